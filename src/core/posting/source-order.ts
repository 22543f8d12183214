/** The places of so many postings, in the order of their source. A loop takes a tenth of the time of `map`. */
export function sourceOrder(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 1; place < count; place++) places[place] = place;
  return places;
}
