import { css } from 'lit';

/** The look of filters, groups, and the way back from a posting: what there is once people can search and choose. */
export const styles = css`
  [part='filters'] {
    display: none;
    gap: calc(var(--_gap) * 1.5);
    align-content: start;
    min-inline-size: 0;
  }

  [aria-expanded='true'] + [part='filters'] {
    display: grid;
    margin-block-start: var(--_gap);
    padding: var(--_gap);
    border: 1px solid var(--_border-color);
    border-radius: var(--_radius);
  }

  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    line-height: 1.5;
  }

  [part='facet-name'] {
    margin-block-end: 0.4em;
    padding: 0;
    font-size: 0.875em;
    font-weight: 600;
  }

  [part='option'] {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    min-block-size: 1.9em;
    padding-block: 0.25em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  [part='option']:has(:disabled) {
    opacity: 0.6;
    cursor: default;
  }

  [part='option'] input {
    flex: none;
    inline-size: 1.0625em;
    block-size: 1.0625em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    translate: 0 0.15em;
  }

  [part='option-count'],
  .group-count {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted-color);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }

  .text-button {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link-color);
    font: inherit;
    font-size: 0.9375em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .text-button:hover {
    text-decoration-thickness: 2px;
  }

  [part='group'] + [part='group'] {
    margin-block-start: calc(var(--_gap) * 2);
  }

  [part='group-title'] {
    margin-block-end: calc(var(--_gap) * 0.75);
    font-size: 1.2em;
  }

  [part='back'] {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 1.75em;
    margin-block-end: var(--_gap);
  }

  /* An arrow to where one came from. */
  [part='back']::before {
    inline-size: 0.5em;
    block-size: 0.5em;
    border-block-end: 0.125em solid currentColor;
    border-inline-start: 0.125em solid currentColor;
    rotate: 45deg;
    content: '';
  }

  [part='back']:dir(rtl)::before {
    rotate: -45deg;
  }

  @container (min-width: 44em) {
    [part='filters-toggle'] {
      display: none;
    }

    [part='filters'],
    [aria-expanded='true'] + [part='filters'] {
      display: grid;
      margin: 0;
      padding: 0;
      border: 0;
    }
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }

  @media print {
    [part='back'] {
      display: none;
    }
  }
`;
