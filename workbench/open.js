// A file as the tables in it. It goes by what the file holds, not by its name.
import { CommunitySafetyError } from 'community-safety-plan';
import { readTable, writeIndicators, writeObservations } from 'community-safety-plan/csv';
import { readDocument, readWorkbook } from 'community-safety-plan/office';
import { safeParsePlan } from 'community-safety-plan/schema';

const MOST_ISSUES = 20;
const MOST_LISTED = 20;

/** Opens a file: its tables with `ok: true`, or why it cannot be opened. */
export async function openFile(file, bytes) {
  if (isOffice(bytes)) return openOffice(file, bytes);
  if (isJson(bytes)) return openPlan(file, bytes);
  const read = readTable(bytes);
  if (!read.ok) return refused(read.problems.map(({ line, message }) => `Line ${line}: ${message}`));
  const { rows, delimiter, notes } = read;
  return {
    ok: true,
    ...{ file, kind: 'text', delimiter, sheets: [{ label: file, rows }] },
    notes: notes.map(({ message }) => message),
  };
}

async function openOffice(file, bytes) {
  try {
    const { sheets } = await readWorkbook(bytes);
    const notes = sheets.flatMap((sheet) => [
      ...hiddenIn(sheet),
      ...struckOutOf(sheet.name, sheet),
      ...commentsOf(sheet),
    ]);
    return {
      ok: true,
      ...{ file, kind: 'office', notes },
      sheets: sheets.map(({ name, rows, isHidden }) => ({ label: name, rows, isHidden })),
    };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    if (error.details.is !== 'document') return refused([error.message]);
  }
  try {
    const { tables } = await readDocument(bytes);
    const sheets = tables.map((table, index) => ({ ...table, label: `Table ${index + 1}` }));
    const notes = tables.flatMap((table, index) => struckOutOf(`Table ${index + 1}`, table));
    return { ok: true, file, kind: 'office', sheets, notes };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    return refused([error.message]);
  }
}

function hiddenIn({ name, isHidden, hiddenRows, hiddenColumns }) {
  const parts = [
    ...(isHidden ? ['the sheet is hidden'] : []),
    ...(hiddenRows.length > 0 ? [`rows ${listed(hiddenRows)} are hidden or filtered out`] : []),
    ...(hiddenColumns.length > 0 ? [`columns ${listed(hiddenColumns)} are hidden`] : []),
  ];
  return parts.length === 0 ? [] : [`${name}: ${parts.join(', and ')}. They are read all the same.`];
}

function struckOutOf(name, { struckOut }) {
  if (struckOut === 0) return [];
  return [`${name}: ${struckOut === 1 ? '1 text is' : `${struckOut} texts are`} struck out, and left out.`];
}

function commentsOf({ name, commentsLeftOut }) {
  if (commentsLeftOut === 0) return [];
  return [
    `${name}: ${commentsLeftOut === 1 ? '1 comment on a cell is' : `${commentsLeftOut} comments on cells are`} left out.`,
  ];
}

function listed(numbers) {
  return numbers.length > MOST_LISTED ? `${numbers.slice(0, MOST_LISTED).join(', ')} and more` : numbers.join(', ');
}

function openPlan(file, bytes) {
  let given;
  try {
    given = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return refused([`This file begins as JSON and cannot be read as JSON. ${error.message}`]);
  }
  const result = safeParsePlan(given);
  if (!result.ok) {
    const told = result.issues
      .slice(0, MOST_ISSUES)
      .map(({ path, message }) => (path ? `${path}: ${message}` : message));
    const more = result.issues.length - told.length;
    return refused(more > 0 ? [...told, `And ${more} more.`] : told);
  }
  const { plan } = result;
  const rowsOf = (text) => readTable(text, { delimiter: ',' }).rows;
  try {
    const sheets = [
      { label: 'Indicators', rows: rowsOf(writeIndicators(plan)) },
      { label: 'Observations', rows: rowsOf(writeObservations(plan)) },
    ];
    return { ok: true, file, kind: 'plan', base: plan, sheets, notes: [] };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    return refused([error.message]);
  }
}

function refused(problems) {
  return { ok: false, problems };
}

// What zip archives and old workbooks begin with.
function isOffice(bytes) {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

function isJson(bytes) {
  const [first] = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return first === '{' || first === '[';
}
