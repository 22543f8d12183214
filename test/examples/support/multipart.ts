/** A multipart body written by hand, to break in ways that FormData cannot. */
export const boundary = 'x-boundary';

export const multipartType = `multipart/form-data; boundary=${boundary}`;

export interface Part {
  readonly headers: string;
  readonly content: string;
}

export const field = (name: string, content: string): Part => ({
  headers: `Content-Disposition: form-data; name="${name}"`,
  content,
});

export const file = (name: string, fileName: string, content: string): Part => ({
  headers: `Content-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: application/pdf`,
  content,
});

export function multipart(parts: readonly Part[], end = `--${boundary}--\r\n`): Uint8Array {
  const text = parts.map(({ headers, content }) => `--${boundary}\r\n${headers}\r\n\r\n${content}\r\n`).join('');
  return new TextEncoder().encode(text + end);
}
