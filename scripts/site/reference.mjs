// The reference: what TypeDoc wrote of every function and type, grouped by category, in the shell of the site.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CATEGORIES, OWN_GUIDES } from './categories.mjs';
import { tidy } from './guides.mjs';
import {
  all,
  attribute,
  hasClass,
  parse,
  remove,
  rename,
  serialize,
  serializeOuter,
  setAttribute,
  textOf,
} from './html.mjs';
import { escaped, page } from './page.mjs';
import { typeExamples } from './typeExamples.mjs';

const KINDS = { functions: 'Function', classes: 'Class', variables: 'Constant', interfaces: 'Type', types: 'Type' };
const MAIN_ENTRY = 'community-safety-plan';
const IS_CODE = new Set(['Function', 'Class', 'Constant']);

/** Reads what TypeDoc wrote to a folder: every function and type with its entry, category, first sentence and page. */
export function readReference(site) {
  const items = readdirSync(new URL('modules', site)).flatMap((file) => itemsOf(site, file));
  const unknown = items.find(({ category }) => CATEGORIES[category] === undefined);
  if (unknown !== undefined) throw new Error(`${unknown.name}: no category in scripts/site/categories.mjs`);
  const read = items.map((item) => ({ ...item, ...contentOf(site, item) }));
  const withUsers = read.map((item) => ({ ...item, usedBy: read.filter(({ takes }) => takes.includes(item.href)) }));
  return withUsers.map((item) => ({ ...item, shownBy: shownBy(item, withUsers) }));
}

// The function whose example shows a type: it takes the type or gives it, or it takes or gives what holds it.
function shownBy(item, items, depth = 3) {
  const withExample = ({ kind, example }) => kind !== 'Type' && example !== undefined;
  const users = [item.usedBy, items.filter(({ gives }) => gives.includes(item.href))];
  const [user] = users.flat().filter(withExample);
  if (user !== undefined || depth === 0) return user;
  const holders = items.filter((one) => one !== item && one.kind === 'Type' && one.holds.includes(item.href));
  return holders.map((one) => shownBy(one, items, depth - 1)).find((one) => one !== undefined);
}

// The page of one function or type. `picture` is HTML of what a chart looks like.
function referencePage(item, items, { titles, parts, picture }) {
  const { name, kind, entry, category, signature, summary, content, line } = item;
  const word = kind === 'Type' ? 'import type' : 'import';
  const guide = OWN_GUIDES[name] ?? CATEGORIES[category][1];
  const body = `<div class="site-columns site-two">
${navigation(items, item)}
<main id="main" tabindex="-1">
<p class="site-trail"><a href="../reference.html">Reference</a> <a href="../reference.html#${anchorOf(category)}">${category}</a></p>
<h1><small>${kind}</small> ${breakable(name)}</h1>
<pre class="site-import"><code>${word} { ${name} } from '${entry}';</code></pre>
${signature}
${summary}
${picture === undefined ? '' : `<section><h2>What it looks like</h2>${picture}</section>`}
${exampleOf(item, parts)}
${serialize(content)}
${usersOf(item)}
<section><h2>Guide</h2><p>${guideLink(guide, titles, '../')}</p></section>
</main>
</div>`;
  return page({
    title: `${name}: community-safety-plan`,
    description: line,
    here: 'reference.html',
    base: '../',
    look: 'prose',
    body,
  });
}

/** Writes the page that lists everything by category, functions before types. */
export function referenceIndex(items, titles) {
  const sections = Object.entries(CATEGORIES).map(([category, [line, guide]]) => {
    const of = items.filter((item) => item.category === category);
    const code = of.filter(({ kind }) => IS_CODE.has(kind));
    const types = of.filter(({ kind }) => !IS_CODE.has(kind));
    const entries = [...new Set(of.map(({ entry }) => entry))]
      .filter((entry) => entry !== MAIN_ENTRY)
      .map((entry) => `<code>${entry}</code>`);
    const where = entries.length === 0 ? '' : ` In ${entries.join(', ')}.`;
    return `<section><h2 id="${anchorOf(category)}">${category}</h2>
<p>${line}${where} Guide: ${guideLink(guide, titles, '')}.</p>
${code.length === 0 ? '' : listOf(code)}
${types.length === 0 ? '' : `<details><summary>${types.length === 1 ? '1 type' : `${types.length} types`}</summary>\n${listOf(types)}</details>`}
</section>`;
  });
  const links = Object.keys(CATEGORIES).map((one) => `<li><a href="#${anchorOf(one)}">${one}</a></li>`);
  return page({
    title: 'Reference: community-safety-plan',
    description: 'Every function and type by category, with a sentence each.',
    here: 'reference.html',
    look: 'prose',
    body: `<div class="site-columns site-two">
<nav class="site-side" aria-label="Categories"><h2>Categories</h2><ul>${links.join('')}</ul></nav>
<main id="main" tabindex="-1">
<h1>Reference</h1>
<details class="site-folded"><summary>Categories</summary><nav aria-label="Categories"><ul>${links.join('')}</ul></nav></details>
<p>Every function and type, by what it is for. Import it from <code>${MAIN_ENTRY}</code>, unless its category names another entry. Each page has an example that runs. <a href="documents/Map_of_the_functions.html">The map of the functions</a> is the short form.</p>
${sections.join('\n')}
</main>
</div>`,
  });
}

