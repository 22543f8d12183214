import { css } from 'lit';

/** The look of what stands in place of content: notes, errors, and the skeleton's breath. */
export const notices = css`
  [part='notice'],
  [part='error'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
    max-inline-size: var(--_measure);
    padding: var(--_gap);
    border: 1px solid var(--_border-color);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [part='error'] {
    border-inline-start: 0.25em solid var(--_danger);
  }

  .skeleton {
    --_line: color-mix(in srgb, currentColor 12%, transparent);

    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton:dir(rtl) {
    scale: -1 1;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`;
