import { Refusal } from './refusal.ts';

export interface Pace {
  /** What a sender must keep up on average. */
  readonly bytesPerSecond: number;
  /** Before it counts, in seconds. */
  readonly grace: number;
}

/** Timers of more milliseconds go off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * A body whose sender has to keep going: otherwise one byte now and then would hold a connection for as long as a request may
 * take at all. Only waiting for the sender counts, never the time that our disk takes.
 */
export function pacedBody(
  body: ReadableStream<Uint8Array>,
  { bytesPerSecond, grace }: Pace,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let received = 0;
  let waited = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const asked = performance.now();
        const left = (grace + received / bytesPerSecond) * 1000 - waited;
        const { done, value } = await within(Math.min(left, LONGEST_TIMER), reader.read());
        waited += performance.now() - asked;
        if (done) return controller.close();
        received += value.length;
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function within<T>(milliseconds: number, waiting: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  try {
    return await Promise.race([waiting, late]);
  } finally {
    clearTimeout(timer);
  }
}

const tooSlow = (): Refusal => Refusal.because(408, 'too-slow', 'The connection was too slow to receive this.');
