// Makes a site of the pages that TypeDoc wrote to docs/api: adds the first page, the workbench, the scorecard, and the guides
// as text. Needs the build. Usage: typedoc && node scripts/build-docs.mjs
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { REPORT_STYLES } from '../dist/report.js';
import { guideOf } from './site/guides.mjs';
import { landing, scorecardPage } from './site/landing.mjs';
import { llms, llmsFull } from './site/llms.mjs';

const ROOT = new URL('../', import.meta.url);
const SITE = new URL('docs/api/', ROOT);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const write = (name, text) => writeFileSync(new URL(name, SITE), text);
const manifest = JSON.parse(read('package.json'));

leadToOurPages();
const guides = readGuides();

mkdirSync(new URL('pages', SITE), { recursive: true });
copyFileSync(new URL('docs/pages/site.css', ROOT), new URL('pages/site.css', SITE));
write('pages/report.css', REPORT_STYLES);
write('index.html', landing(manifest, guides));
write('scorecard.html', scorecardPage());
copyFileSync(new URL('dist/workbench.html', ROOT), new URL('try.html', SITE));
write('llms.txt', llms(manifest, guides));
write('llms-full.txt', llmsFull(manifest, guides));
console.log('The site is in docs/api. npm run docs:serve shows it.');

// The first page is ours, and TypeDoc's is that of the README. A link in typedoc.json that begins with `site:` leads to a
// page of ours, from whatever folder.
function leadToOurPages() {
  // It is there from the run before, unless TypeDoc ran since.
  if (!existsSync(new URL('readme.html', SITE))) renameSync(new URL('index.html', SITE), new URL('readme.html', SITE));
  for (const name of readdirSync(SITE, { recursive: true }).filter((one) => one.endsWith('.html'))) {
    const file = new URL(name.replaceAll('\\', '/'), SITE);
    const base = '../'.repeat(name.split(/[\\/]/u).length - 1);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('href="site:', `href="${base}`));
  }
}

// In the order of the documentation, each with its page.
function readGuides() {
  const { projectDocuments } = JSON.parse(read('typedoc.json'));
  return projectDocuments.map((path) => {
    const guide = guideOf(read(path));
    const page = `documents/${guide.title.replaceAll(/\W/gu, '_')}.html`;
    if (!existsSync(new URL(page, SITE))) throw new Error(`${path}: there is no ${page}`);
    return { ...guide, page };
  });
}
