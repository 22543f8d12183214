import assert from 'node:assert/strict';
import { test } from 'node:test';
import { senderAddress } from '../../examples/backend/sender-address.ts';

const table: readonly [remote: string, forwarded: string | undefined, proxies: number, sender: string][] = [
  ['192.0.2.7', undefined, 0, '192.0.2.7'],
  ['::ffff:192.0.2.7', undefined, 0, '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ['', undefined, 0, ''],
  // Without a proxy of ours, the header is the sender's own invention.
  ['192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
  ['10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
  ['10.0.0.1', 'made up, 198.51.100.1', 1, '198.51.100.1'],
  ['10.0.0.1', 'made up, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['10.0.0.1', '2001:db8:1:2::1', 1, '2001:db8:1:2::/64'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', '198.51.100.1', 2, '10.0.0.1'],
];

for (const [remote, forwarded, proxies, sender] of table) {
  test(`${remote || 'nobody'}, forwarded for ${forwarded ?? 'nobody'}, behind ${proxies}: ${sender || 'nobody'}`, () =>
    assert.equal(senderAddress(remote, forwarded, proxies), sender));
}
