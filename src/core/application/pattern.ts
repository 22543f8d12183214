/**
 * Compiles a `pattern` constraint as HTML does: with the `v` flag, and so that it must match the whole answer. Browsers
 * without that flag, and patterns written before it, get the `u` flag instead. Undefined when it is no regular expression.
 */
export function compilePattern(pattern: string): RegExp | undefined {
  for (const flag of ['v', 'u']) {
    try {
      // On its own first: `)|(` would become valid by the anchors around it.
      new RegExp(pattern, flag);
      return new RegExp(`^(?:${pattern})$`, flag);
    } catch {
      // The next flag may take it.
    }
  }
  return undefined;
}
