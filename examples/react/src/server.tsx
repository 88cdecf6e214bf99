import type { Observation } from 'community-safety-plan';
import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { renderToPipeableStream } from 'react-dom/server';
import { Scorecard } from './Scorecard';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

// Invented, to show a figure that moved.
const OBSERVATIONS: readonly Observation[] = [
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
];

const FILES: Readonly<Record<string, { readonly url: URL; readonly type: string }>> = {
  '/client.js': { url: new URL('client.js', import.meta.url), type: 'text/javascript; charset=utf-8' },
  '/style.css': { url: new URL('../style.css', import.meta.url), type: 'text/css; charset=utf-8' },
};

/** Makes the server, without a port, so that a test can choose one. */
export function createScorecardServer(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = FILES[pathname];
    if (pathname === '/') {
      sendPage(response);
    } else if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.');
    } else {
      void readFile(file.url).then((body) => response.writeHead(200, { 'Content-Type': file.type }).end(body));
    }
  });
}

function sendPage(response: ServerResponse): void {
  const { pipe } = renderToPipeableStream(<Page />, {
    bootstrapModules: ['/client.js'],
    onShellReady() {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY });
      pipe(response);
    },
    onShellError(error) {
      console.error(error);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The scorecard cannot be shown.');
    },
  });
}

function Page() {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Scorecard</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <Scorecard plan={maidstone2014} asOf="2014-06-30" observations={OBSERVATIONS} />
      </body>
    </html>
  );
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const port = Number(argv[2] ?? 8080);
  createScorecardServer().listen(port, '127.0.0.1', () => {
    console.log(`The scorecard is at http://127.0.0.1:${String(port)}/`);
  });
}
