/** What happens inside reaches the page, across shadow roots. */
export const outward: EventInit = { bubbles: true, composed: true };

/** The page may cancel it. */
export const vetoable: EventInit = { ...outward, cancelable: true };
