import { transformSync } from 'esbuild';
import { type Plugin, parseAst } from 'vite';

/** Takes white space and comments that mean nothing out of css`…` and html`…` literals: minifiers leave strings alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!/\b(?:css|html)`/.test(code) || !/\/src\//.test(id)) return null;
      let result = '';
      let copied = 0;
      const parts = [...templateParts(parseAst(code))].sort((a, b) => a.start - b.start);
      for (const { tag, start, end } of parts) {
        const text = code.slice(start, end);
        result += code.slice(copied, start) + (tag === 'css' ? minifyCss(text) : minifyHtml(text));
        copied = end;
      }
      return { code: result + code.slice(copied), map: null };
    },
  };
}

export function minifyCss(css: string): string {
  return transformSync(css, { loader: 'css', minify: true }).code.trim();
}

/** A line break between two tags is for the reader of the source; any other white space may part two words. */
export function minifyHtml(html: string): string {
  return html
    .replace(/>\s*\n\s*</g, '><')
    .replace(/^\s*\n\s*</g, '<')
    .replace(/>\s*\n\s*$/g, '>')
    .replace(/\s+/g, ' ');
}

interface Part {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type?: string;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly { readonly start: number; readonly end: number }[] };
}

/** The texts between the expressions of every css`…` and html`…`, nested ones included. */
function* templateParts(value: unknown): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  const { type, tag, quasi }: Node = value;
  if (type === 'TaggedTemplateExpression' && (tag?.name === 'css' || tag?.name === 'html')) {
    for (const { start, end } of quasi?.quasis ?? []) yield { tag: tag.name, start, end };
  }
  for (const child of Object.values(value)) yield* templateParts(child);
}
