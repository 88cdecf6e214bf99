// The cells of a table as a grid: the arrows move, Enter or typing changes a cell, Enter or Tab takes the change over and
// Escape leaves the cell as it was. Below each row stands what is wrong in it.
import { element, lettersOf } from './element.js';

const PAGE = 50;

/** Gives the rows of a page: of all rows, or of those with problems. */
export function pageOfRows({ rows, problems, page, isOnlyWrong }) {
  const wrong = new Set(problems.map(({ line }) => line));
  const lines = rows.map((_, index) => index + 1).filter((line) => !isOnlyWrong || wrong.has(line));
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { lines: lines.slice(at * PAGE, (at + 1) * PAGE), page: at, pages };
}

/** Gives the page that a row is on. */
export function pageOfLine(line) {
  return Math.floor((line - 1) / PAGE);
}

/** Makes a grid of the rows of a page. */
export function grid({ label, rows, lines, problems, headings, active, isWide }, actions) {
  const width = Math.max(
    1,
    ...rows.slice(0, 200).map((cells) => cells.length),
    ...lines.map((line) => rows[line - 1].length),
  );
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  const isHeading = new Set(headings.map(({ line }) => line));
  const head = element(
    'tr',
    {},
    element('td', {}),
    ...columns.map((column) => element('th', { scope: 'col' }, lettersOf(column))),
  );
  const body = lines.flatMap((line) => {
    const own = problems.filter((problem) => problem.line === line);
    const cells = columns.map((column) => cellOf({ line, column, rows, own, active, isHeading: isHeading.has(line) }));
    const row = element('tr', {}, element('th', { scope: 'row' }, String(line)), ...cells);
    return own.length === 0 ? [row] : [row, problemRow(own, width)];
  });
  const table = element(
    'table',
    { role: 'grid', 'aria-label': label, class: isWide ? 'wb-grid wb-many' : 'wb-grid' },
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  listen(table, { rows, lines, width }, actions);
  return table;
}

/** Gives the id of the element of a cell. */
export function cellId(line, column) {
  return `cell-${line}-${column}`;
}

function cellOf({ line, column, rows, own, active, isHeading }) {
  const wrong = own.filter((problem) => problem.column === column);
  const isActive = active.line === line && active.column === column;
  return element(
    'td',
    {
      role: 'gridcell',
      id: cellId(line, column),
      tabindex: isActive ? '0' : '-1',
      class: isHeading ? 'wb-heading' : undefined,
      ...(wrong.length > 0 && { 'aria-invalid': 'true', 'aria-describedby': `problems-${line}` }),
    },
    rows[line - 1][column - 1] ?? '',
  );
}

function problemRow(own, width) {
  const items = own.map(({ column, message }) =>
    element('li', {}, column === undefined ? '' : element('strong', {}, `${lettersOf(column)}: `), message),
  );
  return element(
    'tr',
    { class: 'wb-problems' },
    element('td', {}),
    element('td', { colspan: String(width), id: `problems-${own[0].line}` }, element('ul', {}, ...items)),
  );
}

function listen(table, { rows, lines, width }, { move, change, takeOut, turn, done }) {
  const placeOf = (target) => {
    const cell = target.closest?.('[role=gridcell]');
    if (!cell) return undefined;
    const [, line, column] = cell.id.split('-').map(Number);
    return { cell, line, column };
  };
  const isEdited = (cell) => cell.firstElementChild !== null;

  function goTo(line, column) {
    const old = table.querySelector('[role=gridcell][tabindex="0"]');
    const next = table.querySelector(`#${cellId(line, column)}`);
    if (!next) return false;
    old?.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    move({ line, column });
    return true;
  }

  function step(line, column, by) {
    const at = lines.indexOf(line) + by;
    if (at < 0 || at >= lines.length) turn(by, column);
    else goTo(lines[at], column);
  }

  function edit({ cell, line, column }, typed) {
    const before = rows[line - 1][column - 1] ?? '';
    const input = element('textarea', {
      rows: String(Math.min(6, before.split('\n').length)),
      'aria-label': `Cell ${lettersOf(column)}${line}`,
      spellcheck: 'false',
    });
    input.value = typed ?? before;
    cell.replaceChildren(input);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    let isDone = false;
    const finish = (isTaken, goOn = () => undefined) => {
      if (isDone) return;
      isDone = true;
      const { value } = input;
      cell.replaceChildren(isTaken ? value : before);
      // The focus moves first, so that it is where it belongs when the change shows.
      goOn();
      if (isTaken && value !== before) change(line, column, value);
      done();
    };
    input.addEventListener('blur', () => finish(true));
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') finish(false, () => goTo(line, column));
      else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        finish(true, () => goTo(lines[lines.indexOf(line) + 1] ?? line, column));
      } else if (event.key === 'Tab') {
        const next = column + (event.shiftKey ? -1 : 1);
        if (next < 1 || next > width) return;
        event.preventDefault();
        finish(true, () => goTo(line, next));
      }
    });
  }

  table.addEventListener('click', ({ target }) => {
    const place = placeOf(target);
    if (place === undefined || isEdited(place.cell)) return;
    if (place.cell === document.activeElement && place.cell.getAttribute('data-clicked')) edit(place);
    else {
      goTo(place.line, place.column);
      place.cell.setAttribute('data-clicked', 'yes');
    }
  });
  table.addEventListener('dblclick', ({ target }) => {
    const place = placeOf(target);
    if (place !== undefined && !isEdited(place.cell)) edit(place);
  });
  table.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target);
    if (place !== undefined) move({ line: place.line, column: place.column });
  });
  table.addEventListener('focusout', ({ target }) => target.removeAttribute('data-clicked'));
  table.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    if (place === undefined || isEdited(place.cell)) return;
    const { line, column } = place;
    const { key, ctrlKey, metaKey, altKey } = event;
    const keys = {
      ArrowUp: () => step(line, column, -1),
      ArrowDown: () => step(line, column, 1),
      ArrowLeft: () => goTo(line, column - 1),
      ArrowRight: () => goTo(line, column + 1),
      Home: () => goTo(ctrlKey ? lines[0] : line, 1),
      End: () => goTo(ctrlKey ? lines.at(-1) : line, width),
      PageUp: () => turn(-1, column),
      PageDown: () => turn(1, column),
      Enter: () => edit(place),
      F2: () => edit(place),
      Delete: () => (ctrlKey || metaKey ? takeOut(line) : change(line, column, '')),
      Backspace: () => change(line, column, ''),
    };
    if (Object.hasOwn(keys, key)) keys[key]();
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) edit(place, key);
    else return;
    event.preventDefault();
  });
}
