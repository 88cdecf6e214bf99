import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collectorFor } from '../../src/csv/collector.js';
import { parseText } from '../../src/csv/parseText.js';

/* Most rows never reach csv-parse. What they hold is held against what csv-parse makes of the whole text. */

const text = fc
  .array(fc.constantFrom('"', '"', ',', ',', '\n', '\r\n', '\r', 'a', 'B c', '""', '",', '\n"', ' ', '🙂'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

interface Read {
  readonly rows: string[][];
  readonly error: string | undefined;
}

function byCsvParse(csv: string): Read {
  const rows: string[][] = [];
  try {
    parse(csv, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
    return { rows, error: undefined };
  } catch (error) {
    return { rows, error: (error as { code: string }).code };
  }
}

it('gives the rows that csv-parse gives, blank lines apart, up to the first mistake', () => {
  fc.assert(
    fc.property(text, (csv) => {
      const collector = collectorFor('indicators');
      const rows = parseText(csv, ',', 1, collector).map(({ cells }) => cells);
      const expected = byCsvParse(csv);
      const isBlankLine = (cells: string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';
      expect(rows.filter((cells) => !isBlankLine([...cells]))).toStrictEqual(
        expected.rows.filter((cells) => !isBlankLine(cells)),
      );
      expect(collector.problems.length).toBe(expected.error === undefined ? 0 : 1);
    }),
    { numRuns: 3000 },
  );
});
