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
    display: flex;
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

  .refusals ul,
  .name {
    flex: 1;
    min-inline-size: 0;
    padding-block: 0.375em;
  }

  .icon {
    min-inline-size: max(1.85em, 44px);
    min-block-size: max(1.85em, 44px);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.5em;
    line-height: 1;
    cursor: pointer;
  }

  .icon:focus-visible {
    outline-offset: -2px;
  }

  .icon:disabled {
    opacity: 0.4;
    cursor: not-allowed;
  }
`;
