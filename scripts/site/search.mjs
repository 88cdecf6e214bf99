// The search of the site: what it looks through, and its page.
import { attribute, textOf } from './html.mjs';
import { page } from './page.mjs';

/** Writes the index as a module that the page of the search loads: the sections of the guides, and the reference. */
export function searchIndex(guides, items) {
  const reference = items.map(({ name, kind, href, line, category }) => ({
    title: name,
    within: `${kind}, ${category}`,
    href,
    line,
    // A name is found by its parts too: percentage change finds percentageChange.
    words: wordsOf(`${name} ${name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')} ${line} ${category}`),
  }));
  const guide = guides.flatMap(sectionsOf);
  return `export const guides = ${JSON.stringify(guide)};\nexport const reference = ${JSON.stringify(reference)};\n`;
}

/** Writes the page of the search. Without JavaScript it leads to the lists. */
export function searchPage() {
  return page({
    title: 'Search: community-safety-plan',
    description: 'Search the guides and the reference.',
    look: 'prose',
    script: 'pages/search.js',
    body: `<main id="main" class="site-wide" tabindex="-1">
<h1>Search</h1>
<noscript><p>The search needs JavaScript. Without it, see <a href="guides.html">all guides</a> and <a href="reference.html">the reference</a>.</p></noscript>
<p id="said" role="status"></p>
<div id="found"></div>
</main>`,
  });
}

// A section begins at each heading; the first is the guide as a whole.
function sectionsOf(guide) {
  const sections = [];
  for (const node of guide.content.childNodes) {
    if (/^h[1-3]$/u.test(node.tagName ?? '')) sections.push({ heading: node, parts: [] });
    else sections.at(-1)?.parts.push(node);
  }
  return sections.map(({ heading, parts }, at) => ({
    title: at === 0 ? guide.title : textOf(heading),
    within: at === 0 ? guide.group : guide.title,
    href: at === 0 ? guide.page : `${guide.page}#${attribute(heading, 'id')}`,
    line: at === 0 ? guide.line : firstOf(parts),
    words: wordsOf([heading, ...parts].map(textOf).join(' ')),
  }));
}

function firstOf(parts) {
  const text = textOf(parts.find(({ tagName }) => tagName === 'p') ?? { childNodes: [] });
  return text.length > 160 ? `${text.slice(0, 160).replace(/\s\S*$/u, '')}…` : text;
}

// Each word once, as it is compared: in small letters.
function wordsOf(text) {
  return [...new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])].join(' ');
}
