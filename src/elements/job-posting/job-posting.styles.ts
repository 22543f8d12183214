import { css } from 'lit';

export const styles = css`
  [part='posting'],
  [part='header'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 2);
    max-inline-size: var(--_measure);
  }

  [part='header'] {
    gap: var(--_gap);
    justify-items: start;
  }

  :is(h1, h2, h3, h4, h5, h6, p, dl, dd) {
    margin: 0;
  }

  /* Unlike break-word, this counts in sizing: one long word must not widen the page. */
  [part='header'],
  [part='application'] {
    overflow-wrap: anywhere;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  [part='title'] {
    font-size: 1.75em;
    letter-spacing: -0.01em;
  }

  [part='section-title'],
  [part='application-title'] {
    margin-block-end: 0.6em;
    font-size: 1.3em;
  }

  [part='organization'] {
    margin-block-start: -0.5em;
    font-size: 1.0625em;
  }

  [part='organization'] a {
    color: inherit;
  }

  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_gap) * 0.75) calc(var(--_gap) * 2);
  }

  [part='facts']:not(:has(*)) {
    display: none;
  }

  [part~='fact'] {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  [part='fact-name'] {
    color: var(--_muted-color);
    font-size: 0.8125em;
  }

  [part='fact-value'] {
    font-weight: 500;
  }

  [part='application'] {
    padding-block-start: calc(var(--_gap) * 1.5);
    border-block-start: 1px solid var(--_border-color);
    scroll-margin-block-start: var(--_gap);
  }

  .prose {
    line-height: 1.6;
  }

  /* A div is no paragraph: who writes in divs writes empty ones between. */
  .prose p {
    margin-block-end: 1em;
  }

  .prose > :last-child {
    margin-block-end: 0;
  }

  .prose :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    font-size: 1.125em;
  }

  .prose > :first-child {
    margin-block-start: 0;
  }

  .prose :is(ul, ol) {
    margin-block-start: 0.5em;
    padding-inline-start: 1.4em;
  }

  .prose :is(li, li > *, td > *) {
    margin-block: 0.3em 0;
  }

  .prose table {
    display: block;
    max-inline-size: 100%;
    margin-block: 1em;
    overflow-x: auto;
    border-collapse: collapse;
  }

  .prose pre {
    white-space: pre-wrap;
  }

  .prose :is(td, th) {
    padding: 0.35em 0.75em;
    border: 1px solid var(--_border-color);
    text-align: start;
  }

  .prose blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_border-color);
  }

  /* A line for the title, and below it paragraphs of three lines and a short one. */
  .skeleton {
    max-inline-size: var(--_measure);
    min-block-size: 26.25em;
    padding-block-start: 4em;
    background:
      linear-gradient(var(--_line) 0 0) 0 0 / 55% 2em no-repeat,
      linear-gradient(transparent 5.25em, var(--_line) 0 6.25em, transparent 0) 0 0 / 35% 8em repeat-y content-box,
      linear-gradient(
          var(--_line) 1em,
          transparent 0 1.75em,
          var(--_line) 0 2.75em,
          transparent 0 3.5em,
          var(--_line) 0 4.5em,
          transparent 0
        )
        0 0 / 100% 8em content-box;
  }

  @media print {
    [part='apply'],
    [part='application'] {
      display: none;
    }
  }
`;
