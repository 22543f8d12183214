import type { ApplyForm } from './apply-form.ts';

/**
 * Takes over what somebody has filled into the plain form that stood here until the scripts came: answers and files under the
 * same names.
 */
export function takeOver(element: ApplyForm, fallback: HTMLFormElement): void {
  const texts = textsOf(fallback);
  // What was typed is somebody's answer, which a draft of earlier ones must not undo; all else is the page's.
  if (JSON.stringify([...texts]) !== JSON.stringify([...textsOf(untouched(fallback))])) {
    const questions = element.renderRoot.querySelector('[part="questions"]');
    questions?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  element.values = { ...element.values, ...Object.fromEntries(texts) };
  for (const drop of element.renderRoot.querySelectorAll('file-drop')) {
    const entries = new FormData(fallback).getAll(drop.name);
    const chosen = entries.flatMap((entry) => (entry instanceof File && entry.name !== '' ? [entry] : []));
    if (chosen.length > 0) void drop.addFiles(chosen);
  }
}

function textsOf(form: HTMLFormElement): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  return texts;
}

/** The form as the page has it. */
function untouched(form: HTMLFormElement): HTMLFormElement {
  const copy = document.importNode(form, true);
  copy.reset();
  return copy;
}
