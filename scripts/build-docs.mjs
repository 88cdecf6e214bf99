// Makes the site of the pages that TypeDoc wrote to docs/api: puts every guide and every page of the reference into the
// shell of the site, and adds the first page, the lists, the search, the workbench, two scorecards and the guides
// as text. Needs the build. Usage: typedoc && node scripts/build-docs.mjs
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { REPORT_STYLES } from '../dist/report.js';
import { gallery } from './site/gallery.mjs';
import { contentOf, guideOf, guidePage, guidesPage, inGroups } from './site/guides.mjs';
import { districtPage, landing, maidstonePage } from './site/landing.mjs';
import { brokenLinks } from './site/links.mjs';
import { llms, llmsFull } from './site/llms.mjs';
import { picturesOfCharts } from './site/pictures.mjs';
import { readReference, referenceIndex, writeReference } from './site/reference.mjs';
import { searchIndex, searchPage } from './site/search.mjs';

const ROOT = new URL('../', import.meta.url);
const SITE = new URL('docs/api/', ROOT);
// What TypeDoc wrote for its own theme.
const OF_THE_THEME = [
  ...['main.js', 'style.css', 'icons.js', 'icons.svg', 'navigation.js', 'search.js', 'hierarchy.js'].map(
    (name) => `assets/${name}`,
  ),
  'hierarchy.html',
  'modules.html',
  'modules',
];
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const write = (name, text) => writeFileSync(new URL(name, SITE), text);
const manifest = JSON.parse(read('package.json'));

if (!existsSync(new URL('modules', SITE))) throw new Error('Run typedoc first: its pages are used up by this program.');
const guides = readGuides();
const titles = new Map(guides.map((guide) => [guide.name, guide]));
const items = readReference(SITE);
for (const name of OF_THE_THEME) rmSync(new URL(name, SITE), { recursive: true, force: true });

mkdirSync(new URL('pages', SITE), { recursive: true });
for (const name of ['site.css', 'scroll.js', 'search.js']) {
  copyFileSync(new URL(`docs/pages/${name}`, ROOT), new URL(`pages/${name}`, SITE));
}
write('pages/report.css', REPORT_STYLES);
write('pages/search-index.js', searchIndex(guides, items));
write('index.html', landing(manifest));
write('guides.html', guidesPage(guides));
guides.forEach((guide, at) => write(guide.page, guidePage(guides, at)));
write('reference.html', referenceIndex(items, titles));
writeReference(SITE, items, titles, picturesOfCharts());
write('search.html', searchPage());
write('scorecard.html', maidstonePage());
write('example-district.html', districtPage());
write('try.html', tryPage());
write('gallery.html', gallery());
write('llms.txt', llms(manifest, guides, items));
write('llms-full.txt', llmsFull(manifest, guides));
const broken = brokenLinks(SITE);
if (broken.length > 0) throw new Error(`Links that lead nowhere:\n${broken.join('\n')}`);
console.log('The site is in docs/api. npm run docs:serve shows it.');

// The workbench, whose name leads back to the site.
function tryPage() {
  const name = '<p>community-safety-plan: workbench</p>';
  const page = read('dist/workbench.html');
  if (!page.includes(name)) throw new Error('dist/workbench.html has no name to lead back from.');
  return page.replace(name, '<p><span><a id="site" href="index.html">community-safety-plan</a>: workbench</span></p>');
}

// In the order of reading, each with its page and what TypeDoc made of its text.
function readGuides() {
  const { projectDocuments } = JSON.parse(read('typedoc.json'));
  const all = projectDocuments.map((path) => {
    const guide = guideOf(read(path));
    const page = `documents/${guide.title.replaceAll(/\W/gu, '_')}.html`;
    if (!existsSync(new URL(page, SITE))) throw new Error(`${path}: there is no ${page}`);
    return {
      ...guide,
      name: basename(path, '.md'),
      page,
      content: contentOf(readFileSync(new URL(page, SITE), 'utf8')),
    };
  });
  return inGroups(all);
}
