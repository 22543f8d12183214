import { createHmac, timingSafeEqual } from 'node:crypto';
import busboy from 'busboy';
import { tsImport } from 'tsx/esm/api';

const credentials = {
  bucket: 'applications',
  region: 'eu-central-1',
  accessKeyId: 'AKEXAMPLE',
  secretAccessKey: 'secret',
};
const page = 'examples/backend/large-files.md';

/**
 * A stand-in for S3 that takes presigned POSTs and checks them as S3 documents it, with the code of the page about large files
 * to sign them: a middleware for the test runner's server, under `/__objects/`.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function objectStores() {
  const stores = new Map();
  return async (context, next) => {
    if (!context.path.startsWith('/__objects/')) return next();
    const [, , id, action] = context.path.split('/');
    // Cancelled uploads are the point of a test; Koa would log each.
    context.onerror = () => {};
    if (!stores.has(id)) stores.set(id, createStore(`/__objects/${id}/bucket`));
    await stores.get(id)[action](context);
  };
}

let reader;
async function codeOf(name) {
  reader ??= tsImport('../examples/support/code-block.ts', import.meta.url);
  return (await reader).codeBlock(page, name);
}

function createStore(url) {
  const objects = new Map();
  const applications = [];
  let posts = 0;
  return {
    /** The code of the page, for the browser. */
    async code(context) {
      context.type = 'js';
      context.body = await codeOf(context.query.name);
    },

    async sign(context) {
      const code = await codeOf('sign-upload.js');
      const { signUpload } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const { age = 0, secret = credentials.secretAccessKey, largest } = context.query;
      const settings = { ...credentials, url, secretAccessKey: secret, ...(largest && { largest: Number(largest) }) };
      const permission = signUpload(settings, new Date(Date.now() - Number(age) * 1000));
      Object.assign(permission.fields, JSON.parse(context.query.change ?? '{}'));
      context.body = permission;
    },

    async bucket(context) {
      posts++;
      const { fields, file, after } = await readForm(context.req);
      const refusal = after ? 'MalformedPOSTRequest' : refusalOf(fields, file);
      if (refusal) {
        context.status = refusal === 'AccessDenied' || refusal === 'SignatureDoesNotMatch' ? 403 : 400;
        context.type = 'xml';
        context.body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${refusal}</Code></Error>`;
        return;
      }
      objects.set(fields.key, file);
      context.status = 204;
    },

    async applications(context) {
      const { fields } = await readForm(context.req);
      applications.push(fields);
      if (context.query.status) context.status = Number(context.query.status);
      context.body = { applicationId: String(applications.length) };
    },

    /** What has arrived. */
    received(context) {
      const contents = Object.fromEntries([...objects].map(([key, bytes]) => [key, bytes.toString('base64')]));
      context.body = { applications, objects: contents, posts };
    },
  };
}

/** The code of S3's refusal, if it has one. */
function refusalOf({ policy, 'x-amz-signature': signature, ...fields }, file) {
  if (!policy || !signature || !file) return 'InvalidArgument';
  const [accessKeyId, day, region, service, request] = (fields['x-amz-credential'] ?? '').split('/');
  if (accessKeyId !== credentials.accessKeyId || request !== 'aws4_request') return 'InvalidAccessKeyId';
  const hmac = (key, data) => createHmac('sha256', key).update(data).digest();
  const key = hmac(hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), region), service), request);
  const expected = hmac(key, policy).toString('hex');
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    return 'SignatureDoesNotMatch';
  }

  const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString());
  if (!(Date.parse(expiration) > Date.now())) return 'AccessDenied';
  const given = { ...fields, bucket: credentials.bucket };
  const covered = new Set();
  for (const condition of conditions) {
    const [kind, name, value] = Array.isArray(condition) ? condition : ['eq', ...Object.entries(condition)[0]];
    if (kind === 'content-length-range') {
      if (file.length < name) return 'EntityTooSmall';
      if (file.length > value) return 'EntityTooLarge';
      continue;
    }
    const field = name.replace(/^\$/, '').toLowerCase();
    covered.add(field);
    const fits = kind === 'eq' ? given[field] === value : given[field]?.startsWith(value);
    if (!fits) return 'AccessDenied';
  }
  // Each field has to be in the policy.
  return Object.keys(given).every((name) => covered.has(name)) ? undefined : 'AccessDenied';
}

function readForm(request) {
  return new Promise((resolve, reject) => {
    const fields = {};
    let file;
    let after = false;
    const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => {
      if (file) after = true;
      fields[name.toLowerCase()] = value;
    });
    parser.on('file', (_name, stream) => {
      const chunks = [];
      file = Buffer.alloc(0);
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        file = Buffer.concat(chunks);
      });
    });
    parser.on('close', () => resolve({ fields, file, after }));
    parser.on('error', reject);
    request.on('error', reject);
    request.pipe(parser);
  });
}
