import { describe, expect, it } from 'vitest';
import { changed, historyOf, redone, undone } from '../../workbench/history.js';
import {
  areLeftOut,
  emptyState,
  withAnswers,
  withCell,
  withDay,
  withFact,
  withFile,
  withLeftOut,
  withMeaning,
  withNewRow,
  withoutAnswer,
  withoutRow,
  withOutturn,
  withOutturns,
  withUse,
} from '../../workbench/state.js';

/* What somebody does in the workbench, as functions from state to state. Expected values follow from what is done. */

const TABLE = [
  ['Indicator', 'Baseline'],
  ['Burglaries', '240'],
];
const frozen = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};
const opened = (sheets = [{ label: 'Table.csv', rows: TABLE }], kind = 'text') =>
  frozen(withFile(emptyState('2026-06-30'), { file: 'Table.csv', kind, sheets }));

describe('opening a file', () => {
  it('gives its cells, uses its name as the title, and keeps the day', () => {
    const state = opened();
    expect(state.rows.indicators).toStrictEqual(TABLE);
    expect([state.facts.title, state.day, state.file]).toStrictEqual(['Table', '2026-06-30', 'Table.csv']);
  });

  it('replaces everything that was there, including answers', () => {
    const before = withAnswers(opened(), { polarity: 'lower-is-better' }, [{ id: 'polarity', appliesTo: [] }]);
    expect(withFile(before, { file: 'b.csv', kind: 'text', sheets: [] }).answers).toStrictEqual({});
  });

  it('uses its sheets by their names', () => {
    const names = ['Plan', 'Indicators', 'Outturns', 'Notes'];
    const { sheets, rows } = opened(
      names.map((label) => ({ label, rows: [[label]] })),
      'office',
    );
    expect(sheets.map(({ use }) => use)).toStrictEqual(['plan', 'indicators', 'observations', 'none']);
    expect([rows.plan, rows.observations]).toStrictEqual([[['Plan']], [['Outturns']]]);
  });

  it('reads the first visible sheet with content as indicators if none has that name', () => {
    const sheets = [
      { label: 'Empty', rows: [] },
      { label: 'Hidden', rows: TABLE, isHidden: true },
      { label: 'KPIs', rows: TABLE },
      { label: 'More', rows: TABLE },
    ];
    expect(opened(sheets, 'office').sheets.map(({ use }) => use)).toStrictEqual(['none', 'none', 'indicators', 'none']);
  });

  it('reads all the tables of a document one under another, each with the line above it', () => {
    const sheets = [
      { label: 'Table 1', heading: 'Priority 1: Burglary', rows: TABLE },
      { label: 'Table 2', heading: '', rows: TABLE },
    ];
    const state = opened(sheets, 'office');
    expect(state.rows.indicators).toStrictEqual([['Priority 1: Burglary'], ...TABLE, [], ...TABLE]);
    expect(withUse(state, 0, 'none').rows.indicators).toStrictEqual(TABLE);
  });
});

describe('changing a cell', () => {
  it('leaves every other cell and the earlier state unchanged', () => {
    const before = opened();
    const after = withCell(before, 'indicators', 2, 2, '230');
    expect(after.rows.indicators).toStrictEqual([
      ['Indicator', 'Baseline'],
      ['Burglaries', '230'],
    ]);
    expect(after.rows.indicators[0]).toBe(before.rows.indicators[0]);
    expect(before.rows.indicators[1][1]).toBe('240');
  });

  it('does nothing if the text is the same', () => {
    const before = opened();
    expect(withCell(before, 'indicators', 2, 2, '240')).toBe(before);
    expect(withCell(before, 'indicators', 2, 5, '')).toBe(before);
  });

  it('fills a row up to the cell', () => {
    expect(withCell(opened(), 'indicators', 2, 4, 'x').rows.indicators[1]).toStrictEqual([
      'Burglaries',
      '240',
      '',
      'x',
    ]);
  });

  it('adds a blank row as wide as the others', () => {
    expect(withNewRow(opened(), 'indicators').rows.indicators[2]).toStrictEqual(['', '']);
  });
});

describe('removing a row', () => {
  const rows = [['Priority', 'Indicator'], ['Theft', 'Burglaries'], [' '], ['', 'Robberies'], ['Harm', 'Assaults']];
  const state = opened([{ label: 'Table.csv', rows }]);

  it('gives its priority to the next row if that has none', () => {
    expect(withoutRow(state, 'indicators', 2, [1]).rows.indicators).toStrictEqual([
      ['Priority', 'Indicator'],
      [' '],
      ['Theft', 'Robberies'],
      ['Harm', 'Assaults'],
    ]);
  });

  it('changes nothing else', () => {
    expect(withoutRow(state, 'indicators', 4, [1]).rows.indicators).toStrictEqual(rows.toSpliced(3, 1));
    expect(withoutRow(state, 'indicators', 5, [1]).rows.indicators).toStrictEqual(rows.slice(0, 4));
    expect(withoutRow(state, 'indicators', 2).rows.indicators).toStrictEqual(rows.toSpliced(1, 1));
  });
});

