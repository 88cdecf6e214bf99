// Which table of a file is used as what.

/** What a table of a file can be used as. */
export const USES = [
  ['none', 'Not used'],
  ['indicators', 'Indicators'],
  ['observations', 'Outturns'],
  ['priorities', 'Priorities'],
  ['actions', 'Actions'],
  ['plan', 'The plan'],
];

const CALLED = new Map([
  ['indicators', 'indicators'],
  ['observations', 'observations'],
  ['outturns', 'observations'],
  ['priorities', 'priorities'],
  ['actions', 'actions'],
  ['plan', 'plan'],
]);

/** Chooses what each table is used as: by its name, else the first sheet or all tables of a document as indicators. */
export function defaultUses(sheets, kind) {
  const called = sheets.map(({ label, rows }) => (rows.length > 0 ? CALLED.get(label.trim().toLowerCase()) : 'none'));
  if (called.includes('indicators')) return sheets.map((sheet, index) => ({ ...sheet, use: called[index] ?? 'none' }));
  const isDocument = kind === 'office' && sheets.every(({ heading }) => heading !== undefined);
  const first = sheets.findIndex(({ rows, isHidden }, index) => rows.length > 0 && !isHidden && !called[index]);
  return sheets.map((sheet, index) => ({
    ...sheet,
    use: isDocument || index === first ? 'indicators' : (called[index] ?? 'none'),
  }));
}

/** Puts the rows of the chosen tables one under another, those of a document with its priority and the line above each. */
export function chosenRows(sheets) {
  const rows = {};
  for (const { use, priority, heading, rows: own } of sheets) {
    if (use === 'none') continue;
    const before = rows[use] === undefined ? [] : [...rows[use], []];
    // A table after another is not under the priority of that one.
    const under = priority === '' && before.length > 0 ? 'Priority: None' : priority;
    const lines = [...new Set([under, heading])].filter(Boolean).map((line) => [line]);
    rows[use] = [...before, ...lines, ...own];
  }
  return rows;
}
