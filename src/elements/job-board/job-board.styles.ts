import { css } from 'lit';

export const styles = css`
  .board {
    container-type: inline-size;
  }

  :is([part$='title'], p, ul, fieldset) {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }

  [part$='title'] {
    font-weight: 600;
    line-height: 1.3;
  }

  [part='search'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin-block-end: calc(var(--_gap) * 1.5);
  }

  .field {
    display: grid;
    flex: 1 1 12em;
    gap: 0.35em;
    min-inline-size: 0;
  }

  /* What is left over is the search's, where both stand in one line. */
  .field.query {
    flex: 99 1 16em;
  }

  .field label {
    font-size: 0.875em;
    font-weight: 500;
  }

  :is([part='query'], [part='sort']) {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-border-color);
    border-radius: var(--_radius);
    background: var(--_control-background);
    color: inherit;
    font: inherit;
    line-height: 1.25;
  }

  [part='query'] {
    appearance: none;
  }

  [part='sort'] option {
    background: Canvas;
    color: CanvasText;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  /* Room for the button until it comes. */
  .filters {
    min-block-size: 2.75em;
  }

  .count-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em var(--_gap);
    align-items: baseline;
    min-block-size: 1.75em;
    margin-block-end: calc(var(--_gap) * 0.75);
  }

  [part='count'] {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  [part='rows'] {
    border: 1px solid var(--_border-color);
    border-radius: var(--_radius);
  }

  /* The whole card is the link's, so that it is easy to hit. */
  [part='row'] {
    position: relative;
    padding: var(--_gap) calc(var(--_gap) * 1.25);
    overflow-wrap: anywhere;
  }

  /* Clipped by the list, a row could not show its focus. */
  [part='row']:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }

  [part='row']:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }

  [part='row'] + [part='row'] {
    border-block-start: 1px solid var(--_border-color);
  }

  [part='row']:hover {
    background: var(--_surface);
  }

  [part='row-title'] {
    font-size: 1.0625em;
  }

  [part='row-link'] {
    color: inherit;
    text-decoration: none;
  }

  [part='row-link']::after {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    content: '';
  }

  [part='row']:hover [part='row-link'] {
    color: var(--_link-color);
    text-decoration: underline;
  }

  [part='row-link']:focus-visible {
    outline: none;
  }

  [part='row-link']:focus-visible::after {
    outline: 2px solid var(--_focus-color);
    outline-offset: -2px;
  }

  :is([part='row-facts'], [part='shown']) {
    color: var(--_muted-color);
    font-size: 0.9375em;
  }

  [part='row-facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  [part~='row-fact'] {
    min-inline-size: 0;
    margin-block-start: 0.3em;
  }

  [part~='closed'] {
    color: var(--_danger);
    font-weight: 500;
  }

  [part='results'] > [part='error'] {
    margin-block-start: var(--_gap);
  }

  .more-line {
    display: grid;
    gap: 0.75em;
    justify-items: center;
    margin-block-start: calc(var(--_gap) * 1.5);
  }

  /* What the page has below it need not move when postings come. */
  :is(.skeleton, .growing) {
    min-block-size: max(40em, 90vh);
  }

  /* A search field, and below it titles with a line of facts each. */
  .skeleton {
    padding-block-start: 4.5em;
    border-radius: var(--_radius);
    background:
      linear-gradient(var(--_line) 0 0) 0 0 / 100% 2.75em no-repeat,
      linear-gradient(var(--_line) 1.1em, transparent 0 1.7em, var(--_line) 0 2.5em, transparent 0) 0 0 / 55% 4.75em
        repeat-y content-box;
    mask: linear-gradient(#000, transparent) no-repeat;
  }

  @container (min-width: 44em) {
    .columns {
      grid-template-columns: 14em minmax(0, 1fr);
      gap: calc(var(--_gap) * 2.5);
    }

    .columns:not(:has(.filters)) {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media print {
    .columns {
      display: block;
    }

    [part='search'],
    .filters,
    .more-line {
      display: none;
    }
  }
`;
