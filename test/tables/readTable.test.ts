import { expect, it } from 'vitest';
import { readIndicators, readTable } from '../../src/csv.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';

/* Expected values follow from the texts written here. */

const TABLE = 'Indicator,Unit,Baseline\r\n\r\nCafé fights,offences,"1,240"\r\n';

it('returns the cells of a text or of its bytes, without empty lines, and the delimiter', () => {
  const rows = [
    ['Indicator', 'Unit', 'Baseline'],
    ['Café fights', 'offences', '1,240'],
  ];
  expect(readTable(TABLE)).toStrictEqual({ ok: true, rows, delimiter: ',', notes: [] });
  expect(readTable(new TextEncoder().encode(TABLE))).toMatchObject({ ok: true, rows });
  const tabbed = readTable('sep=;\nIndicator;Target (by 2018)\nA,1;2');
  expect(tabbed).toMatchObject({
    rows: [
      ['Indicator', 'Target (by 2018)'],
      ['A,1', '2'],
    ],
    delimiter: ';',
  });
  expect(readTable('Indicator,2\tUnit', { delimiter: '\t' })).toMatchObject({ rows: [['Indicator,2', 'Unit']] });
});

it('returns rows that are read like the file', () => {
  const read = readTable(TABLE);
  const ofRows = readIndicators(read.ok ? read.rows : []);
  const ofText = readIndicators(TABLE);
  expect(ofRows.ok && ofRows.indicators).toStrictEqual(ofText.ok && ofText.indicators);
});

it('says that a file was read as Windows-1252', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('Indicator\nCaf'), 0xe9]);
  const read = readTable(bytes);
  expect(read).toMatchObject({ rows: [['Indicator'], ['Café']], notes: [{ code: 'read-as-windows-1252' }] });
});

it.each([
  ['', 'empty', 1],
  ['Indicator,Target\nA,"1', 'broken-quotes', 2],
  ['{"id":"plan"}', 'json', 1],
  [Uint8Array.from([0x50, 0x4b, 3, 4]), 'workbook', 1],
] as const)('refuses %j with its line', (input, code, line) => {
  expect(readTable(input)).toMatchObject({ ok: false, problems: [{ code, line }] });
});

it('refuses anything that is neither text nor bytes, and other delimiters', () => {
  expect(codeThrownBy(() => readTable([['Indicator']] as never))).toBe('INVALID_ARGUMENT');
  expect(codeThrownBy(() => readTable(5 as never))).toBe('INVALID_ARGUMENT');
  expect(codeThrownBy(() => readTable('A', { delimiter: '|' as never }))).toBe('INVALID_ARGUMENT');
  expect(codeThrownBy(() => readTable('A', { partial: true } as never))).toBe('INVALID_ARGUMENT');
});
