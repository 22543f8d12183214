/** Makes a thing once for each set of arguments. */
export function once<Parameters extends readonly unknown[], T>(make: (...given: Parameters) => T): typeof make {
  const made = new Map<string, T>();
  return (...given) => {
    const key = given.join();
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}
