/** The peers' types, as far as the benches use them: their packages are installed on the first run only. */
declare module 'file-type' {
  export function fileTypeFromBlob(blob: Blob): Promise<{ readonly ext: string } | undefined>;
}
