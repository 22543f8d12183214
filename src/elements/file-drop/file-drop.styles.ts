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

  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .label ~ *,
  p ~ *,
  li + li {
    margin-block-start: 0.375em;
  }

  .error {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .help,
  .hints,
  .drop-hint,
  .size {
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

  :host(:state(dragging)) .zone {
    border: 2px solid var(--_focus-color);
    outline: 2px solid var(--_focus-color);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  .button,
  .icon {
    min-block-size: max(2.75em, 44px);
  }

  .hints,
  .unchecked {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
  }

  /* There is nothing to drag on a phone. */
  @media (hover: none) {
    .drop-hint {
      display: none;
    }
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

  .file,
  .refusals {
    display: grid;
    grid-template-columns: 1fr auto auto;
    column-gap: 0.75em;
    align-items: center;
    padding-inline-start: 0.75em;
    border: 1px solid var(--_border-color);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .refusals {
    align-items: start;
    border-color: var(--_danger);
  }

  .refusals ul {
    padding-block: 0.5em;
  }

  .name {
    overflow-wrap: anywhere;
  }

  .icon {
    min-inline-size: max(2.75em, 44px);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .icon:focus-visible {
    outline-offset: -2px;
  }

  .icon:disabled {
    opacity: 0.4;
    cursor: not-allowed;
  }

  svg {
    display: block;
    inline-size: 1em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  @container (inline-size < 20em) {
    .file {
      grid-template-columns: 1fr auto;
    }

    .name {
      grid-column: 1 / -1;
      padding-block-start: 0.375em;
    }
  }

  @media (forced-colors: active) {
    :host(:state(dragging)) .zone {
      border-color: Highlight;
      outline-color: Highlight;
    }
  }
`;
