import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: anywhere;
  }

  .label {
    display: block;
    inline-size: fit-content;
    font-weight: 600;
    unicode-bidi: plaintext;
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
  p ~ * {
    margin-block-start: 0.375em;
  }

  .error {
    font-weight: 600;
  }

  .help,
  .hints,
  .drop-hint {
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

  .button {
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

  @media (forced-colors: active) {
    :host(:state(dragging)) .zone {
      border-color: Highlight;
      outline-color: Highlight;
    }
  }
`;
