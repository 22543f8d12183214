import type { ApplyForm } from './apply-form.ts';

/**
 * Takes over what somebody has filled into the plain form that stood here until the scripts came: answers and files under the
 * same names.
 */
export function takeOver(element: ApplyForm, fallback: HTMLFormElement): void {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  for (const [name, value] of new FormData(fallback)) {
    if (typeof value !== 'string') files.set(name, [...(files.get(name) ?? []), value]);
    else if (value !== '') texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  element.values = { ...element.values, ...Object.fromEntries(texts) };
  for (const drop of element.renderRoot.querySelectorAll('file-drop')) {
    const chosen = files.get(drop.name)?.filter(({ name }) => name !== '');
    if (chosen?.length) void drop.addFiles(chosen);
  }
}
