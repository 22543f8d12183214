/** Kinds of content the checks can tell apart; also what `detectedType` reports. Unknown content has none. */
export type FileType = string;

/** Why a file was refused. */
export type FileProblemCode =
  | 'type'
  | 'content'
  | 'empty'
  | 'too-large'
  | 'too-many'
  | 'duplicate'
  | 'encrypted'
  | 'macros'
  | 'corrupt'
  | 'name'
  | 'folder'
  | 'unreadable'
  | 'changed'
  | 'custom';
