// The guides by group, and their pages.
import { tidyCode } from './code.mjs';
import { all, attribute, hasClass, parse, remove, serialize, setAttribute, textOf } from './html.mjs';
import { escaped, page } from './page.mjs';
import { tidyTables } from './tables.mjs';

/** The groups of guides in the order of reading. Every guide of typedoc.json is in one of them. */
export const GROUPS = {
  Start: ['getting-started', 'from-your-word-table-to-a-scorecard', 'coming-from-excel', 'cookbook', 'questions'],
  Understand: [
    'concepts',
    'how-a-target-is-judged',
    'is-it-different',
    'is-it-getting-better',
    'will-we-get-there',
    'how-many-points',
    'exactness',
    'why',
  ],
  'Read tables': [
    'workbench',
    'loading-your-own-plan',
    'columns',
    'reading-printed-text',
    'periods',
    'outturns-from-official-statistics',
    'audit',
    'checking-claims',
  ],
  Publish: ['charts', 'command-line', 'in-a-database', 'scale'],
  Reference: [
    'functions',
    'errors',
    'stability',
    'maidstone-with-real-figures',
    'the-maidstone-dataset',
    'maidstone-in-detail',
  ],
};

const GROUP_LINES = {
  Start: 'For a first result, with or without code.',
  Understand: 'What a status means, and how sure it is.',
  'Read tables': 'Get a plan and its figures in, and check them.',
  Publish: 'Show the results, and keep the data.',
  Reference: 'Look something up.',
};

/** Takes a guide apart: its title, what it is about in a line, and its text. */
export function guideOf(markdown) {
  const [, title, line, body] = /^---\ntitle: (.+)\ndescription: (.+)\n---\n+# .+\n+([^]*)$/u.exec(markdown) ?? [];
  if (title === undefined)
    throw new Error('A guide begins with --- and its title and description, --- and its heading');
  return { title, line, body };
}

/** Puts guides, each with its `name`, in the order of the groups. A guide in no group or in two is refused. */
export function inGroups(guides) {
  const order = Object.entries(GROUPS).flatMap(([group, names]) => names.map((name) => ({ group, name })));
  const isEachOnce =
    order.length === guides.length && guides.every(({ name }) => order.filter((one) => one.name === name).length === 1);
  if (!isEachOnce) throw new Error('Every document of typedoc.json is in one group of scripts/site/guides.mjs');
  return order.map(({ group, name }) => ({ group, ...guides.find((guide) => guide.name === name) }));
}

/** Writes the text of a guide for a reader of text alone: a picture becomes its description,
 * and a mark or what only tools read is left out. */
export function asText({ title, body }) {
  const text = body
    .replace(/<picture>[^]*? alt="([^"]*)">[^]*?<\/picture>/gu, (_, alt) => `Picture: ${unescaped(alt)}`)
    .replaceAll(/!\[\]\([^)]*\) /gu, '')
    .replace(/^<!--.*-->\n/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return `# ${title}\n\n${text}\n`;
}

/** Writes the page that lists every guide by group. */
export function guidesPage(guides) {
  const sections = Object.entries(GROUP_LINES).map(([group, line]) => {
    const items = guides
      .filter((guide) => guide.group === group)
      .map((guide) => `<dt><a href="${guide.page}">${escaped(guide.title)}</a></dt><dd>${escaped(guide.line)}</dd>`);
    return `<section><h2 id="${anchorOf(group)}">${group}</h2>\n<p>${line}</p>\n<dl class="site-list">\n${items.join('\n')}\n</dl></section>`;
  });
  return page({
    title: 'Guides: community-safety-plan',
    description: 'Every guide, by what you want to do.',
    here: 'guides.html',
    look: 'prose',
    body: `<main id="main" class="site-wide" tabindex="-1">\n<h1>Guides</h1>\n${sections.join('\n')}\n</main>`,
  });
}

/** Takes the text of a guide out of the page that TypeDoc wrote of it. */
export function contentOf(html) {
  const [content] = all(parse(html), (node) => hasClass(node, 'tsd-typography'));
  tidy(content);
  return content;
}

/** Writes the page of a guide, with the other guides at its side and its neighbours below. */
export function guidePage(guides, at) {
  const guide = guides[at];
  const { content } = guide;
  const headings = all(content, ({ tagName }) => tagName === 'h2');
  const links = headings.map((one) => `<li><a href="#${attribute(one, 'id')}">${escaped(textOf(one))}</a></li>`);
  const contents = links.length > 1 ? `<ul>${links.join('')}</ul>` : '';
  const neighbours = [
    ['prev', 'Previous', guides[at - 1]],
    ['next', 'Next', guides[at + 1]],
  ]
    .filter(([, , other]) => other !== undefined)
    .map(
      ([rel, word, other]) =>
        `<a rel="${rel}" href="../${other.page}"><span>${word}</span> ${escaped(other.title)}</a>`,
    );
  const body = `<div class="site-columns">
${navigation(guides, guide)}
<main id="main" tabindex="-1">
<p class="site-trail"><a href="../guides.html">Guides</a> <a href="../guides.html#${anchorOf(guide.group)}">${guide.group}</a></p>
${serialize(content).replace('</h1>', (end) => `${end}${folded(contents)}`)}
<nav class="site-neighbours" aria-label="Previous and next guide">${neighbours.join('')}</nav>
</main>
${contents === '' ? '' : `<nav class="site-contents" aria-labelledby="on-this-page"><h2 id="on-this-page">On this page</h2>${contents}</nav>`}
</div>`;
  return page({
    title: `${guide.title}: community-safety-plan`,
    description: guide.line,
    here: 'guides.html',
    base: '../',
    look: 'prose',
    body,
  });
}

/** Takes out of what TypeDoc wrote what belongs to its own theme, and prepares its tables and programs. */
export function tidy(content) {
  const ofTheme = (node) =>
    hasClass(node, 'tsd-anchor-icon') || hasClass(node, 'tsd-index-group') || ['svg', 'button'].includes(node.tagName);
  all(content, ofTheme).forEach(remove);
  tidyTables(content);
  tidyCode(content);
  // A guide is not on the site alone, so a link to a page of the site says so: `site:try.html`.
  for (const link of all(content, (node) => attribute(node, 'href').startsWith('site:'))) {
    setAttribute(link, 'href', attribute(link, 'href').replace('site:', '../'));
  }
  for (const link of all(content, (node) => /^https?:/u.test(attribute(node, 'href')))) {
    setAttribute(link, 'rel', 'external');
  }
}

function navigation(guides, current) {
  const groups = Object.keys(GROUPS).map((group) => {
    const items = guides
      .filter((guide) => guide.group === group)
      .map(
        (guide) =>
          `<li><a href="../${guide.page}"${guide === current ? ' aria-current="page"' : ''}>${escaped(guide.title)}</a></li>`,
      );
    return `<h2>${group}</h2><ul>${items.join('')}</ul>`;
  });
  return `<nav class="site-side" aria-label="Guides">${groups.join('\n')}</nav>`;
}

// Where there is no room at the side.
function folded(contents) {
  if (contents === '') return '';
  return `<details class="site-folded"><summary>On this page</summary><nav aria-label="On this page">${contents}</nav></details>`;
}

function anchorOf(group) {
  return group.toLowerCase().replaceAll(' ', '-');
}

function unescaped(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
