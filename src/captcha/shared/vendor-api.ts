/** What a vendor's script has put under a name on `window`, if it has all these methods by now. */
export function globalWith<Api>(path: readonly string[], methods: readonly (keyof Api & string)[]): Api | undefined {
  const found = path.reduce<unknown>((from, name) => (isThing(from) ? Reflect.get(from, name) : undefined), window);
  return hasMethods<Api>(found, methods) ? found : undefined;
}

/** The vendors' widgets are about 300 px wide, and most have a small form for narrower places. */
export function sizeFor(container: HTMLElement): 'normal' | 'compact' {
  const { clientWidth } = container;
  return clientWidth > 0 && clientWidth < 304 ? 'compact' : 'normal';
}

function hasMethods<Api>(value: unknown, methods: readonly (keyof Api & string)[]): value is Api {
  return isThing(value) && methods.every((method) => typeof Reflect.get(value, method) === 'function');
}

function isThing(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
