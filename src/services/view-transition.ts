/**
 * Changes the page, faded from one state to the next where the browser can, nobody asked for less motion, and the page runs
 * no transition of its own. The change is made in any case, at most a frame later; settles once it is.
 */
export async function withViewTransition(change: () => Promise<void>, wanted = true): Promise<void> {
  const fades =
    wanted &&
    // Undefined in browsers that cannot, or cannot tell whether one runs.
    document.activeViewTransition === null &&
    document.visibilityState === 'visible' &&
    !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!fades) return change();
  const transition = document.startViewTransition(change);
  // While it fades, the page's picture would take all clicks.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::view-transition { pointer-events: none }');
  document.adoptedStyleSheets.push(sheet);
  const tidy = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  // A transition that is skipped or fails costs its looks only.
  transition.ready.catch(() => {});
  transition.finished.then(tidy, tidy);
  return transition.updateCallbackDone;
}
