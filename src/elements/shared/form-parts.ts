/** The form's parts, which an element around it hands on under names that do not clash with its own. */
export const formParts =
  'required-note section section-title field label help error control option file-drop draft panel panel-title captcha button submit cancel progress'.split(
    ' ',
  );

/** For `exportparts`: each part under its name with a prefix. */
export function exportedAs(prefix: string, parts: readonly string[]): string {
  return parts.map((name) => `${name}: ${prefix}-${name}`).join();
}
