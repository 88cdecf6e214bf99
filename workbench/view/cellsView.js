import { TABLES } from '../state.js';
import { cellId, grid, pageOfLine, pageOfRows } from './grid.js';
import { choice, counted, element, field, lettersOf, replace } from './element.js';

const NAMES = {
  indicators: 'Indicators',
  observations: 'Outturns',
  priorities: 'Priorities',
  actions: 'Actions',
  plan: 'The plan',
};
// The rows of other tables may depend on the row above them, and stay.
const WITHOUT_ROWS = ['indicators', 'observations'];
const MOST_LISTED = 20;

/** Shows the cells of one table at a time, with what is wrong next to them. It remembers which page was looked at. */
export function cellsView(root, actions) {
  let shown = { table: 'indicators', page: 0, isOnlyWrong: false, active: { line: 1, column: 1 } };
  let model;
  let isLate = false;

  function show(given) {
    model = given;
    // A cell that is being changed stays as it is until that is done.
    isLate = root.querySelector('textarea') !== null;
    if (isLate) return;
    const { state, result } = model;
    const filled = TABLES.filter((table) => state.rows[table].length > 0);
    if (filled.length === 0) {
      replace(root, element('p', {}, 'Nothing yet: open a file first.'));
      return;
    }
    const table = filled.includes(shown.table) ? shown.table : filled[0];
    const problems = (result?.problems ?? []).filter((problem) => problem.table === table);
    const isOnlyWrong = shown.isOnlyWrong && problems.length > 0;
    const rows = state.rows[table];
    const { lines, page, pages } = pageOfRows({ rows, problems, page: shown.page, isOnlyWrong });
    const line = lines.includes(shown.active.line) ? shown.active.line : (lines[0] ?? 1);
    shown = { table, page, isOnlyWrong, active: { ...shown.active, line } };
    const headings = (result?.columns ?? []).filter((column) => column.table === table);
    replace(
      root,
      problemList(result, state),
      filled.length > 1 && tableChoice(filled, table),
      element(
        'p',
        { class: 'wb-hint', id: 'grid-hint' },
        'To change a cell, tap or click it twice, or go to it with the arrow keys and type. Enter keeps the change, and Escape leaves the cell as it was.',
      ),
      problems.length > 0 && onlyWrong(isOnlyWrong),
      element(
        'div',
        { class: 'wb-scroll' },
        grid(
          { label: `${NAMES[table]}, cells`, rows, lines, problems, headings, active: shown.active },
          gridActions(table),
        ),
      ),
      pager(rows, lines, page, pages),
      element(
        'p',
        { class: 'wb-actions' },
        element('button', { type: 'button', id: 'add-row', onclick: () => actions.addRow(table) }, 'Add a row'),
        WITHOUT_ROWS.includes(table)
          && element(
            'button',
            { type: 'button', id: 'take-out', onclick: () => takeOut(table, shown.active.line) },
            'Delete this row',
          ),
      ),
    );
  }

  function takeOut(table, line) {
    if (!WITHOUT_ROWS.includes(table)) return;
    const above = (model.result?.columns ?? []).filter((column) => column.table === table && column.line < line);
    const ofPriority = above.filter(
      (column) => column.line === above.at(-1).line && column.data.column?.startsWith('Priority'),
    );
    actions.takeOut(
      table,
      line,
      ofPriority.map(({ column }) => column),
    );
  }

  function gridActions(table) {
    return {
      takeOut: (line) => takeOut(table, line),
      done: () => {
        if (isLate) show(model);
      },
      move: (active) => {
        shown = { ...shown, active };
      },
      change: (line, column, text) => actions.change(table, line, column, text, `cell ${lettersOf(column)}${line}`),
      turn: (by, column) => {
        const { rows } = model.state;
        const page = shown.page + by;
        if (page < 0 || page > pageOfLine(rows[table].length)) return;
        shown = { ...shown, page, active: { line: 0, column } };
        show(model);
        focus(shown.active);
      },
    };
  }

  function focus({ line, column }) {
    document.getElementById(cellId(line, column))?.focus();
  }

  function goTo({ table, line, column = 1 }) {
    shown = { table, page: pageOfLine(line), isOnlyWrong: false, active: { line, column } };
    show(model);
    focus(shown.active);
    document.getElementById(cellId(line, column))?.scrollIntoView({ block: 'center' });
  }

  function tableChoice(filled, table) {
    const onchange = ({ target: { value } }) => {
      shown = { ...shown, table: value, page: 0, active: { line: 1, column: 1 } };
      show(model);
    };
    const options = filled.map((each) => [each, NAMES[each]]);
    return field('Table', choice({ id: 'table', onchange }, options, table));
  }

  function onlyWrong(isChecked) {
    const onchange = ({ target: { checked } }) => {
      shown = { ...shown, isOnlyWrong: checked, page: 0 };
      show(model);
    };
    const input = element('input', { type: 'checkbox', id: 'only-wrong', checked: isChecked, onchange });
    return element('label', { class: 'wb-radio' }, input, 'Only rows with problems');
  }

  function pager(rows, lines, page, pages) {
    if (pages === 1) return undefined;
    const to = (next) => () => {
      shown = { ...shown, page: next, active: { ...shown.active, line: 0 } };
      show(model);
    };
    const button = (id, words, next) =>
      element(
        'button',
        { type: 'button', id, 'aria-disabled': next < 0 || next >= pages ? 'true' : undefined, onclick: to(next) },
        words,
      );
    return element(
      'nav',
      { class: 'wb-actions', 'aria-label': 'Rows' },
      button('rows-before', 'Rows before', page - 1),
      element('span', {}, `Rows ${lines[0]} to ${lines.at(-1)} of ${rows.length.toLocaleString('en-GB')}`),
      button('rows-after', 'Rows after', page + 1),
    );
  }

  // A list to go through, and the choice to go on without these rows.
  function problemList(result, state) {
    const problems = (result?.problems ?? []).filter(
      ({ line, table }) => line !== undefined && state.rows[table]?.length > 0,
    );
    if (problems.length === 0) return leftOutList(result);
    const items = problems
      .slice(0, MOST_LISTED)
      .map((problem, index) =>
        element(
          'li',
          {},
          element('strong', {}, placeOf(problem)),
          ` ${problem.message} `,
          element(
            'button',
            { type: 'button', id: `go-${index}`, onclick: () => goTo(problem) },
            `Go to ${cellName(problem)}`,
          ),
        ),
      );
    const more = result.problemCount - items.length;
    return element(
      'div',
      { class: 'wb-refused' },
      element('h3', {}, counted(result.problemCount, 'problem')),
      element('ol', {}, ...items, more > 0 && element('li', {}, `And ${more} more.`)),
      result.problemCount === result.problems.length
        && element(
          'button',
          { type: 'button', id: 'leave-out', onclick: () => actions.leaveOut(result.problems) },
          `Go on without what has ${result.problemCount === 1 ? 'this problem' : 'these problems'}`,
        ),
    );
  }

  function leftOutList(result) {
    const leftOut = result?.leftOut ?? [];
    if (leftOut.length === 0) return undefined;
    return element(
      'div',
      { class: 'wb-refused' },
      element('p', {}, element('strong', {}, 'You chose to go on without what has these problems:')),
      element('ul', {}, ...leftOut.map((problem) => element('li', {}, `${placeOf(problem)} ${problem.message}`))),
      element('button', { type: 'button', id: 'put-back', onclick: () => actions.leaveOut([]) }, 'Put it back'),
    );
  }

  return { show };
}

function placeOf({ table, line, column, heading }) {
  const words = [NAMES[table], `row ${line}`, ...(column === undefined ? [] : [heading || lettersOf(column)])];
  return `${words.join(', ')}:`;
}

function cellName({ line, column }) {
  return column === undefined ? `row ${line}` : `${lettersOf(column)}${line}`;
}
