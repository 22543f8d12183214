import { fromLatin1, joinBytes, latin1 } from '../bytes.ts';
import { md5, rc4 } from './ciphers.ts';
import { firstBytes, numberIn, type PdfDictionary } from './objects.ts';

/** What an empty password is filled up with; part of the format. */
const padding = fromLatin1(
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08' +
    '\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a',
);

/**
 * Whether only a password opens the document: neither the empty user password nor the empty owner password does. Encryption
 * that merely restricts printing or copying has an empty user password. Where it cannot be told (an unknown revision, a
 * damaged dictionary, no WebCrypto for the newer ones), the answer is no.
 * @param id first part of the file identifier
 */
export async function needsPassword(encrypt: PdfDictionary, id: Uint8Array): Promise<boolean> {
  const filter = encrypt.get('Filter');
  // Any other handler wants a certificate or a rights server.
  if (filter !== '/Standard') return typeof filter === 'string';
  const revision = numberIn(encrypt, 'R');
  const owner = firstBytes(encrypt, 'O');
  const user = firstBytes(encrypt, 'U');
  if (revision === 5 || revision === 6) {
    if (owner.length < 48 || user.length < 48) return false;
    const byUser = await opensWithHash(revision, user, new Uint8Array());
    return byUser === false && (await opensWithHash(revision, owner, user.subarray(0, 48))) === false;
  }
  if (revision === undefined || revision < 2 || revision > 4 || owner.length < 32 || user.length < 16) return false;
  const keyLength = findKeyLength(encrypt, revision);
  const opensWith = (password: Uint8Array) => {
    const key = makeKey(encrypt, revision, keyLength, owner, id, password);
    if (revision === 2) return startsSame(rc4(key, padding), user, 32);
    return startsSame(chain(key, md5(joinBytes(padding, id)), false), user, 16);
  };
  return !opensWith(padding) && !opensWith(userPasswordBehind(owner.subarray(0, 32), revision, keyLength));
}

function findKeyLength(encrypt: PdfDictionary, revision: number): number {
  const version = numberIn(encrypt, 'V') ?? 0;
  if (revision === 2 || version === 1) return 5;
  if (version === 4) return 16;
  const bits = numberIn(encrypt, 'Length') ?? 40;
  // Some writers give it in bytes.
  const bytes = bits < 40 ? bits : bits / 8;
  return Math.min(16, Math.max(5, Math.floor(bytes)));
}

/** The file's key, if `password` (filled up to 32 bytes) is the user's. */
function makeKey(
  encrypt: PdfDictionary,
  revision: number,
  length: number,
  owner: Uint8Array,
  id: Uint8Array,
  password: Uint8Array,
): Uint8Array {
  const permissions = numberIn(encrypt, 'P') ?? 0;
  const bytes = [0, 8, 16, 24].map((shift) => (permissions | 0) >> shift);
  const plainMetadata = revision === 4 && encrypt.get('EncryptMetadata') === false;
  let key = md5(
    joinBytes(
      password,
      owner.subarray(0, 32),
      Uint8Array.from(bytes),
      id,
      new Uint8Array(plainMetadata ? 4 : 0).fill(0xff),
    ),
  );
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

/** The user password that the empty owner password unlocks. */
function userPasswordBehind(owner: Uint8Array, revision: number, length: number): Uint8Array {
  let key = md5(padding);
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key);
  key = key.subarray(0, length);
  return revision === 2 ? rc4(key, owner) : chain(key, owner, true);
}

/** Twenty rounds of RC4, each with the key changed by its number. */
function chain(key: Uint8Array, data: Uint8Array, backwards: boolean): Uint8Array {
  let result = data;
  for (let round = 0; round < 20; round++) {
    const mask = backwards ? 19 - round : round;
    result = rc4(
      key.map((byte) => byte ^ mask),
      result,
    );
  }
  return result;
}

function startsSame(left: Uint8Array, right: Uint8Array, length: number): boolean {
  return latin1(left.subarray(0, length)) === latin1(right.subarray(0, length));
}

/** Revisions 5 and 6. Undefined where there is no WebCrypto. `entry` holds the hash, then the salt it was made with. */
async function opensWithHash(revision: 5 | 6, entry: Uint8Array, user: Uint8Array): Promise<boolean | undefined> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const digest = async (bits: number, data: Uint8Array) =>
    new Uint8Array(await subtle.digest(`SHA-${bits}`, data.slice()));
  let key = await digest(256, joinBytes(entry.subarray(32, 40), user));
  if (revision === 6) {
    for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
      const block = joinBytes(key, user);
      const data = joinBytes(...Array.from({ length: 64 }, () => block));
      const aes = await subtle.importKey('raw', key.slice(0, 16), 'AES-CBC', false, ['encrypt']);
      const padded = await subtle.encrypt({ name: 'AES-CBC', iv: key.slice(16, 32) }, aes, data);
      // WebCrypto adds a block of padding, which this hash is defined without.
      const encrypted = new Uint8Array(padded, 0, data.length);
      const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
      key = await digest([256, 384, 512][sum % 3] ?? 256, encrypted);
      last = encrypted.at(-1) ?? 0;
    }
  }
  return startsSame(key, entry, 32);
}
