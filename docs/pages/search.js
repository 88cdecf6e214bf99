// The page of the search: shows what holds every word that was asked for, the guides before the reference.
import { guides, reference } from './search-index.js';

const MOST = 12;
const field = document.getElementById('site-search');

field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', show);
show();

function show() {
  const asked = field.value.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const groups = [
    ['Guides', found(guides, asked)],
    ['Reference', found(reference, asked)],
  ];
  const total = groups.reduce((sum, [, entries]) => sum + entries.length, 0);
  document.getElementById('said').textContent = sentence(asked.length, total);
  document
    .getElementById('found')
    .replaceChildren(...groups.filter(([, entries]) => entries.length > 0).flatMap(listOf));
}

function sentence(words, total) {
  if (words === 0) return 'Type one or more words, such as “target due” or “red amber green”.';
  if (total === 0) return `Nothing found for “${field.value}”. Try fewer or other words.`;
  return `${total === 1 ? '1 result' : `${total} results`} for “${field.value}”.`;
}

function found(entries, asked) {
  if (asked.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}

// Every word has to begin one of the entry. A word of its title counts most, and one of its own line more than the rest.
function scoreOf({ title, line, words }, asked) {
  const places = [
    [8, title],
    [2, line],
    [1, words],
  ].map(([weight, text]) => [weight, ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')}`]);
  const scores = asked.map((word) =>
    places.reduce((sum, [weight, text]) => sum + (text.includes(` ${word}`) ? weight : 0), 0),
  );
  return scores.includes(0)
    ? 0
    : scores.reduce((sum, score) => sum + score, 0) + (title.toLowerCase() === asked.join(' ') ? 20 : 0);
}

function listOf([name, entries]) {
  const list = element('dl', { class: 'site-list' });
  for (const { title, within, href, line } of entries.slice(0, MOST)) {
    list.append(
      element('dt', {}, element('a', { href }, title), ` `, element('small', {}, within)),
      element('dd', {}, line),
    );
  }
  const rest = entries.length - MOST;
  return [
    element('h2', {}, name),
    list,
    ...(rest > 0 ? [element('p', {}, `${rest} more. Add a word to narrow them down.`)] : []),
  ];
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
