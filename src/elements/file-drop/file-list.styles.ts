import { css } from 'lit';

/** The look of files, and of the reasons why some stay out: what there is once a file was given. */
export const styles = css`
  li + li {
    margin-block-start: 0.375em;
  }

  .size {
    color: var(--_muted-color);
    font-size: 0.9375em;
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
    min-block-size: max(2.75em, 44px);
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
`;