describe('adding an outturn', () => {
  const given = { indicator: 'burglaries', period: '2026/27', value: '230' };

  it('begins a table if there is none, and otherwise goes below the others', () => {
    const one = withOutturn(opened(), given);
    const two = withOutturn(frozen(one), { ...given, period: '2027/28' });
    expect(two.rows.observations).toStrictEqual([
      ['Indicator', 'Period', 'Value'],
      ['burglaries', '2026/27', '230'],
      ['burglaries', '2027/28', '230'],
    ]);
    expect(withoutRow(two, 'observations', 2).rows.observations).toHaveLength(2);
  });

  it('finds its columns, even below a title', () => {
    const rows = [['Our outturns'], ['Value', 'Note', 'Period', 'Indicator id']];
    expect(withOutturn(withOutturns(opened(), rows), given).rows.observations[2]).toStrictEqual([
      '230',
      '',
      '2026/27',
      'burglaries',
    ]);
  });

  it.each([[[['Indicator', '2013/14']]], [[['Period', 'Value']]], [[['Indicator', 'Period']]]])(
    'is not added to a table of another shape: %j',
    (rows) => {
      expect(withOutturn(withOutturns(opened(), rows), given)).toBeUndefined();
    },
  );
});

describe('answers', () => {
  const polarity = (...names) => [{ id: 'polarity', appliesTo: names.map((name) => ({ line: 2, name })) }];

  it('apply to all rows, until some are asked about again', () => {
    const one = frozen(withAnswers(opened(), { polarity: 'lower-is-better' }, polarity('A', 'B')));
    expect(one.answers).toStrictEqual({ polarity: 'lower-is-better' });
    const two = frozen(withAnswers(one, { polarity: 'higher-is-better' }, polarity('B')));
    expect(two.answers).toStrictEqual({ polarity: { '*': 'lower-is-better', B: 'higher-is-better' } });
    const three = withAnswers(two, { polarity: { A: 'no-judgement', '*': 'higher-is-better' } }, polarity('A', 'C'));
    expect(three.answers).toStrictEqual({
      polarity: { '*': 'lower-is-better', A: 'no-judgement', B: 'higher-is-better', C: 'higher-is-better' },
    });
    expect(withoutAnswer(three, 'polarity').answers).toStrictEqual({});
  });

  it('give the period of the plan to the plan', () => {
    const state = withAnswers(opened(), { 'plan-period': '2026/27 to 2028/29' }, []);
    expect([state.facts.period, state.answers]).toStrictEqual(['2026/27 to 2028/29', {}]);
  });
});

it('keeps what was said about headings, the plan and the day, and can undo it', () => {
  const state = withMeaning(withMeaning(opened(), 'Start', 'Baseline'), 'Colour', false);
  expect(state.columns).toStrictEqual({ Start: 'Baseline', Colour: false });
  expect(withMeaning(state, 'Start', undefined).columns).toStrictEqual({ Colour: false });
  expect(withFact(state, 'area', 'Maidstone').facts).toMatchObject({ title: 'Table', area: 'Maidstone' });
  expect(withDay(state, '2027-01-01').day).toBe('2027-01-01');
});

it('leaves out rows only for the problems that somebody saw', () => {
  const problem = { table: 'indicators', line: 2, column: 2, message: 'wrong' };
  const other = { ...problem, line: 3 };
  const state = withLeftOut(opened(), [problem]);
  expect(areLeftOut(state, [problem])).toBe(true);
  expect(areLeftOut(state, [problem, other])).toBe(false);
  expect(areLeftOut(state, [])).toBe(false);
  expect(areLeftOut(withLeftOut(state, []), [problem])).toBe(false);
});

describe('the history', () => {
  it('goes back and forward, with the words for each change', () => {
    const one = changed(historyOf('a'), 'b', 'first');
    const two = changed(frozen(one), 'c', 'second');
    expect(two.past.map(({ what }) => what)).toStrictEqual(['first', 'second']);
    const back = undone(frozen(two));
    expect([back.now, back.future[0].what]).toStrictEqual(['b', 'second']);
    expect(redone(back)).toStrictEqual(two);
    expect(undone(undone(back)).now).toBe('a');
    expect(redone(two)).toStrictEqual(two);
  });

  it('forgets undone changes once something else is done', () => {
    const back = undone(changed(historyOf('a'), 'b', 'first'));
    expect(changed(back, 'c', 'other').future).toStrictEqual([]);
  });

  it('has no entry if nothing changed, and at most 200', () => {
    const start = historyOf(0);
    expect(changed(start, 0, 'nothing')).toBe(start);
    let many = start;
    for (let state = 1; state <= 250; state += 1) many = changed(many, state, String(state));
    expect([many.past.length, many.past[0].what]).toStrictEqual([200, '51']);
  });
});
