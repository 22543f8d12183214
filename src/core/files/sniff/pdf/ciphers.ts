import { joinBytes } from '../bytes.ts';

// What PDF's older encryption needs and WebCrypto does not offer.

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

export function md5(message: Uint8Array): Uint8Array {
  const words = new Uint32Array((((message.length + 8) >> 6) + 1) * 16);
  joinBytes(message, Uint8Array.of(0x80)).forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << ((index % 4) * 8));
  });
  words[words.length - 2] = message.length * 8;

  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    const before = [a, b, c, d] as const;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed, index] =
        round === 0
          ? [(b & c) | (~b & d), step]
          : round === 1
            ? [(d & b) | (~d & c), 5 * step + 1]
            : round === 2
              ? [b ^ c ^ d, 3 * step + 5]
              : [c ^ (b | ~d), 7 * step];
      const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
      const sum = (a + mixed + constant + (words[block + (index % 16)] ?? 0)) | 0;
      const shift = shifts[round * 4 + (step % 4)] ?? 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    a += before[0];
    b += before[1];
    c += before[2];
    d += before[3];
  }
  return Uint8Array.from([a, b, c, d].flatMap((word) => [word, word >> 8, word >> 16, word >> 24]));
}

/** Encrypts, and decrypts what it encrypted. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (i: number, j: number) => {
    const kept = at(i);
    state[i & 255] = at(j);
    state[j & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j += at(i) + (key[i % key.length] ?? 0);
    swap(i, j);
  }
  let j = 0;
  return data.map((byte, index) => {
    const i = index + 1;
    j += at(i);
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  });
}
