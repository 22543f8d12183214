/** The version of this copy; two different ones on a page must not mix. */
export const version = '0.1.0';

/** Marks our classes across copies. */
const brand = Symbol.for('job-board-elements version');

const tags = ['job-board', 'job-posting', 'apply-form', 'file-drop'];

/**
 * Registers one of our elements. A page may load the script twice, or two versions of it: all of our tags come from the
 * copy that was first.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const other = otherVersion();
  if (other !== undefined) {
    warnOnce(`version ${version} was loaded beside ${other} and is not used. Load one version only.`);
    return;
  }
  const present = customElements.get(tag);
  if (!present) {
    Object.defineProperty(elementClass, brand, { value: version });
    customElements.define(tag, elementClass);
  } else if (!(brand in present)) {
    console.error(
      `job-board-elements: <${tag}> is already defined by another library (${present.name}), which keeps it.`,
    );
  }
}

function otherVersion(): unknown {
  const versions = tags.map((tag) => {
    const present = customElements.get(tag);
    return present && Reflect.get(present, brand);
  });
  return versions.find((present) => present !== undefined && present !== version);
}

let warned = false;

function warnOnce(message: string): void {
  if (warned) return;
  warned = true;
  console.warn(`job-board-elements: ${message}`);
}
