// Another library that got to the tag first.
customElements.define('file-drop', class SomebodysFileDrop extends HTMLElement {});