function listOf(items) {
  const rows = items.map(
    ({ href, name, line }) =>
      `<div><dt><a href="${href}"><code>${breakable(name)}</code></a></dt><dd>${escaped(whatIsReturned(line))}</dd></div>`,
  );
  return `<dl class="site-list site-index">\n${rows.join('\n')}\n</dl>`;
}

// Nearly all of them return something, and a list says it once too often.
function whatIsReturned(line) {
  return line.replace(/^Returns (.)/u, (_, first) => first.toUpperCase());
}

// A long name may go on below before a capital.
function breakable(name) {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '<wbr>');
}

/** Writes the pages of the reference over those of TypeDoc. */
export function writeReference(site, items, titles, pictures) {
  const parts = typeExamples();
  const bare = items.find(
    ({ category, kind, name }) => category === 'Charts' && kind === 'Function' && !pictures[name],
  );
  if (bare !== undefined)
    throw new Error(`No picture of ${bare.name} in picturesOfCharts of scripts/site/pictures.mjs`);
  for (const item of items) {
    writeFileSync(
      new URL(item.href, site),
      referencePage(item, items, { titles, parts, picture: pictures[item.name] }),
    );
  }
}

function itemsOf(site, file) {
  const document = parse(readFileSync(new URL(`modules/${file}`, site), 'utf8'));
  const entry = file.replace(/\.html$/u, '').replace('plan_', 'plan/');
  return all(document, (node) => hasClass(node, 'tsd-member-group')).flatMap((group) => {
    const category = textOf(all(group, ({ tagName }) => tagName === 'h2')[0]);
    return all(group, (node) => hasClass(node, 'tsd-member-summary-name')).flatMap((place) => {
      const [link] = all(place, ({ tagName }) => tagName === 'a');
      const href = attribute(link, 'href').replace('../', '');
      const kind = KINDS[href.replace(/\/.*/u, '')];
      // What another entry exports too has its page there.
      const isHere = kind !== undefined && href.split('/')[1].startsWith(`${file.replace(/html$/u, '')}`);
      return isHere && existsSync(new URL(href, site)) ? [{ name: textOf(link), kind, href, entry, category }] : [];
    });
  });
}

function contentOf(site, { href, name }) {
  const document = parse(readFileSync(new URL(href, site), 'utf8'));
  const [content] = all(document, (node) => hasClass(node, 'col-content'));
  const [first] = all(content, (node) => hasClass(node, 'tsd-signature'));
  const related = all(content, (node) => hasClass(node, 'tsd-hierarchy'));
  const holds = [first, ...related].filter(Boolean).flatMap((node) => addressesIn(node, href));
  const gives = all(content, (node) => hasClass(node, 'tsd-returns-title')).flatMap((node) => addressesIn(node, href));
  linkErrors(content);
  all(content, (node) => hasClass(node, 'tsd-page-title') || hasClass(node, 'tsd-hierarchy')).forEach(remove);
  tidy(content);
  for (const details of all(content, ({ tagName }) => tagName === 'details')) rename(details, 'section');
  for (const summary of all(content, ({ tagName }) => tagName === 'summary')) rename(summary, 'div');
  // A function has one heading of the page, and its parts come next.
  const levels = { h4: 'h2', h5: 'h3' };
  if (all(content, ({ tagName }) => tagName === 'h2').length === 0) {
    for (const heading of all(content, ({ tagName }) => levels[tagName] !== undefined)) {
      rename(heading, levels[heading.tagName]);
    }
  }
  // Nothing here may be written to, and a word that is on everything says nothing.
  all(content, (node) => hasClass(node, 'tsd-tag') && textOf(node) === 'Readonly').forEach(remove);
  const [comment] = all(content, (node) => hasClass(node, 'tsd-typography'));
  if (comment === undefined) throw new Error(`${name} says nothing`);
  const [paragraph] = all(comment, ({ tagName }) => tagName === 'p');
  const words = textOf(paragraph);
  const [example] = all(content, (node) => hasClass(node, 'tsd-tag-example'));
  // The page begins with what it is and an example; what it takes and throws comes after.
  if (example !== undefined) remove(example);
  const summary = serialize(comment);
  remove(comment);
  const [parameters] = all(content, (node) => hasClass(node, 'tsd-parameter-list'));
  // The signature of a function comes right after its import.
  const isFunction = href.startsWith('functions/');
  const signature = isFunction ? serializeOuter(first) : '';
  if (isFunction) remove(first);
  return {
    signature,
    summary,
    content,
    example,
    line: /^.*?[.?](?= [A-Z]|$)/u.exec(words)?.[0] ?? words,
    takes: parameters === undefined ? [] : linksOf(parameters, href),
    gives,
    holds,
  };
}

