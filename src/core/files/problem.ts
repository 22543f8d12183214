/**
 * Kinds of content the checks can tell apart, named by their usual extension; also what `detectedType` reports.
 * Content that nothing recognises has none. New kinds may be added in a minor version.
 */
export type FileType =
  | 'pdf'
  | 'doc'
  | 'docx'
  | 'rtf'
  | 'txt'
  | 'odt'
  | 'pages'
  | 'xls'
  | 'xlsx'
  | 'ppt'
  | 'pptx'
  | 'html'
  | 'zip'
  | 'exe'
  | 'jpg'
  | 'png'
  | 'heic'
  | (string & {});

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
