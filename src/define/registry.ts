/** The version of this copy; two different ones on a page must not mix. */
export const version = '0.1.0';

const tags = ['job-board', 'job-posting', 'apply-form', 'file-drop'] as const;

type Tag = (typeof tags)[number];

/** What a class of ours carries to tell it from another library's, and from another copy's. */
const brand = Symbol.for('job-board-elements copy');
const thisCopy = { version };

/**
 * Registers one of our elements, unless its tag is taken. A copy of the same version brings only what is missing; one of
 * another version brings nothing, as its parts would not fit those that stand.
 */
export function define(tag: Tag, elementClass: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const other = tags.map(copyBehind).find((copy) => copy !== undefined && copy.version !== version);
  if (other) {
    warnOnce(`version ${version} is not used, as version ${other.version} was loaded before it.`);
    return;
  }
  const present = customElements.get(tag);
  if (!present) {
    Object.defineProperty(elementClass, brand, { value: thisCopy });
    customElements.define(tag, elementClass);
  } else if (!copyBehind(tag)) {
    console.error(`job-board-elements: <${tag}> belongs to another library (class ${present.name}).`);
  }
}

/** Whether a copy other than this one has registered the tag. */
export function isFromOtherCopy(tag: Tag): boolean {
  const copy = copyBehind(tag);
  return copy !== undefined && copy !== thisCopy;
}

/** The copy of this library that registered the tag. */
function copyBehind(tag: Tag): typeof thisCopy | undefined {
  const present = customElements.get(tag);
  return present && Reflect.get(present, brand);
}

let warned = false;

function warnOnce(message: string): void {
  if (warned) return;
  warned = true;
  console.warn(`job-board-elements: ${message}`);
}
