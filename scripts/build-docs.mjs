// Writes the documentation site to docs/api: the pages of TypeDoc, the first page, the page to try it on, the scorecard,
// and the guides as text for those who read no pages. Needs the build. Usage: node scripts/build-docs.mjs
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { REPORT_STYLES } from '../dist/esm/report.js';

const ROOT = new URL('../', import.meta.url);
const SITE = new URL('docs/api/', ROOT);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const write = (name, text) => writeFileSync(new URL(name, SITE), text);
const manifest = JSON.parse(read('package.json'));

runTypeDoc();
leadToOurPages();
// They look for the pages that TypeDoc wrote.
const { landing, scorecardPage } = await import('./site/landing.mjs');
const { llms, llmsFull } = await import('./site/llms.mjs');
const { readGuides } = await import('./site/guides.mjs');
const { tryPage } = await import('./site/tryPage.mjs');
const guides = readGuides();

mkdirSync(new URL('pages', SITE), { recursive: true });
copyFileSync(new URL('docs/pages/site.css', ROOT), new URL('pages/site.css', SITE));
write('pages/report.css', REPORT_STYLES);
write('index.html', landing(manifest, guides));
write('scorecard.html', scorecardPage());
write('try.html', tryPage());
write('llms.txt', llms(manifest, guides));
write('llms-full.txt', llmsFull(manifest, guides));
await bundle();
console.log('The site is in docs/api. npm run docs:serve shows it.');

function runTypeDoc() {
  const manifestOfIt = pathToFileURL(createRequire(import.meta.url).resolve('typedoc/package.json'));
  const bin = fileURLToPath(new URL('bin/typedoc', manifestOfIt));
  const { status } = spawnSync(process.execPath, [bin], { cwd: fileURLToPath(ROOT), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// The first page is ours, and TypeDoc's is that of the README. A link in typedoc.json that begins with `site:` leads to a
// page of ours, from whatever folder.
function leadToOurPages() {
  renameSync(new URL('index.html', SITE), new URL('readme.html', SITE));
  for (const name of readdirSync(SITE, { recursive: true }).filter((one) => one.endsWith('.html'))) {
    const file = new URL(name.replaceAll('\\', '/'), SITE);
    const base = '../'.repeat(name.split(/[\\/]/u).length - 1);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('href="site:', `href="${base}`));
  }
}

// In parts, so that the page loads the reader of tables or that of plans when it needs it.
function bundle() {
  return build({
    entryPoints: [fileURLToPath(new URL('docs/pages/try.js', ROOT))],
    outdir: fileURLToPath(new URL('pages', SITE)),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
}
