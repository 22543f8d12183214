/**
 * How long work may hold the page up, in milliseconds: well below the 50 that people begin to notice. What stands first waits
 * for the first slice.
 */
const firstBudget = 4;
const budget = 10;

/**
 * Runs a long piece of work so that the page can draw and answer in between: at once where it is short, else over several
 * tasks. Aborted work is dropped: its promise rejects with the signal's reason.
 * @param pause is given what there is whenever the page is let go on
 */
export function inSlices<T, S>(work: Generator<S, T>, signal: AbortSignal, pause?: (soFar: S) => void): T | Promise<T> {
  const step = runFor(firstBudget, work);
  if (step.done) return step.value;
  pause?.(step.value);
  return finish(work, signal, pause);
}

async function finish<T, S>(
  work: Generator<S, T>,
  signal: AbortSignal,
  pause: ((soFar: S) => void) | undefined,
): Promise<T> {
  for (;;) {
    await breath();
    signal.throwIfAborted();
    const step = runFor(budget, work);
    if (step.done) {
      // What is made of it takes its own time.
      await breath();
      signal.throwIfAborted();
      return step.value;
    }
    pause?.(step.value);
  }
}

function runFor<T, S>(milliseconds: number, work: Generator<S, T>): IteratorResult<S, T> {
  const end = performance.now() + milliseconds;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step;
}

/**
 * Until the page has drawn and has nothing else to do: what a timer or `scheduler.yield` goes on with may come before that.
 * A hidden page draws nothing, a slow device may take a tenth of a second, and Safari has no idle callbacks.
 */
export function breath(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, document.hidden ? 0 : 200);
    requestAnimationFrame(() =>
      'requestIdleCallback' in globalThis ? requestIdleCallback(() => go()) : setTimeout(go),
    );
  });
}
