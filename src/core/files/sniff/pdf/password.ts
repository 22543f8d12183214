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
    return owner.length >= 48 && user.length >= 48 && isLockedByHash(revision, owner, user.subarray(0, 48));
  }
  const isKnown = revision >= 2 && revision <= 4 && owner.length >= 32 && user.length >= 16;
  return isKnown && isLockedByKey(encrypt, revision, owner.subarray(0, 32), user, id);
}

/** Revisions 2 to 4: a password makes the file's key, with which a known text must encrypt to the user entry. */
function isLockedByKey(
  encrypt: PdfDictionary,
  revision: number,
  owner: Uint8Array,
  user: Uint8Array,
  id: Uint8Array,
): boolean {
  const length = findKeyLength(encrypt, revision);
  const rounds = Array.from({ length: revision === 2 ? 1 : 20 }, (_, round) => round);
  const stretch = (hash: Uint8Array, size: number) => {
    let key = hash;
    if (revision > 2) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, size));
    return key.subarray(0, length);
  };
  /** Each round's key is changed by its number. */
  const encipher = (key: Uint8Array, data: Uint8Array, order: readonly number[]) =>
    order.reduce(
      (result, round) =>
        rc4(
          key.map((byte) => byte ^ round),
          result,
        ),
      data,
    );
  const permissions = numberIn(encrypt, 'P');
  const plainMetadata = revision === 4 && encrypt.get('EncryptMetadata') === 'false';
  const mixedIn = joinBytes(
    owner,
    Uint8Array.from([0, 8, 16, 24], (shift) => permissions >> shift),
    id,
    new Uint8Array(plainMetadata ? 4 : 0).fill(0xff),
  );
  const known = revision === 2 ? padding : md5(joinBytes(padding, id));
  const opensWith = (password: Uint8Array) =>
    startsSame(encipher(stretch(md5(joinBytes(password, mixedIn)), length), known, rounds), user, known.length);

  if (opensWith(padding)) return false;
  // The empty owner password would unlock the user's, which is in the owner entry.
  return !opensWith(encipher(stretch(md5(padding), 16), owner, [...rounds].reverse()));
}

function findKeyLength(encrypt: PdfDictionary, revision: number): number {
  const version = numberIn(encrypt, 'V');
  if (revision === 2 || version === 1) return 5;
  if (version === 4) return 16;
  const bits = numberIn(encrypt, 'Length') || 40;
  // Some writers give it in bytes.
  return Math.min(16, Math.max(5, bits < 40 ? bits : bits >> 3));
}

/** Revisions 5 and 6: an entry holds a password's hash, then the salt it was made with. */
async function isLockedByHash(revision: 5 | 6, owner: Uint8Array, user: Uint8Array): Promise<boolean> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return false;
  const digest = async (bits: number, data: Uint8Array) =>
    new Uint8Array(await subtle.digest(`SHA-${bits}`, data.slice()));
  const opens = async (entry: Uint8Array, more: Uint8Array) => {
    let key = await digest(256, joinBytes(entry.subarray(32, 40), more));
    for (let round = 0, last = 0; revision === 6 && (round < 64 || last > round - 32); round++) {
      const block = joinBytes(key, more);
      const data = joinBytes(...Array.from({ length: 64 }, () => block));
      const aes = await subtle.importKey('raw', key.slice(0, 16), 'AES-CBC', false, ['encrypt']);
      const padded = await subtle.encrypt({ name: 'AES-CBC', iv: key.slice(16, 32) }, aes, data);
      // WebCrypto adds a block of padding, which this hash is defined without.
      const encrypted = new Uint8Array(padded, 0, data.length);
      const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
      key = await digest(256 + 128 * (sum % 3), encrypted);
      last = encrypted.at(-1) ?? 0;
    }
    return startsSame(key, entry, 32);
  };
  return !(await opens(user, new Uint8Array())) && !(await opens(owner, user));
}

function startsSame(left: Uint8Array, right: Uint8Array, length: number): boolean {
  return latin1(left.subarray(0, length)) === latin1(right.subarray(0, length));
}
