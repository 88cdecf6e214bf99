import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ReconciliationCode, ReconciliationReason } from '../../src/explain/reconciliation.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { ClaimedNumbers } from '../../src/model/claim.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import type { Reconciliation } from '../../src/reconcile/reconciliation.js';
import { thrownBy } from '../errors/thrownBy.js';

const codesOf = ({ reasons }: Reconciliation): string[] => reasons.map(({ code }) => code);

/** Rounds to one decimal for a reader of the file of claims, whose ranges are printed so. */
const toTenth = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** Reads a CSV file whose quoted cells hold commas but no line breaks. */
function rowsOf(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

const number = (cell: string | undefined): number | undefined =>
  cell === undefined || cell === '' ? undefined : Number(cell);

/** The claim of a row: the numbers in its columns, and the percentage as the file prints it. */
function claimOf(row: Record<string, string>, kind?: ClaimedNumbers['kind']): ClaimedNumbers {
  const figure = row['published_figure'] ?? '';
  const printed = row['kind'] === 'percentage points' ? figure.replace('%', ' percentage points') : figure;
  const given = {
    from: number(row['earlier_value']),
    to: number(row['later_value']),
    change: number(row['absolute_change']),
    percent: figure === '' ? undefined : Number(figure.replace('%', '')),
    percentText: printed === '' ? undefined : printed,
    kind,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const ROWS = rowsOf(readFileSync(new URL('../fixtures/reference/claims.csv', import.meta.url), 'utf8'));
const STATUSES: Record<string, Reconciliation['status']> = {
  yes: 'consistent',
  no: 'inconsistent',
  'cannot tell': 'cannot-tell',
};

describe('published claims (fixtures/reference/claims.csv)', () => {
  it('are read from the file, each with its id', () => {
    expect(ROWS).toHaveLength(41);
    expect(ROWS.every((row) => /^C\d{3}$/u.test(row['id'] ?? '') && (row['reconciles'] ?? '') in STATUSES)).toBe(true);
  });

  // C142 is "19 (25% reduction on 25 repeat incidents)": 25 to 19 is -24%, so as an outturn it is wrong; only as the
  // arithmetic of a target, 25 less 25% is 18.75 and rounds to 19, is it right. The words alone do not say which.
  it.each(ROWS.filter(({ id }) => id !== 'C142'))('$id reconciles: $reconciles ($text)', (row) => {
    expect(reconcile(claimOf(row)).status).toBe(STATUSES[row['reconciles'] ?? '']);
  });

  it('C142 is wrong as an outturn and right as a target, which its measure says it is', () => {
    // 25 to 19 is -24%; 25 less 25% is 18.75, which rounds to 19.
    const { from, to, percent } = claimOf(ROWS.find(({ id }) => id === 'C142') ?? {});
    const numbers = { from, to, percent } as ClaimedNumbers;
    const outturn = reconcile(numbers);
    expect(outturn).toMatchObject({ status: 'inconsistent', percent: -24 });
    expect(codesOf(outturn)).toEqual(['percentage-differs']);
    expect(outturn.reasons[0]?.message).toContain('18.75');
    expect(reconcile({ ...numbers, kind: 'target' }).status).toBe('consistent');
    expect(reconcile({ ...numbers, measure: 'LBH NI 32 repeat DV target' }).status).toBe('consistent');
    expect(reconcile({ ...numbers, measure: 'LBH NI 32 repeat DV target', kind: 'outturn' }).status).toBe(
      'inconsistent',
    );
  });

  it('C150 is right as a target and as an outturn: 50% of 96 is 48', () => {
    const row = ROWS.find(({ id }) => id === 'C150') ?? {};
    expect(reconcile(claimOf(row, 'target')).status).toBe('consistent');
    expect(reconcile(claimOf(row, 'outturn')).status).toBe('consistent');
  });

  it('C134 is in percentage points: as a percentage, 51.5 to 50.4 is -2.1%', () => {
    const row = ROWS.find(({ id }) => id === 'C134') ?? {};
    expect(reconcile(claimOf(row))).toMatchObject({ status: 'consistent', percent: -1.1 });
    expect(reconcile({ from: 51.5, to: 50.4, percent: -1.1, percentText: '-1.1%' })).toMatchObject({
      status: 'inconsistent',
    });
  });

  it('C066 is right only if the 400 is a round figure, which it is: 3,862 to 4,261 is 399', () => {
    const row = ROWS.find(({ id }) => id === 'C066') ?? {};
    expect(reconcile(claimOf(row))).toMatchObject({ status: 'inconsistent', change: 399 });
    expect(reconcile({ ...claimOf(row), changeText: 'about 400' }).status).toBe('consistent');
  });

  const implied = ROWS.filter(({ recomputed }) => recomputed?.startsWith('implied base'));
  it.each(implied)('$id has the $recomputed', (row) => {
    const { impliedFrom } = reconcile(claimOf(row));
    expect(`implied base ${toTenth(impliedFrom?.min ?? NaN)} to ${toTenth(impliedFrom?.max ?? NaN)}`).toBe(
      row['recomputed'],
    );
  });

  // Here the file divides by the printed percentage and gives one value; it lies within the range.
  it.each(ROWS.filter(({ recomputed }) => recomputed?.startsWith('implied earlier')))(
    '$id has the $recomputed within its range',
    (row) => {
      const value = Number(row['recomputed']?.replace('implied earlier ', ''));
      const { impliedFrom } = reconcile(claimOf(row));
      expect(impliedFrom?.min).toBeLessThan(value);
      expect(impliedFrom?.max).toBeGreaterThan(value);
    },
  );

  it.each(ROWS.filter(({ recomputed }) => /^-?[\d.]+%/u.test(recomputed ?? '')))(
    '$id is recomputed as $recomputed',
    (row) => {
      const [percent] = /^-?[\d.]+/u.exec(row['recomputed'] ?? '') ?? [];
      expect(reconcile(claimOf(row)).percent).toBeCloseTo(Number(percent), 3);
    },
  );
});

describe('the claims of the Maidstone plan', () => {
  it('include one that is wrong on its own: 1,543 to 1,579 is +2.3%, not +1.7% (paragraph 6.8)', () => {
    const wrong = maidstone2014.claims.filter((claim) => reconcile(claim).status === 'inconsistent');
    expect(wrong.map(({ id }) => id)).toEqual(['violence-against-the-person-2012-13']);
    const answer = reconcile(wrong[0] ?? {});
    expect(answer).toMatchObject({ change: 36, impliedFrom: null });
    expect(answer.percent).toBeCloseTo(2.3331, 4);
    expect(answer.reasons).toMatchObject([
      { code: 'percentage-differs', message: '1,543 to 1,579 is +2.3%, not +1.7%.' },
    ]);
  });

  it('include none that is right on its own, since no other states two values', () => {
    for (const claim of maidstone2014.claims) {
      if (claim.id !== 'violence-against-the-person-2012-13')
        expect([claim.id, reconcile(claim).status]).toEqual([claim.id, 'cannot-tell']);
    }
  });

  // A change of c and p% printed to one decimal imply c ÷ (p + 0.05)% to c ÷ (p - 0.05)%; worked by hand.
  it.each([
    // 123 of 100 is +23%, and about 24 allows 23 to 25; "over" before the number hedges, after it does not.
    [{ from: 100, to: 123, percentText: 'c. 24%' }, 'consistent'],
    [{ from: 100, to: 123, percentText: '24% or so' }, 'consistent'],
    [{ from: 1543, to: 1585, percentText: '2% over the year' }, 'inconsistent'],
    // Not a change at all.
    [{ from: 1543, to: 1585, percentText: '5% below the county' }, 'cannot-tell'],
    [{ from: 1543, to: 1579, percentText: 'in 2013 rose by 2.3%' }, 'consistent'],
    [{ from: 1543, to: 1579, percentText: 'over the year by 1.7%' }, 'inconsistent'],
    [{ from: 0, to: 0, percent: 5 }, 'inconsistent'],
    // 80 to 29 is -63.75%, which rounds to -63.8
    [{ from: 80, to: 29, percent: -63.7 }, 'inconsistent'],
    // 8 to 9 is +12.5%, which rounds to 13; from 7.99… it would be a whisker more
    [{ change: 1, percent: 12 }, 'inconsistent'],
    [{ change: 1, percent: 13 }, 'cannot-tell'],
  ] as const)('reads the words around a number: %o is %s', (claim, status) => {
    expect(reconcile(claim).status).toBe(status);
  });

  it.each([
    ['all-crime-2012-13', '8809.2', '8945.7'], // 577 ÷ 6.55% and 577 ÷ 6.45% (1.2)
    ['violent-crime-2013-14-first-half', '893.0', '918.8'], // 317 ÷ 35.5% and 34.5% (1.7)
    ['violent-crime-2013-14-first-half-restated', '887.3', '913.0'], // 315 ÷ 35.5% and 34.5% (6.8)
    ['shoplifting-2013-14-first-half', '463.5', '465.8'], // 92 ÷ 19.85% and 19.75% (1.7)
    ['drug-offences-overall', '400.0', '424.2'], // 7 ÷ 1.75% and 1.65% (6.4)
    ['domestic-abuse-incidents', '1858.8', '1903.6'], // 79 ÷ 4.25% and 4.15% (6.7)
    ['violence-against-the-person-county', '14690.3', '14955.0'], // 830 ÷ 5.65% and 5.55% (6.8)
    ['all-crime-2013-14-first-half', '1924.0', '2091.3'], // "some 24%": 481 ÷ 25% and 23% (1.7)
    ['all-crime-2009-10-to-2012-13', '8438.8', 'NaN'], // "over 1,000": 1000 ÷ 11.85%, and no upper end (1.2)
  ])('imply for %s an earlier value of %s to %s', (id, min, max) => {
    const { impliedFrom, status } = reconcile(maidstone2014.claims.find((claim) => claim.id === id) ?? {});
    expect(status).toBe('cannot-tell');
    expect([toTenth(impliedFrom?.min ?? NaN), toTenth(impliedFrom?.max ?? NaN)]).toEqual([min, max]);
  });
});

describe('reconcile', () => {
  it.each([
    [
      '80 to 29 is -63.75%, which rounds away from zero (methods.md, section 15)',
      { from: 80, to: 29, percent: -63.8 },
      'consistent',
    ],
    ['and not towards it', { from: 80, to: 29, percent: -63.7, kind: 'outturn' }, 'inconsistent'],
    ['8 to 9 is 12.5%, printed without decimals', { from: 8, to: 9, percent: 13 }, 'consistent'],
    [
      'a percentage printed with more decimals than it needs',
      { from: 1109, to: 1176, percent: 6, percentText: '6.0%' },
      'consistent',
    ],
    ['a percentage whose zero is wrong (it is 6.04)', { from: 1109, to: 1176, percent: 6.1 }, 'inconsistent'],
    ['0% where it rounds to that', { from: 1000, to: 1004, percent: 0 }, 'consistent'],
    ['0% where it does not', { from: 1000, to: 1005, percent: 0, kind: 'outturn' }, 'inconsistent'],
    ['a fall from below zero, whose base is the size of it', { from: -10, to: -15, percent: -50 }, 'consistent'],
    ['a change that is right', { from: 200, to: 100, change: -100 }, 'consistent'],
    ['a change with the wrong sign', { from: 200, to: 100, change: 100 }, 'inconsistent'],
    [
      'a change that is right and a percentage that is not',
      { from: 200, to: 100, change: -100, percent: -40 },
      'inconsistent',
    ],
    ['a percentage with the wrong sign', { from: 200, to: 100, percent: 50 }, 'inconsistent'],
    ['an earlier value and a change', { from: 3862, change: 399, percent: 10.3 }, 'consistent'],
    [
      'an earlier value and a change that do not give the percentage',
      { from: 3862, change: 399, percent: 10.4 },
      'inconsistent',
    ],
    ['a later value and a change', { to: 153284, change: -7161, percent: -4.5 }, 'consistent'],
    ['a later value and a change that do not', { to: 153284, change: -7161, percent: -4.4 }, 'inconsistent'],
    ['points that are right', { from: 62.4, to: 65, percent: 2.6, percentText: '2.6 percentage points' }, 'consistent'],
    ['points that are not', { from: 62.4, to: 65, percent: 4.2, percentText: '4.2 points' }, 'inconsistent'],
    ['whole points that are right', { from: 50, to: 55, percent: 5, percentText: '5 pp' }, 'consistent'],
    ['whole points that are not', { from: 50, to: 55, percent: 10, percentText: '10 ppts' }, 'inconsistent'],
    ['two values alone', { from: 5, to: 6 }, 'cannot-tell'],
    ['a percentage alone', { percent: 5 }, 'cannot-tell'],
    ['a change alone', { change: 5 }, 'cannot-tell'],
    ['a value alone', { to: 95 }, 'cannot-tell'],
    ['nothing', {}, 'cannot-tell'],
  ] satisfies [string, ClaimedNumbers, string][])('finds %s: %o is %s', (_, claim, status) => {
    expect(reconcile(claim).status).toBe(status);
  });

  // Whole numbers are counts; a value with decimals stands for all that rounds to it (the doc comment).
  it.each([
    // 1.35 to 1.45 million against 1.55 to 1.65: from +6.9% to +22.2%.
    [{ from: 1.4, to: 1.6, percent: 7 }, 'consistent'],
    [{ from: 1.4, to: 1.6, percent: 22 }, 'consistent'],
    [{ from: 1.4, to: 1.6, percent: 23, kind: 'outturn' }, 'inconsistent'],
    [{ from: 1.4, to: 1.6, percent: 6, kind: 'outturn' }, 'inconsistent'],
    // 0.35 to 0.45 less 0.55 to 0.65: a change from 0.1 to 0.3.
    [{ from: 0.4, to: 0.6, change: 0.3 }, 'consistent'],
    [{ from: 0.4, to: 0.6, change: 0.4 }, 'inconsistent'],
    // 0.0 is written as 0, a whole number; 0.04 may be less or more than nothing, never below 0.035.
    [{ from: 0.04, to: 0.08, percent: 100 }, 'consistent'],
    // Points between rounded percentages: 51.45 to 51.55 against 50.35 to 50.45 is -1.2 to -1.0.
    [{ from: 51.5, to: 50.4, percent: -1.2, percentText: '1.2 points' }, 'consistent'],
    [{ from: 51.5, to: 50.4, percent: -1.3, percentText: '1.3 points' }, 'inconsistent'],
  ] satisfies [ClaimedNumbers, string][])('accepts a number that rounds to the values: %o is %s', (claim, status) => {
    expect(reconcile(claim).status).toBe(status);
  });

  // From 100, so that the later value less 100 is the percentage. The doc comment: `nearly 20%` allows 15 to 20,
  // `some 24%` 23 to 25, `over 1,000` 1,000 or more.
  it.each([
    ['nearly 20%', 20, [115, 118, 120], [114, 121]],
    ['almost 20%', 20, [115, 120], [114, 121]],
    ['just under 20%', 20, [115, 120], [114, 121]],
    ['just over 20%', 20, [120, 125], [119, 126]],
    ['some 24%', 24, [123, 124, 125], [122, 126]],
    ['about 24%', 24, [123, 125], [122, 126]],
    ['around 20%', 20, [115, 125], [114, 126]],
    ['approximately 20%', 20, [115, 125], [114, 126]],
    ['c.24%', 24, [123, 125], [122, 126]],
    ['circa 24%', 24, [123, 125], [122, 126]],
    ['about 1%', 1, [100, 101, 102], [99, 103]],
    ['about 12.5%', 12.5, [112.4, 112.6], [112, 113]],
    ['~24%', 24, [123, 125], [122, 126]],
    ['over 20%', 20, [120, 125, 126, 180], [119]],
    ['more than 20%', 20, [120, 125, 126, 180], [119]],
    ['at least 20%', 20, [120, 125, 126, 180], [119]],
    ['> 20%', 20, [120, 125, 126, 180], [119]],
    ['up to 20%', 20, [100, 101, 120], [121, 99]],
    ['no more than 20%', 20, [100, 120], [121]],
    ['less than 20%', 20, [101, 119], [121]],
    ['< 20%', 20, [101, 119], [121]],
    ['20%', 20, [120], [119, 121]],
  ])('reads "%s" of %d as meant', (percentText, percent, right, wrong) => {
    for (const to of right)
      expect([to, reconcile({ from: 100, to, percent, percentText, kind: 'outturn' }).status]).toEqual([
        to,
        'consistent',
      ]);
    for (const to of wrong)
      expect([to, reconcile({ from: 100, to, percent, percentText, kind: 'outturn' }).status]).toEqual([
        to,
        'inconsistent',
      ]);
  });

  it('reads a hedged fall as a fall: "nearly 20%" fewer is 80 to 85 of 100', () => {
    const fall = (to: number) =>
      reconcile({ from: 100, to, percent: -20, percentText: 'nearly 20%', kind: 'outturn' }).status;
    expect([79, 80, 85, 86].map(fall)).toEqual(['inconsistent', 'consistent', 'consistent', 'inconsistent']);
  });

  it('reads a hedged change: "over 1,000" is 1,000 or more', () => {
    const change = (to: number) => reconcile({ from: 5000, to, change: 1000, changeText: 'over 1,000' }).status;
    expect([5999, 6000, 6501].map(change)).toEqual(['inconsistent', 'consistent', 'consistent']);
    const fall = (from: number) => reconcile({ from, to: 5000, change: -1000, changeText: 'over 1,000' }).status;
    expect([5999, 6000, 6501].map(fall)).toEqual(['inconsistent', 'consistent', 'consistent']);
  });

  it('works out a value from a hedged change: 100 and "about 24" more are 123 to 125', () => {
    const percent = (value: number) =>
      reconcile({ from: 100, change: 24, changeText: 'about 24', percent: value, kind: 'outturn' }).status;
    expect([22, 23, 25, 26].map(percent)).toEqual(['inconsistent', 'consistent', 'consistent', 'inconsistent']);
    // 124 less 23 to 25 is 99 to 101: +22.8% to +25.3%.
    const back = (value: number) =>
      reconcile({ to: 124, change: 24, changeText: 'about 24', percent: value, kind: 'outturn' }).status;
    expect([22, 23, 25, 26].map(back)).toEqual(['inconsistent', 'consistent', 'consistent', 'inconsistent']);
  });

  it('takes the number and the sign from the text if no number is given', () => {
    expect(reconcile({ from: 200, to: 100, percentText: 'fell by 50%' }).status).toBe('consistent');
    expect(reconcile({ from: 100, to: 150, percentText: 'rose by 50%' }).status).toBe('consistent');
    expect(reconcile({ from: 200, to: 100, percentText: '-50%' }).status).toBe('consistent');
    expect(reconcile({ from: 6000, to: 4500, changeText: '1,500 fewer' }).status).toBe('consistent');
    expect(reconcile({ from: 200, to: 100, percentText: 'half' }).status).toBe('cannot-tell');
  });

  it('recognises a change from zero, which has no percentage', () => {
    expect(reconcile({ from: 0, to: 5, percent: 5 })).toMatchObject({
      status: 'inconsistent',
      percent: null,
      change: 5,
    });
    expect(codesOf(reconcile({ from: 0, to: 5, percent: 5 }))).toEqual(['percentage-of-zero']);
    expect(codesOf(reconcile({ to: 5, change: 5, percent: 100 }))).toEqual(['percentage-of-zero']);
    expect(reconcile({ from: 0, to: 0, percent: 0 })).toMatchObject({ status: 'consistent', percent: 0 });
    // Points are reported all the same.
    expect(reconcile({ from: 0, to: 5, percent: 5, percentText: '5 percentage points' })).toMatchObject({
      status: 'consistent',
      percent: 5,
    });
    // A later value of 5 and about 5 more: from -1 to 1.
    expect(reconcile({ to: 5, change: 5, changeText: 'about 5', percent: 100 }).status).toBe('cannot-tell');
  });

  it('finds a change and a percentage inconsistent if no whole number fits', () => {
    // 3 ÷ 40.05% is 7.49 and 3 ÷ 39.95% is 7.51.
    const none = reconcile({ change: 3, percent: 40, percentText: '40.0%' });
    expect(none).toMatchObject({ status: 'inconsistent', percent: null, change: null });
    expect(codesOf(none)).toEqual(['no-whole-baseline']);
    expect([toTenth(none.impliedFrom?.min ?? NaN), toTenth(none.impliedFrom?.max ?? NaN)]).toEqual(['7.5', '7.5']);
    // 3 of 8 is 37.5%: one whole number fits.
    expect(reconcile({ change: 3, percent: 37.5 }).status).toBe('cannot-tell');
    // 2 more after 40.0% would be from 5; 3 after 40.0% from 2.14: 3 ÷ 1.4005 and 3 ÷ 1.3995.
    expect(codesOf(reconcile({ to: 3, percent: 40, percentText: '40.0%' }))).toEqual(['no-whole-baseline']);
    expect(codesOf(reconcile({ to: 7, percent: 40, percentText: '40.0%' }))).toEqual(['baseline-implied']);
    // A rounded change may result from any baseline.
    expect(codesOf(reconcile({ change: 0.3, percent: 40, percentText: '40.0%' }))).toEqual(['baseline-implied']);
    expect(codesOf(reconcile({ change: 3, changeText: 'about 3', percent: 40, percentText: '40.0%' }))).toEqual([
      'baseline-implied',
    ]);
  });

  it('returns a range without an end if the percentage may be 0', () => {
    // 5 ÷ 0.5% is 1,000.
    expect(reconcile({ change: 5, percent: 0 }).impliedFrom).toEqual({ min: 1000, max: null });
    expect(reconcile({ change: 5, percent: 0 }).reasons[0]?.message).toContain('or more');
  });

  it('returns the range before a fall', () => {
    // 2,766 ÷ 83.5% and 2,766 ÷ 82.5% (C082).
    expect(reconcile({ to: 2766, percent: -17 }).impliedFrom).toEqual({ min: 2766000 / 835, max: 2766000 / 825 });
  });

  it('has nothing to check if everything is said to be gone, or nothing left', () => {
    expect(codesOf(reconcile({ to: 0, percent: -50 }))).toEqual(['nothing-to-check']);
    expect(codesOf(reconcile({ to: 0, percent: -100 }))).toEqual(['nothing-to-check']);
  });

  it('implies nothing from a percentage that can only be 0', () => {
    expect(reconcile({ change: 5, percent: 0, percentText: 'up to 0%' })).toMatchObject({
      status: 'cannot-tell',
      impliedFrom: null,
    });
  });

  it('finds a rise and a fall at once inconsistent', () => {
    expect(codesOf(reconcile({ change: -5, percent: 5 }))).toEqual(['signs-differ']);
    expect(reconcile({ change: 5, percent: -5 }).status).toBe('inconsistent');
  });

  it('shows a target’s arithmetic: 59 less 10% is 53.1, printed as 53', () => {
    const claim = { from: 59, to: 53, percent: -10 };
    expect(reconcile({ ...claim, percentText: '10.0%' }).status).toBe('inconsistent');
    expect(reconcile({ ...claim, percentText: '10.0%', kind: 'target' }).status).toBe('consistent');
    expect(reconcile({ ...claim, percentText: '10.0%', kind: 'outturn' }).status).toBe('inconsistent');
  });

  it('returns plain data and changes nothing', () => {
    for (const claim of [...maidstone2014.claims, { from: 1, to: 2 }, { change: 3, percent: 40 }]) {
      const answer = reconcile(Object.freeze(claim));
      expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    }
  });

  // One claim for each code, with the data worked out by hand in the tests above.
  const one = { decimals: 0, hedged: null };
  it.each([
    [{ from: 1, to: 3, change: 2 }, 'change-agrees', { from: 1, to: 3, change: 2, stated: { value: 2, ...one } }],
    [{ from: 1, to: 3, change: 5 }, 'change-differs', { from: 1, to: 3, change: 2, stated: { value: 5, ...one } }],
    [
      { from: 100, to: 118, percent: 20, percentText: 'nearly 20%' },
      'percentage-agrees',
      {
        from: 100,
        to: 118,
        percent: 18,
        isPoints: false,
        stated: { value: 20, decimals: 0, hedged: 'nearly 20%' },
      },
    ],
    [
      { from: 25, to: 19, percent: -25 },
      'percentage-differs',
      { from: 25, to: 19, percent: -24, isPoints: false, stated: { value: -25, ...one }, derived: 18.75 },
    ],
    [
      { from: 25, to: 19, percent: -25, kind: 'target' },
      'later-value-derived',
      { from: 25, to: 19, percent: -24, isPoints: false, stated: { value: -25, ...one }, derived: 18.75 },
    ],
    [{ change: -5, percent: 5 }, 'signs-differ', { change: { value: -5, ...one }, percent: { value: 5, ...one } }],
    [
      { to: 3, percent: 40, percentText: '40.0%' },
      'no-whole-baseline',
      {
        change: null,
        to: 3,
        percent: { value: 40, decimals: 1, hedged: null },
        min: expect.closeTo(3 / 1.4005, 10),
        max: expect.closeTo(3 / 1.3995, 10),
      },
    ],
    [
      { change: 5, percent: 0 },
      'baseline-implied',
      { change: { value: 5, ...one }, to: null, percent: { value: 0, ...one }, min: 1000, max: null },
    ],
    [{ from: 0, to: 5, percent: 5 }, 'percentage-of-zero', { from: 0, to: 5 }],
    [{ to: 95 }, 'nothing-to-check', {}],
  ] satisfies [ClaimedNumbers, ReconciliationCode, unknown][])(
    'returns everything in the sentence of a reason as data, from which it follows: %o',
    (claim, code, data) => {
      const { reasons } = reconcile(claim);
      expect(reasons.find((reason) => reason.code === code)?.data).toEqual(data);
      const copies = JSON.parse(JSON.stringify(reasons)) as ReconciliationReason[];
      expect(copies.map(explain)).toEqual(reasons.map(({ message }) => message));
    },
  );

  it('accepts null for a number that is not stated', () => {
    const stored = { from: 1543, to: 1579, change: null, percentText: null } as never;
    expect(reconcile(stored)).toEqual(reconcile({ from: 1543, to: 1579 }));
  });

  it.each([
    [null, 'INVALID_ARGUMENT'],
    ['1,543 to 1,579', 'INVALID_ARGUMENT'],
    [{ from: NaN, to: 1 }, 'INVALID_NUMBER'],
    [{ from: 1, to: Infinity }, 'INVALID_NUMBER'],
    [{ change: '1,000', percent: 1 }, 'INVALID_NUMBER'],
    [{ change: 1, percents: 5 }, 'INVALID_ARGUMENT'],
  ])('refuses %o with %s', (claim, code) => {
    expect(thrownBy(() => reconcile(claim as ClaimedNumbers)).code).toBe(code);
  });
});
