import { choice, counted, element, lettersOf, replace } from './element.js';
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
  const inDoubt = columns.filter(isInDoubt).length;
  replace(
    root,
    element(
      'details',
      { open: inDoubt > 0 || isOpened(root, state.file), 'data-file': state.file },
      element(
        'summary',
        { id: 'columns-summary' },
        `${counted(columns.length, 'column')} read, ${inDoubt === 0 ? 'none' : inDoubt.toLocaleString('en-GB')} in doubt`,
      ),
      element(
        'table',
        { class: 'wb-columns' },
        element('caption', {}, 'The columns'),
        element('thead', {}, headings('Column', 'Read as', 'Change it')),
        element('tbody', {}, ...rows.map((make) => make(isOneTable))),
      ),
      element(
        'p',
        { class: 'wb-hint' },
        'A heading can include a date, such as Baseline March 2026. To add one, edit the heading under Cells.',
      ),
    ),
    result.notes.length > 0 && noteList(result),
  );
}

function isInDoubt({ code }) {
  return code === 'not-known' || code === 'open';
}

// Whether somebody has the columns of this file open.
function isOpened(root, file) {
  const shown = root.querySelector('details');
  return shown?.dataset.file === file && shown.open;
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
      { class: isInDoubt({ code }) ? 'wb-open' : undefined },
      element(
        'th',
        { scope: 'row' },
        isAsked ? element('label', { for: id }, heading) : heading || '(no heading)',
        element('small', {}, isOneTable ? place : `${NAMES[table]}, ${place}`),
      ),
      element('td', { 'data-label': 'Read as' }, message),
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
