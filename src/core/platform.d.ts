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
