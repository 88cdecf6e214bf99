import { USES } from '../sheets.js';
import { choice, counted, element, replace } from './element.js';

/** Shows which file is open, and what each of its tables is used as. */
export function showFile(root, { state, result, told }, { use }) {
  if (state.kind === 'none') {
    replace(root, ...toldOf(told));
    return;
  }
  const many = state.sheets.length > 1 && state.kind !== 'plan';
  replace(
    root,
    element('p', {}, 'Open: ', element('strong', {}, state.file), '. ', sizeOf(state, result)),
    ...toldOf(told),
    many && sheetTable(state, use),
  );
}

function toldOf({ problems = [], notes = [] }) {
  return [
    problems.length > 0
      && element(
        'div',
        { class: 'wb-refused' },
        element('p', {}, element('strong', {}, 'This file was not opened.')),
        element('ul', {}, ...problems.map((words) => element('li', {}, words))),
      ),
    notes.length > 0 && element('ul', {}, ...notes.map((words) => element('li', {}, words))),
  ];
}

function sizeOf({ rows }, result) {
  if (result?.ok) {
    const { indicators, observations } = result.short;
    return `${counted(indicators.length, 'indicator')} and ${counted(observations, 'outturn')}.`;
  }
  const filled = Object.values(rows).reduce((sum, own) => sum + own.length, 0);
  return `${counted(filled, 'row')} to read.`;
}

function sheetTable({ sheets }, use) {
  const rows = sheets.map(({ label, heading, rows: own, isHidden, use: chosen }, index) => {
    const id = `use-${index}`;
    const words = [label, heading].filter(Boolean).join(': ');
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('label', { for: id }, words), isHidden && ' (hidden)'),
      element('td', { 'data-label': 'Rows' }, String(own.length)),
      element(
        'td',
        { 'data-label': 'Used as' },
        choice({ id, onchange: ({ target }) => use(index, target.value, label) }, USES, chosen),
      ),
    );
  });
  return element(
    'table',
    {},
    element('caption', {}, 'The tables of the file'),
    element('thead', {}, headings('Table', 'Rows', 'Used as')),
    element('tbody', {}, ...rows),
  );
}

/** Makes a row of headings. */
export function headings(...words) {
  return element('tr', {}, ...words.map((each) => element('th', { scope: 'col' }, each)));
}
