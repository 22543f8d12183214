export interface RateLimitSettings {
  /** How many applications one address may send in one go. */
  readonly burst: number;
  /** After which time one more is allowed, in seconds. */
  readonly secondsEach: number;
}

interface Bucket {
  tokens: number;
  /** When `tokens` was last brought up to date, in milliseconds. */
  updated: number;
}

/** How many addresses are remembered; the longest unseen are forgotten, so that a flood of addresses fills no memory. */
const MOST_ADDRESSES = 10_000;

/** A token bucket for each address. */
export class RateLimit {
  readonly #settings: RateLimitSettings;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(settings: RateLimitSettings, now: () => number = Date.now) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Takes one token. Returns the seconds to wait when there is none, else 0. */
  take(address: string): number {
    const { burst, secondsEach } = this.#settings;
    const now = this.#now();
    const known = this.#buckets.get(address);
    const gained = known ? (now - known.updated) / 1000 / secondsEach : burst;
    const tokens = Math.min(burst, (known?.tokens ?? 0) + gained);
    const allowed = tokens >= 1;
    this.#remember(address, { tokens: allowed ? tokens - 1 : tokens, updated: now });
    return allowed ? 0 : (1 - tokens) * secondsEach;
  }

  #remember(address: string, bucket: Bucket): void {
    // A Map keeps insertion order: putting it in anew makes it the latest.
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= MOST_ADDRESSES) break;
      this.#buckets.delete(oldest);
    }
  }
}
