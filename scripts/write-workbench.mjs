// Writes the workbench as one HTML file, dist/workbench.html: styles, script and worker are in it, and its content
// security policy lets nothing else run and nothing be asked for. Needs the other parts of the build.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { REPORT_STYLES } from '../dist/report.js';

const SOURCES = new URL('../workbench/', import.meta.url);
const OUT = new URL('../dist/workbench.html', import.meta.url);
const read = (name) => readFileSync(new URL(name, SOURCES), 'utf8');

const worker = await bundle('worker.js', 'iife');
const script = await bundle('main.js', 'esm', { WORKER_SCRIPT: JSON.stringify(worker) });
const own = await transform(read('style.css'), { loader: 'css', minify: true });
const styles = `${REPORT_STYLES}${own.code.trim()}`;
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  'worker-src blob:',
  `style-src ${hashOf(styles)}`,
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const parts = {
  '{{policy}}': policy,
  '<!-- styles -->': `<style>${styles}</style>`,
  '<!-- script -->': `<script type="module">${script}</script>`,
};
const page = Object.entries(parts).reduce((html, [place, part]) => html.replace(place, () => part), read('page.html'));
writeFileSync(OUT, page);

async function bundle(name, format, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, SOURCES))],
    write: false,
    bundle: true,
    minify: true,
    legalComments: 'none',
    format,
    define,
    loader: { '.csv': 'text' },
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
  // What would begin a comment or a script in a page is written otherwise: in a text and in a pattern it is the same.
  return outputFiles[0].text
    .trim()
    .replaceAll('<!--', '\\x3c!--')
    .replaceAll(/<(?=\/?script)/giu, '\\x3c');
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
