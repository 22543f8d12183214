/** In bytes of applications stored, counted from midnight to midnight, UTC. */
export interface QuotaSettings {
  /** From one address. */
  readonly each: number;
  /** From all together: what the disk may grow in a day. */
  readonly total: number;
}

/** Room for one application on its way in. */
export interface Reservation {
  /** Ends it, the first time it is called: so many bytes were stored in the end. The rest is free again. */
  settle(stored: number): void;
}

/** There is no room before so many seconds have passed. */
export interface NoRoom {
  readonly whose: 'each' | 'total';
  readonly wait: number;
}

const DAY = 86_400_000;

/**
 * How much is stored in a day. What is on its way counts as if it were stored, so that many uploads at once find no more
 * room than one after the other.
 */
export class DailyQuota {
  readonly #settings: QuotaSettings;
  readonly #now: () => number;
  #day: number;
  /** Stored today, and on its way. */
  #total: number;
  readonly #each = new Map<string, number>();

  /** @param stored what was stored today before this process started; by whom is not known any more */
  constructor(settings: QuotaSettings, stored = 0, now: () => number = Date.now) {
    this.#settings = settings;
    this.#total = stored;
    this.#now = now;
    this.#day = dayOf(now());
  }

  reserve(address: string, bytes: number): Reservation | NoRoom {
    const now = this.#now();
    if (dayOf(now) !== this.#day) this.#startDay(dayOf(now));
    const wait = ((this.#day + 1) * DAY - now) / 1000;
    if (this.#total + bytes > this.#settings.total) return { whose: 'total', wait };
    if ((this.#each.get(address) ?? 0) + bytes > this.#settings.each) return { whose: 'each', wait };

    const day = this.#day;
    let open = true;
    this.#add(address, bytes);
    return {
      settle: (stored) => {
        // Yesterday's counts are gone.
        if (open && this.#day === day) this.#add(address, stored - bytes);
        open = false;
      },
    };
  }

  #startDay(day: number): void {
    this.#day = day;
    this.#total = 0;
    this.#each.clear();
  }

  #add(address: string, bytes: number): void {
    this.#total += bytes;
    const each = (this.#each.get(address) ?? 0) + bytes;
    if (each > 0) this.#each.set(address, each);
    else this.#each.delete(address);
  }
}

/** Midnight, UTC, in milliseconds since the epoch. */
export const startOfDay = (time: number): number => dayOf(time) * DAY;

const dayOf = (time: number): number => Math.floor(time / DAY);
