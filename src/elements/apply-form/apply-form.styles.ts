import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: anywhere;
  }

  form,
  .questions,
  .section,
  .field,
  .options,
  .free-text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.5);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .section + .section {
    padding-block-start: calc(var(--_gap) * 1.5);
    border-block-start: 1px solid var(--_border-color);
  }

  [part$='-title'] {
    margin: 0;
    font-size: 1.15em;
    line-height: 1.3;
  }

  .field {
    gap: 0.375em;
    justify-items: start;
  }

  .field * {
    max-inline-size: 100%;
  }

  legend {
    margin-block-end: 0.375em;
  }

  .prose > :first-child {
    margin-block-start: 0;
  }

  .prose > :last-child {
    margin-block-end: 0;
  }

  .questions[inert] {
    opacity: 0.6;
  }

  .label {
    padding: 0;
    font-weight: 600;
  }

  .required-mark {
    color: var(--_danger);
  }

  /* A question in another language than the page's keeps its direction, and its question mark where it belongs. */
  .label,
  .help,
  .option > span {
    unicode-bidi: plaintext;
  }

  .help,
  .note {
    margin: 0;
    color: var(--_muted-color);
    font-size: 0.9375em;
    white-space: pre-line;
  }

  .control {
    inline-size: 32em;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-border-color);
    border-radius: var(--_radius);
    background: var(--_control-background);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }

  select.control[multiple] {
    min-block-size: 8em;
  }

  /* A list that opens is as light as the page's color-scheme, which dark pages do not always set. */
  select:not([multiple]) option {
    background: Canvas;
    color: CanvasText;
  }

  /* So is the browser's own picture of a calendar: this one has the colour of the text. Forced colours would take it away. */
  @media (forced-colors: none) {
    ::-webkit-calendar-picker-indicator {
      padding: max(0.3em, 5px);
      background: linear-gradient(currentColor 0.25em, transparent 0 0.375em, currentColor 0) content-box;
    }
  }

  textarea.control {
    min-block-size: 8em;
    resize: block;
    field-sizing: content;
    max-block-size: 24em;
  }

  .control::placeholder {
    color: var(--_muted-color);
    opacity: 1;
  }

  .control[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }

  .options {
    gap: 0.125em;
    margin-block-start: 0.375em;
  }

  .option {
    display: flex;
    gap: 0.625em;
    align-items: baseline;
    padding-block: 0.375em;
    cursor: pointer;
  }

  .option > input {
    flex: none;
    inline-size: max(1.25em, 18px);
    block-size: max(1.25em, 18px);
    margin: 0;
    font: inherit;
    /* From standing on the first line to its middle, however far apart lines are. */
    position: relative;
    inset-block-start: 0.28em;
    accent-color: var(--_accent);
  }

  .free-text {
    gap: 0.375em;
    margin-block: 0.25em 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border-color);
  }

  textarea.control,
  file-drop,
  .paste,
  progress {
    inline-size: 100%;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    cursor: pointer;
  }

  .error {
    margin: 0;
    color: var(--_danger);
    font-weight: 600;
  }

  .panel {
    padding: 1em 1.25em;
    border: 1px solid var(--_danger);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
  }

  .success {
    border-color: var(--_success);
  }

  .calm {
    border-color: var(--_border-color);
  }

  .draft {
    margin-block-end: calc(var(--_gap) * 1.5);
  }

  .panel :is(p, ul, ol) {
    margin-block: 0.5em 0;
  }

  .panel :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  .panel li {
    padding-block: 0.2em;
  }

  .panel a {
    color: var(--_danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: center;
  }

  .progress {
    display: grid;
    gap: 0.375em;
    flex: 1 1 14em;
    max-inline-size: 32em;
  }

  progress {
    block-size: 0.75em;
    accent-color: var(--_accent);
  }

  /* Off screen rather than hidden: a bot that skips hidden fields should still find it. */
  .trap {
    position: absolute;
    inset-block-start: -9999px;
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
