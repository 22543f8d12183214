/** How long work may hold the page up, in milliseconds: well below the 50 that people begin to notice. */
const budget = 8;

/**
 * Runs a long piece of work so that the page can draw and answer in between: at once where it is short, else over several
 * tasks. Aborted work is dropped, and its promise never settles.
 */
export function inSlices<T>(work: Generator<unknown, T>, signal: AbortSignal): T | Promise<T> {
  const step = runFor(budget, work);
  return step.done ? step.value : finish(work, signal);
}

async function finish<T>(work: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  while (!signal.aborted) {
    await breath();
    const step = runFor(budget, work);
    if (step.done) return step.value;
  }
  return new Promise(() => {});
}

function runFor<T>(milliseconds: number, work: Generator<unknown, T>): IteratorResult<unknown, T> {
  const end = performance.now() + milliseconds;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step;
}

function breath(): Promise<void> {
  // Not in every browser yet.
  return 'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((go) => setTimeout(go));
}
