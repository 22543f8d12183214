/** A file whose label is wrong, with the verdict that is right. Told by its bytes, so that no other file hides behind its name. */
export interface Mislabelled {
  readonly name: string;
  readonly sha256: string;
  readonly right: string;
  readonly reason: string;
}

const namedOtherwise = 'its streams are named in another case than Word writes, which readers do not mind';

export const mislabelled: readonly Mislabelled[] = [
  {
    name: 'simple_lower_case.doc',
    sha256: 'e7efecd456de7ed610a333beb4b6870a9e3a4fe234e68d7bb611d189497f5e22',
    right: 'ok',
    reason: `a Word document: ${namedOtherwise}`,
  },
  {
    name: 'simple_upper_case.doc',
    sha256: '3ce5c7cf1a9718f6b7bb9393f2c4cb70e0bcc3eff308509173572aa9291d38e9',
    right: 'ok',
    reason: `a Word document: ${namedOtherwise}`,
  },
  {
    name: 'protected_upper_case.docx',
    sha256: 'e57ddbf2d16a9a1cc3eb8bb485aeb002f00b0082430d2e286e0085b87ddf5759',
    right: 'encrypted',
    reason: `an Office package locked with a password: ${namedOtherwise}`,
  },
];
