export interface FacetCount {
  readonly value: string;
  /** How many postings choosing it would show, with the query and the other facets as they are. */
  readonly count: number;
}

/** One facet of all postings as numbers: counting over them is a walk over plain arrays. */
export class FacetColumn {
  /** Each value once, in the order of first appearance; its place is its code. */
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #codes: number[] = [];
  /** Where each posting's codes begin; those of posting `i` end where those of `i + 1` begin. */
  readonly #starts: Uint32Array;

  constructor(count: number) {
    this.#starts = new Uint32Array(count + 1);
  }

  /** Called once for each posting, in order. */
  add(index: number, values: readonly string[]): void {
    for (const value of new Set(values)) {
      let code = this.#codeOf.get(value);
      if (code === undefined) {
        code = this.values.push(value) - 1;
        this.#codeOf.set(value, code);
      }
      this.#codes.push(code);
    }
    this.#starts[index + 1] = this.#codes.length;
  }

  /** The code of a posting's first value; -1 where it has none. */
  firstOf(index: number): number {
    const start = this.#starts[index] ?? 0;
    return start < (this.#starts[index + 1] ?? 0) ? (this.#codes[start] ?? -1) : -1;
  }

  /** Which codes are chosen; undefined when none of `values` was asked for. Unknown values match no posting. */
  chosen(values: readonly string[] | undefined): Uint8Array | undefined {
    if (!values || values.length === 0) return undefined;
    const chosen = new Uint8Array(this.values.length);
    for (const value of values) {
      const code = this.#codeOf.get(value);
      if (code !== undefined) chosen[code] = 1;
    }
    return chosen;
  }

  hasAny(index: number, chosen: Uint8Array): boolean {
    const end = this.#starts[index + 1] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end; at++) {
      if (chosen[this.#codes[at] ?? 0]) return true;
    }
    return false;
  }

  /**
   * Counts postings under each of their values.
   * @param refusals what keeps each of them out of the result, if anything; a posting that only `own` keeps out is counted,
   *   for a facet's counts tell what another choice of it would show
   */
  count(indexes: Uint32Array, refusals: Uint8Array | undefined, own: number): readonly FacetCount[] {
    const counts = new Uint32Array(this.values.length);
    const [codes, starts] = [this.#codes, this.#starts];
    for (let place = 0; place < indexes.length; place++) {
      const refusal = refusals?.[place] ?? 0;
      if (refusal !== 0 && refusal !== own) continue;
      const index = indexes[place] ?? 0;
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        const code = codes[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return this.values.map((value, code) => ({ value, count: counts[code] ?? 0 }));
  }
}
