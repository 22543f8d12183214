/**
 * The promise's value, or a rejection with `message` after so many milliseconds.
 * What the promise does later goes unheard.
 */
export function timeLimit<Value>(promise: Promise<Value>, milliseconds: number, message: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(message)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
