/** Bytes a millisecond on a line so slow that it is barely usable: 256 kbit/s. */
const slowestUpload = 32;

/** A timer's functions, for tests that cannot wait. */
export interface Timers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** A signal that also aborts when nothing moves. */
export interface StallTimeout {
  /** Aborts with the outer signal's reason, or with a `TimeoutError`. */
  readonly signal: AbortSignal;
  /** Something moved: waits anew. False when there is nothing to wait for any more. */
  alive(): boolean;
  /** Ends the waiting. */
  end(): void;
}

/**
 * Aborts with a `TimeoutError` when `alive` was not called for `milliseconds`, or when `outer` aborts.
 * @param allowance added until the first progress is reported: see `uploadAllowance`
 */
export function withStallTimeout(
  outer: AbortSignal,
  milliseconds: number,
  { allowance = 0, timers = window }: { allowance?: number; timers?: Timers } = {},
): StallTimeout {
  const controller = new AbortController();
  let timer: unknown;
  let waiting = false;
  const end = () => {
    waiting = false;
    timers.clearTimeout(timer);
    outer.removeEventListener('abort', handleAbort);
  };
  const abort = (reason: unknown) => {
    end();
    controller.abort(reason);
  };
  const handleAbort = () => abort(outer.reason);
  const wait = (duration: number) => {
    waiting = true;
    timers.clearTimeout(timer);
    timer = timers.setTimeout(
      () => abort(new DOMException(`Nothing moved for ${duration / 1000} seconds.`, 'TimeoutError')),
      duration,
    );
  };
  if (outer.aborted) controller.abort(outer.reason);
  else {
    outer.addEventListener('abort', handleAbort);
    wait(milliseconds + allowance);
  }
  return {
    signal: controller.signal,
    alive: () => {
      if (waiting) wait(milliseconds);
      return waiting;
    },
    end,
  };
}

/**
 * How many milliseconds a body may take on a slow line. For those who send without reporting progress, such as `fetch`: a
 * resume on its way over a weak connection has not stalled.
 */
export function uploadAllowance(body: FormData): number {
  let bytes = 0;
  for (const [, value] of body) bytes += typeof value === 'string' ? value.length : value.size;
  return bytes / slowestUpload;
}
