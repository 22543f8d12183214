import { css } from 'lit';

/** The look of what leads on: links, main buttons, and the places that focus is moved to. */
export const links = css`
  a {
    color: var(--_link-color);
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.15em;
  }

  a:hover {
    text-decoration-thickness: max(2px, 0.125em);
  }

  /* A place that focus is moved to, so that reading goes on from there. */
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, black);
  }

  @media (forced-colors: active) {
    .button.primary {
      border-color: ButtonBorder;
    }
  }
`;
