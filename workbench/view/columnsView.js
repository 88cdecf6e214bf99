import { choice, element, lettersOf, replace } from './element.js';
import { headings } from './fileView.js';

const MEANINGS = [
  ['', 'As read'],
  ['left-out', 'Leave it out'],
  ...[
    'Indicator',
    'Id',
    'Unit',
    'Polarity',
    'Priority',
    'Theme',
    'Lead',
    'Baseline',
    'Target',
    'County average',
    'England average',
    'Force average',
    'Due',
    'Comment',
    'Note',
    'Source',
  ].map((heading) => [heading, `It is: ${heading}`]),
];
const NAMES = {
  indicators: 'Indicators',
  observations: 'Outturns',
  priorities: 'Priorities',
  actions: 'Actions',
  plan: 'The plan',
};
const MOST_NOTES = 100;

/** Shows what was understood of each column, and lets somebody say otherwise. */
export function showColumns(root, { state, result }, { mean }) {
  const columns = result?.columns ?? [];
  if (columns.length === 0) {
    replace(root, element('p', {}, 'Nothing yet: open a file first.'));
    return;
  }
  const asked = new Set();
  const rows = columns.map((column) => columnRow(column, state, mean, asked));
  const isOneTable = columns.every(({ table }) => table === columns[0].table);
  replace(
    root,
    element(
      'table',
      { class: 'wb-columns' },
      element('caption', {}, 'The columns'),
      element('thead', {}, headings('Column', 'Taken for', 'Change it')),
      element('tbody', {}, ...rows.map((make) => make(isOneTable))),
    ),
    element(
      'p',
      { class: 'wb-hint' },
      'A heading may carry a date, as in Baseline March 2013 or 2013/14. To give it one, change the heading in the cells.',
    ),
    result.notes.length > 0 && noteList(result),
  );
}

// The same heading of another table of the same document means the same: it is asked once.
function columnRow({ table, line, column, heading, code, message }, { columns }, mean, asked) {
  const id = `column-${table}-${line}-${column}`;
  const isAsked = table === 'indicators' && heading !== '' && !asked.has(heading);
  asked.add(heading);
  const meaning = columns[heading];
  const chosen = meaning === false ? 'left-out' : (meaning ?? '');
  const place = `${lettersOf(column)}, row ${line}`;
  return (isOneTable) =>
    element(
      'tr',
      { class: code === 'not-known' || code === 'open' ? 'wb-open' : undefined },
      element(
        'th',
        { scope: 'row' },
        isAsked ? element('label', { for: id }, heading) : heading || '(no heading)',
        element('small', {}, isOneTable ? place : `${NAMES[table]}, ${place}`),
      ),
      element('td', { 'data-label': 'Taken for' }, message),
      element(
        'td',
        { 'data-label': isAsked && 'Change it' },
        isAsked
          && choice(
            {
              id,
              onchange: ({ target: { value } }) =>
                mean(heading, value === '' ? undefined : value === 'left-out' ? false : value),
            },
            MEANINGS,
            chosen,
          ),
      ),
    );
}

function noteList({ notes, noteCount }) {
  const shown = notes.slice(0, MOST_NOTES);
  const more = noteCount - shown.length;
  return element(
    'details',
    {},
    element('summary', {}, `How the tables were read: ${noteCount === 1 ? 'one note' : `${noteCount} notes`}`),
    element(
      'ul',
      {},
      ...shown.map(({ table, line, heading, message }) =>
        element('li', {}, `${NAMES[table]}, row ${line}${heading ? `, ${heading}` : ''}: ${message}`),
      ),
      more > 0 && element('li', {}, `And ${more} more.`),
    ),
  );
}
