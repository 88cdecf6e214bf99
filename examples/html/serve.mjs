// Serves the page at http://localhost:8080. Usage: node serve.mjs [port]
// Any web server does, as long as it gives .js files as text/javascript: a browser runs no module of another type.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder to this machine, at a free port if none is given, and says under which address. */
export async function serve({ folder = HERE, port = 0, headers = {} } = {}) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    void answer(root, request).then(({ status, type, body }) => {
      response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The policy under which the page runs: nothing from elsewhere, and no script in the page but the import map. */
export function contentSecurityPolicy(html) {
  const [, importMap] = /<script type="importmap">([^]*?)<\/script>/u.exec(html);
  const hash = createHash('sha256').update(importMap).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function answer(root, { method, url }) {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only GET and HEAD are answered here.');
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    // Where a link or `..` leads out of the folder, there is nothing.
    const file = await realpath(join(root, path));
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return refusal(404, 'There is no such file.');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return refusal(404, 'There is no such file.');
  }
}

function refusal(status, body) {
  return { status, type: TYPES['.txt'], body };
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const html = readFileSync(new URL('index.html', import.meta.url), 'utf8');
  const headers = { 'Content-Security-Policy': contentSecurityPolicy(html) };
  const { url } = await serve({ port: Number(argv[2] ?? 8080), headers });
  console.log(`The scorecard is at ${url}`);
}
