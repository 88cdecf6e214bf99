// Links the words of the glossary where a guide first uses them.

// In most sentences these mean what they mean everywhere, and a link would only be in the way.
const EVERYDAY = new Set([
  'Action',
  'Actual',
  'Aim',
  'As of',
  'Change',
  'Count',
  'Day',
  'Figure',
  'Lead',
  'Met',
  'Plan',
  'Progress',
  'Reason',
]);
// As a noun each is a word of the glossary, and otherwise seldom: "a state" and not "state the level".
const AFTER_ARTICLE = new Set(['Claim', 'Gap', 'Journey', 'Level', 'Period', 'Rank', 'State', 'Target', 'Unit']);

// "The level of 99.8%" is not the level of a target, and the name of a document is not to be cut in two.
const OTHERWISE = '(?! of \\d| Plan\\b)';

// What is not prose: code, links and pictures, addresses, tags and comments.
const PROTECTED = /`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>/gu;
const LINKED = /\]\((?:(?:\.\.\/guide\/)?concepts\.md)?#([\w-]+)\)$/u;

/** Finds the words of the glossary in the text of concepts.md, each with the anchor of its heading. */
export function termsOf(concepts) {
  const [, glossary] = concepts.split(/^## Glossary$/mu);
  if (glossary === undefined) throw new Error('There is no glossary');
  return [...glossary.matchAll(/^### (.+)$/gmu)].map(([, term]) => ({
    term,
    anchor: term.toLowerCase().replaceAll(' ', '-'),
  }));
}

/**
 * Links each word of the glossary where the text first mentions it. Headings, tables, code, links and what is generated
 * stay as they are. Links already there count, so that a second run changes nothing.
 */
export function linkTerms(text, terms, page = 'concepts.md') {
  const sought = terms.filter(({ term }) => !EVERYDAY.has(term));
  const anchors = new Map(sought.flatMap(({ term, anchor }) => formsOf(term).map((form) => [form, anchor])));
  const strict = new Set([...AFTER_ARTICLE].flatMap((term) => formsOf(term)));
  const forms = [...anchors.keys()].sort((one, other) => other.length - one.length);
  const mention = new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w-])${OTHERWISE}`, 'giu');
  const linked = new Set();

  const linkProse = (prose) =>
    prose.replace(mention, (words, at) => {
      const form = words.toLowerCase();
      const anchor = anchors.get(form);
      if (linked.has(anchor) || (strict.has(form) && !/(?:^|\W)(?:an?|each|every|the) $/iu.test(prose.slice(0, at)))) {
        return words;
      }
      linked.add(anchor);
      return `[${words}](${page}#${anchor})`;
    });
  const linkLine = (line) => {
    let linkedLine = '';
    let from = 0;
    for (const { 0: part, index } of line.matchAll(PROTECTED)) {
      linkedLine += linkProse(line.slice(from, index)) + part;
      const anchor = LINKED.exec(part)?.[1];
      if (anchor !== undefined) linked.add(anchor);
      from = index + part.length;
    }
    return linkedLine + linkProse(line.slice(from));
  };
  const isProse = proseReader();
  return text
    .split('\n')
    .map((line) => (isProse(line) ? linkLine(line) : line))
    .join('\n');
}

// Says line by line what is prose: not the front matter, a block of code, what is generated, a heading, a table, a tag.
function proseReader() {
  let until;
  let isFirst = true;
  return (line) => {
    const opens = isFirst && line === '---' ? /^---$/u : opening(line);
    isFirst = false;
    if (until !== undefined) {
      if (until.test(line)) until = undefined;
      return false;
    }
    until = opens;
    return opens === undefined && !/^\s*(?:#|\||<|_)/u.test(line);
  };
}

function opening(line) {
  if (/^\s*```/u.test(line)) return /^\s*```\s*$/u;
  const name = /^<!-- generated:(\S+) -->$/u.exec(line)?.[1];
  return name === undefined ? undefined : new RegExp(`^<!-- /generated:${name} -->$`, 'u');
}

function formsOf(term) {
  const form = term.toLowerCase();
  const plural = form.endsWith('y') ? `${form.slice(0, -1)}ies` : /(?:s|ss)$/u.test(form) ? `${form}es` : `${form}s`;
  return [form, plural];
}
