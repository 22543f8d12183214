/** An upload's parts, which the form around it hands on. */
export const fileDropParts =
  'label required-mark help error zone choose drop-hint checking hints list file file-name file-size remove refusals refusal dismiss retry leave-out'.split(
    ' ',
  );

/** The form's parts, which an element around it hands on under names that do not clash with its own. */
export const formParts = [
  ...'questions required-note section section-title section-description voluntary-note field label required-mark help error control options option free-text paste file-drop draft discard panel panel-title summary outcome flagged success support retry captcha captcha-error actions button submit cancel progress progress-bar progress-text'.split(
    ' ',
  ),
  ...fileDropParts.map((name) => `file-drop-${name}`),
];

/** For `exportparts`: each part under its name with a prefix. */
export function exportedAs(prefix: string, parts: readonly string[]): string {
  return parts.map((name) => `${name}: ${prefix}-${name}`).join();
}
