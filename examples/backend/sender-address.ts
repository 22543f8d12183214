import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whom limits are counted by: an IPv4 address, or the /64 network of an IPv6 one, which is what a single household or
 * machine is given; anything else as it is.
 * @param remote the address of the connection
 * @param forwarded the `X-Forwarded-For` header
 * @param proxies how many proxies of ours stand in front. Each appends the address it heard from; what stands further left
 *   was written by the sender, and is not believed.
 */
export function senderAddress(remote: string, forwarded: string | undefined, proxies: number): string {
  const heard = proxies > 0 ? (forwarded?.split(',').at(-proxies)?.trim() ?? remote) : remote;
  const [, mapped = heard] = /^::ffff:([\d.]+)$/i.exec(heard) ?? [];
  if (isIPv4(mapped) || !isIPv6(heard)) return mapped;
  return `${networkOf(heard)}::/64`;
}

/** The first four groups. */
function networkOf(address: string): string {
  const [, compact = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${withoutZone(address)}]`).hostname) ?? [];
  const [left = '', right] = compact.split('::');
  const groups = left.split(':').filter(Boolean);
  if (right !== undefined) {
    const after = right.split(':').filter(Boolean);
    groups.push(...Array<string>(8 - groups.length - after.length).fill('0'), ...after);
  }
  return groups.slice(0, 4).join(':');
}

const withoutZone = (address: string): string => address.replace(/%.*$/, '');
