import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .label {
    display: block;
    inline-size: fit-content;
    font-weight: 600;
  }

  .required-mark,
  .error {
    color: var(--_danger);
  }

  .error {
    font-weight: 600;
  }

  p,
  ul {
    margin: 0;
  }

  .label ~ *,
  p ~ * {
    margin-block-start: 0.375em;
  }

  .help,
  .hints,
  .drop-hint,
  .detail {
    color: var(--_muted-color);
    font-size: 0.9375em;
  }

  .help {
    white-space: pre-line;
  }

  .zone {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: 1em;
    border: 2px dashed var(--_control-border-color);
    border-radius: var(--_radius);
    background: var(--_control-background);
    cursor: pointer;
  }

  .zone:has(:disabled) {
    border-color: var(--_border-color);
    cursor: not-allowed;
  }

  .zone:has([aria-invalid]) {
    border-color: var(--_danger);
  }

  .button {
    min-block-size: max(2.75em, 44px);
    background: var(--_control-background);
  }

  :host(:state(dragging)) .zone {
    border: 2px solid var(--_focus-color);
    outline: 2px solid var(--_focus-color);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  /* There is nothing to drag on a phone. */
  @media (hover: none) {
    .drop-hint {
      display: none;
    }
  }

  .hints {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
  }

  ul {
    padding: 0;
    list-style: none;
  }

  .file {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(2.75em, 44px);
    padding-inline-start: 0.75em;
    border: 1px solid var(--_border-color);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .file + .file {
    margin-block-start: 0.375em;
  }

  .name {
    overflow-wrap: anywhere;
  }

  .detail {
    white-space: nowrap;
  }

  .remove {
    display: grid;
    place-content: center;
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .remove:hover {
    background: var(--_surface);
  }

  .remove:disabled {
    opacity: 0.4;
    cursor: not-allowed;
  }

  .remove:focus-visible {
    outline-offset: -2px;
  }

  svg {
    inline-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .refusals {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    border-inline-start: 4px solid var(--_danger);
    padding-inline-start: 0.75em;
  }

  .refusals ul {
    align-self: center;
  }

  .refusals li + li {
    margin-block-start: 0.375em;
  }

  /* Most checks take no time; a word that flashes up would only unsettle. */
  .checking {
    animation: appear 1ms 300ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @container (inline-size < 20em) {
    .file {
      grid-template-columns: 1fr auto;
      row-gap: 0;
      padding-block-start: 0.375em;
    }

    .file .name {
      grid-column: 1 / -1;
      padding-inline-end: 0.75em;
    }
  }

  @media (forced-colors: active) {
    .zone:has([aria-invalid]) {
      border-style: solid;
    }

    :host(:state(dragging)) .zone {
      border-color: Highlight;
      outline-color: Highlight;
    }
  }
`;