function linkErrors(content) {
  const isBare = ({ tagName, parentNode }) => tagName === 'code' && parentNode.tagName !== 'a';
  for (const node of all(content, isBare).filter((one) => textOf(one) === 'CommunitySafetyError')) {
    rename(node, 'a');
    setAttribute(node, 'href', `../classes/${MAIN_ENTRY}.CommunitySafetyError.html`);
  }
}

// The types of the parameters of a function, and not what their descriptions link to.
function linksOf(list, href) {
  const rows = list.childNodes.filter(({ tagName }) => tagName === 'li');
  return rows.flatMap((row) =>
    row.childNodes.filter(({ tagName }) => tagName === 'span').flatMap((one) => addressesIn(one, href)),
  );
}

function addressesIn(node, href) {
  const links = all(node, ({ tagName }) => tagName === 'a');
  return links.map((link) => new URL(attribute(link, 'href'), `http://site/${href}`).pathname.slice(1));
}

// A part of a plan is shown as JSON. Another type without an example of its own has that of a function that uses it.
function exampleOf({ name, kind, entry, example, shownBy: user }, parts) {
  if (example !== undefined) return `<section><h2>Example</h2>${codeOf(example)}</section>`;
  // What a plan may leave out before it is parsed has types of its own.
  const part = { 'community-safety-plan': name, 'community-safety-plan/schema': name.replace(/Input$/u, '') }[entry];
  if (kind === 'Type' && parts.has(part)) {
    const json = escaped(JSON.stringify(parts.get(part), null, 2));
    return `<section><h2>Example, as JSON</h2><pre><code>${json}</code></pre></section>`;
  }
  if (kind !== 'Type' || user === undefined) return '';
  return `<section><h2>Example, from <a href="../${user.href}">${user.name}</a></h2>${codeOf(user.example)}</section>`;
}

function codeOf(example) {
  return all(example, ({ tagName }) => tagName === 'pre')
    .map(serializeOuter)
    .join('\n');
}

function usersOf({ kind, usedBy }) {
  if (kind !== 'Type' || usedBy.length === 0) return '';
  const links = usedBy.map(({ href, name }) => `<a href="../${href}"><code>${name}</code></a>`);
  return `<p>Used by ${links.join(', ')}.</p>`;
}

function navigation(items, current) {
  const of = items.filter(({ category }) => category === current.category);
  const list = (kinds) =>
    of
      .filter(({ kind }) => kinds(kind))
      .map(
        (one) =>
          `<li><a href="../${one.href}"${one === current ? ' aria-current="page"' : ''}>${breakable(one.name)}</a></li>`,
      )
      .join('');
  const code = list((kind) => IS_CODE.has(kind));
  const types = list((kind) => !IS_CODE.has(kind));
  const others = Object.keys(CATEGORIES).map(
    (one) => `<li><a href="../reference.html#${anchorOf(one)}">${one}</a></li>`,
  );
  return `<nav class="site-side" aria-label="${current.category}">
${code === '' ? '' : `<h2>${current.category}</h2><ul>${code}</ul>`}
${types === '' ? '' : `<h2>Types</h2><ul>${types}</ul>`}
<h2>Categories</h2><ul>${others.join('')}</ul>
</nav>`;
}

function guideLink(guide, titles, base) {
  const [file, anchor] = guide.split('#');
  const { title, page: href } = titles.get(file.replace(/\.md$/u, ''));
  return `<a href="${base}${href}${anchor === undefined ? '' : `#${anchor}`}">${escaped(title)}</a>`;
}

function anchorOf(category) {
  return category.toLowerCase().replaceAll(' ', '-');
}
