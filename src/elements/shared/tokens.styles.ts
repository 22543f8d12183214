import { css } from 'lit';

/**
 * The look shared by all elements: design tokens, and the styles of buttons, focus and hidden text.
 *
 * A page sets `--jb-*` anywhere above an element. Inside, styles read the private `--_*` twin, which adds the default:
 * declaring a `--jb-*` default on `:host` would cut off a value that the page set on `:root` or on an outer element.
 *
 * Font, size and colour come from the page. Greys and tints are mixed from its text colour, so they fit a light or dark
 * page whether or not it declares `color-scheme`.
 *
 * @cssproperty --jb-accent - The colour of main buttons and chosen options.
 * @cssproperty --jb-on-accent - The colour of text on it.
 * @cssproperty --jb-link-color - The colour of links.
 * @cssproperty --jb-focus-color - The colour of the focus ring.
 * @cssproperty --jb-muted-color - The colour of what is less important, such as the names of facts.
 * @cssproperty --jb-danger - The colour of errors.
 * @cssproperty --jb-success - The colour of what went well.
 * @cssproperty --jb-border-color - The colour of lines.
 * @cssproperty --jb-control-border-color - The colour of the borders of buttons and fields.
 * @cssproperty --jb-control-background - The background of fields.
 * @cssproperty --jb-surface - The background of notices.
 * @cssproperty --jb-radius - The radius of corners.
 * @cssproperty --jb-gap - The distance between things; others are multiples of it.
 * @cssproperty --jb-measure - The greatest width of text.
 */
export const tokens = css`
  :host {
    --_accent: var(--jb-accent, #2563eb);
    --_on-accent: var(--jb-on-accent, #fff);
    --_link-color: var(--jb-link-color, color-mix(in oklab, var(--_accent) 70%, currentColor));
    --_focus-color: var(--jb-focus-color, color-mix(in oklab, var(--_accent) 70%, currentColor));
    --_muted-color: var(--jb-muted-color, color-mix(in srgb, currentColor 82%, transparent));
    --_danger: var(--jb-danger, color-mix(in oklab, #d32f2f 70%, currentColor));
    --_success: var(--jb-success, color-mix(in oklab, #1b873f 78%, currentColor));
    --_border-color: var(--jb-border-color, color-mix(in srgb, currentColor 20%, transparent));
    --_control-border-color: var(--jb-control-border-color, color-mix(in srgb, currentColor 62%, transparent));
    --_control-background: var(--jb-control-background, transparent);
    --_surface: var(--jb-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_radius: var(--jb-radius, 0.375em);
    --_gap: var(--jb-gap, 1em);
    --_measure: var(--jb-measure, 44em);

    /* As wide as there is room, also where a width comes from the content: in a float, a table cell, a flex box with others. */
    display: grid;
    flex-shrink: 9999;
    grid-template-columns: minmax(0, 100vw);
    color: inherit;
    font: inherit;
    align-content: start;
    text-align: start;
    text-indent: 0;
    /* Important: a page that says otherwise of everything would keep lines from breaking. */
    white-space: normal !important;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_focus-color);
    outline-offset: 2px;
  }

  /* One look for <button class="button"> and <a class="button">. */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.5em 1.125em;
    border: 1px solid var(--_control-border-color);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_surface);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }

  /* Read by screen readers, not seen. */
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
  }
`;
