/**
 * The few globals that core may count on because browsers, workers and Node all have them. Only core's own tsconfig,
 * which has no DOM library, reads this file.
 */

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
}

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string);
  get(name: string): string | null;
  [Symbol.iterator](): Iterator<[string, string]>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  /** @throws {TypeError} on bytes that are none of the encoding's, when `fatal`. */
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Deflated bytes in, plain bytes out. */
declare class DecompressionStream {
  constructor(format: 'deflate' | 'deflate-raw' | 'gzip');
  readonly writable: {
    getWriter(): { write(chunk: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> };
  };
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: undefined }>;
      cancel(): Promise<void>;
    };
  };
}

/** Missing where the page is not a secure context. */
declare var crypto:
  | {
      readonly subtle?: {
        digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer>;
        importKey(
          format: 'raw',
          keyData: Uint8Array,
          algorithm: 'AES-CBC',
          extractable: boolean,
          keyUsages: readonly ['encrypt'],
        ): Promise<{ readonly type: string }>;
        encrypt(
          algorithm: { name: 'AES-CBC'; iv: Uint8Array },
          key: { readonly type: string },
          data: Uint8Array,
        ): Promise<ArrayBuffer>;
      };
    }
  | undefined;
