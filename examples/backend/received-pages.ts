import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ApplicationStore, StoredApplication } from './application-store.ts';
import { problem, toResponse } from './refusal.ts';

/**
 * Lists what arrived, at `/received` for people and `/received.json` for programs. They show personal data to whoever can
 * reach the server: behind a login, or on a machine of one's own.
 */
export function receivedPages(store: ApplicationStore): Hono {
  const pages = new Hono();

  pages.get('/received', async (c) => c.html(renderPage(await store.list())));

  pages.get('/received.json', async (c) => c.json(await store.list(), 200, { 'cache-control': 'no-store' }));

  pages.get('/received/:id/:file', async (c) => {
    const found = await store.findFile(c.req.param('id'), c.req.param('file'));
    if (!found) return toResponse(problem(404, 'not-found', 'There is no such file.'));
    // A candidate's file is never shown, only saved: it may be a page, a script, or carry macros.
    return new Response(Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(found.file.size),
        'content-disposition': attachment(found.file.name),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });

  return pages;
}

/** RFC 6266: a plain name for the old, the real one for the rest. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_') || 'file';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const renderPage = (applications: readonly StoredApplication[]) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Received applications</title>
    <link rel="stylesheet" href="/received.css" />
  </head>
  <body>
    <main>
      <h1>Received applications</h1>
      <p>${applications.length === 0 ? 'None yet.' : `${applications.length} so far, the latest first.`} <a href="/received.json">As JSON</a></p>
      ${applications.map(renderApplication)}
    </main>
  </body>
</html>`;

const renderApplication = (application: StoredApplication) => html`<article>
  <h2>${application.posting.title}</h2>
  <p>
    <time datetime="${application.receivedAt}">${application.receivedAt.replace('T', ' ').slice(0, 19)} UTC</time>
    <code>${application.id}</code>
    ${application.suspicious ? html`<strong>The trap field was filled in.</strong>` : ''}
  </p>
  <dl>
    ${Object.entries(application.answers).map(([name, answer]) => html`<dt>${name}</dt><dd>${readable(answer)}</dd>`)}
    ${application.files.map(
      (file) => html`<dt>${file.field}</dt>
        <dd>
          <a href="/received/${application.id}/${file.storedAs}" download>${file.name}</a>
          ${file.size.toLocaleString('en')} bytes <code>${file.sha256}</code>
        </dd>`,
    )}
  </dl>
</article>`;

function readable(answer: StoredApplication['answers'][string]): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' ? answer : answer.join(', ');
}
