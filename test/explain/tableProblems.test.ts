import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations, readPlan } from '../../src/csv.js';
import type { ReadObservationsOptions, TableInput, TableNote, TableProblem } from '../../src/csv.js';
import { explain } from '../../src/explain/explain.js';
import { explainTable } from '../../src/explain/tableProblems.js';
import type { TableNoteCode, TableProblemCode } from '../../src/explain/tableProblems.js';
import { indicatorsIn } from '../tables/given.js';

type Item = TableProblem | TableNote;
interface Found {
  readonly problems: readonly TableProblem[];
  readonly notes: readonly TableNote[];
}

const INDICATORS = 'Indicator,Unit,Baseline';
const DATED = 'Indicator,Unit,Polarity,Baseline 2012/13,Target';
const OBSERVATIONS = 'Indicator,Period,Value';
const PLAN = 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2026 to March 2029';
const WITH_PRIORITY = 'Priority,Indicator,Unit,Baseline\nCrime,A,offences,1';

const rows = (headings: string, ...below: string[]): Found => readIndicators([headings, ...below].join('\n'));
const outturns = (input: TableInput, options: ReadObservationsOptions = {}): Found => readObservations(input, options);
const withPlan = (plan: string): Found => readPlan({ plan, indicators: WITH_PRIORITY });
const withActions = (actions: string): Found => readPlan({ plan: PLAN, indicators: WITH_PRIORITY, actions });
const withPriorities = (priorities: string, indicators = WITH_PRIORITY): Found =>
  readPlan({ plan: PLAN, priorities, indicators });

// For each code the tables that show it, one for each of its sentences.
const CASES: Readonly<Record<TableProblemCode | TableNoteCode, readonly Found[]>> = {
  workbook: [rows('PK\u0003\u0004'), readIndicators(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))],
  json: [rows('{"a":1}')],
  'not-text': [rows('a\0b'), rows('\uD83D')],
  empty: [rows('')],
  'no-heading-row': [
    rows('once upon a time'),
    outturns('once upon a time'),
    withActions('once upon a time'),
    withPriorities('once'),
    withPlan('once'),
  ],
  'table-shape': [
    rows('Indicator,Period,Value', 'A,2012/13,1', 'A,2013/14,2'),
    rows('A,', 'Baseline,1', 'Target,2', 'B,', 'Baseline,1', 'Target,2'),
    rows('NORTH,,', 'A,1,2', 'SOUTH,,', 'A,3,4'),
    readPlan({ plan: `${PLAN}\nArea,Dover`, indicators: `${INDICATORS}\nDOVER,,\nA,offences,1\nDEAL,,\nB,offences,2` }),
  ],
  'no-rows': [rows(INDICATORS), withPriorities('Priority'), withPlan('Field,Value')],
  'broken-quotes': [
    rows(INDICATORS, 'B "C,offences,1'),
    rows(INDICATORS, '"B"C,offences,1'),
    rows(INDICATORS, '"B,offences,1'),
    rows(INDICATORS, '"B,offences,1\nC",offences,2'),
  ],
  'unknown-heading': [
    rows(`${INDICATORS},Basline,${'x'.repeat(1001)}`, 'A,offences,1,,'),
    withPlan('Field,Value\nTitel,T'),
    outturns('Indicator,RAG,2013/14,Latest outturn\na,red,1,2'),
  ],
  'duplicate-heading': [rows(`${INDICATORS},Baseline,Target,Goal,Measure,Note,Notes`, 'A,offences,1,,,,,,')],
  'missing-heading': [
    rows('Unit,Baseline,Target', 'offences,1,'),
    outturns('Indicator,Comment\na,b'),
    outturns('Indicator,Period\na,2013/14'),
    outturns('Indicator,Period,Value,2013/14\na,2013/14,1,2'),
  ],
  'short-row': [rows(INDICATORS, 'A,offences'), rows(INDICATORS, 'A')],
  'long-row': [rows(INDICATORS, 'A,offences,1,579')],
  'line-breaks': [
    rows(INDICATORS, 'A,offences,"1\n2"'),
    withActions('Id,Priority,Action,Lead agency\na,Crime,"Mark\nVisit",Police'),
  ],
  'only-a-name': [rows(INDICATORS, 'A,offences,1', 'Burglary,,')],
  'empty-cell': [
    rows(`${INDICATORS},Baseline rank place,Source quote`, ',offences,1,,', 'B,offences,1,3,', 'C,offences,1,,q'),
    rows('Indicator,Unit,Baseline,Operator', 'A,offences,1,at-most'),
    rows('Indicator,Unit,Baseline,Target kind', 'A,offences,1,range'),
    rows('Indicator,Unit,Baseline,Comparator x,Comparator x also called 1', 'A,offences,1,2,Y'),
    rows('Indicator,Unit,Baseline,Comparator x,Comparator x also called 1 source id', 'A,offences,1,2,s'),
    outturns(`${OBSERVATIONS},Count\n,2013/14,1,\na,,1,\na,2013/14,,5`),
    withPlan('Field,Value\n,T'),
    withPriorities('Priority,Lead\n,X'),
    rows(`${INDICATORS},Indicator lead 1 role`, 'A,offences,1,Chair'),
    rows(`${INDICATORS},Break 1`, 'A,offences,1,x'),
    rows(`${INDICATORS},Comment 1`, 'A,offences,1,x'),
    rows(`${INDICATORS},Interim target 1`, 'A,offences,1,5'),
    withActions('Priority,Action,Lead agency\nCrime,,Police'),
  ],
  'unreadable-figure': [rows(INDICATORS, 'A,offences,some')],
  'unreadable-target': [
    rows(DATED, 'A,offences,lower,1,hope'),
    rows('Indicator,Unit,Baseline,Exampleshire average,Target', 'A,offences,1,2,below the county average'),
  ],
  'unreadable-number': [
    rows('Indicator,Unit,Baseline,Target kind,Target value', 'A,offences,1,level,many'),
    rows('Indicator,Unit,Baseline,Target kind,Target direction,By', 'A,offences,1,change,reduce,much'),
    rows('Indicator,Unit,Baseline,Target kind,Target direction,By', 'A,%,1%,change,reduce,5'),
    rows('Indicator,Unit,Baseline,Target kind,Rank within,Rank end', 'A,offences,1,rank,1.5,lowest'),
    outturns('Indicator,Period,Value,Count,Denominator\na,2013/14,0%,-1,1\na,2014/15,0%,0,0'),
  ],
  'unreadable-unit': [rows(INDICATORS, 'A,5 of 6,1')],
  'unreadable-period': [
    outturns(`${OBSERVATIONS}\na,soon,1\na,Dec-11,1\na,2005-07,1\na,2007/08,1`),
    withPlan('Field,Value\nTitle,T\nPartnership,P\nPeriod,2013-2018'),
    outturns('Indicator,Quarter end,Value\na,28/09/2024,1'),
  ],
  'unreadable-day': [
    rows('Indicator,Unit,Baseline,Due', 'A,offences,1,soon', 'B,offences,1,01/02/2018', 'C,offences,1,31/02/2018'),
    rows('Indicator,Unit,Baseline,Target kind,Milestone,Reached', 'A,offences,1,milestone,M,perhaps'),
    outturns(`${OBSERVATIONS},Published\na,2013/14,1,2014`),
  ],
  'not-one-of': [
    rows('Indicator,Unit,Polarity,Baseline,Target kind', 'A,offences,sideways,1,dream'),
    rows('Indicator,Unit,Direction,Baseline', 'A,offences,up,1'),
    rows('Indicator,Unit,Baseline,Comparator x,Comparison order', 'A,offences,1,2,y'),
    rows('Priority,Theme,Theme scope,Indicator,Unit,Baseline', 'P,T,world,A,offences,1'),
  ],
  'invalid-id': [rows(`Id,${INDICATORS}`, 'a b,A,offences,1')],
  'spreadsheet-value': [
    rows(INDICATORS, 'A,offences,#REF!'),
    readIndicators([INDICATORS.split(','), ['A', 'offences', new Date(0)], ['B', 'offences', {} as never]]),
  ],
  'unclear-count': [rows('Indicator,Unit,Baseline', 'A,offences,1.690')],
  'unclear-percentage': [rows('Indicator,Baseline,Kent-wide', 'A,62.1%,0.624')],
  'beyond-scale': [rows('Indicator,Unit,Baseline', 'A,score out of 10,71')],
  'perhaps-change': [rows('Indicator,Unit,Baseline', 'A,offences,+310')],
  'out-of-scale': [rows('Indicator,Unit,2022/23,2023/24', 'A,offences,2000,1.69')],
  'perhaps-blank': [rows('Indicator,Unit,2022/23,2023/24', 'A,offences,2000,0')],
  'perhaps-cumulative': [
    rows('Indicator,Unit,Baseline 2022/23,2023/24 Q1,2023/24 Q2,2023/24 Q3', 'A,visits,1200,290,585,880'),
  ],
  'perhaps-date': [rows('Indicator,Unit,2022/23,2023/24', 'A,offences,2000,2023', 'B,offences,2000,45382')],
  'baseline-perhaps-share': [rows('Indicator,Unit,Polarity,Baseline 2022/23,Target', 'A,%,higher is better,0.6,70%')],
  'unit-needed': [rows(INDICATORS, 'A,rate,1'), rows(INDICATORS, 'A,000s,1')],
  'unit-mismatch': [
    rows(INDICATORS, 'A,£,€5'),
    rows(INDICATORS, 'A,minutes,2 hours'),
    rows(INDICATORS, 'A,score,£5'),
    rows(INDICATORS, 'A,percentage points,£5'),
    rows(INDICATORS, 'A,rate,62%'),
    rows(INDICATORS, 'A,"per 1,000",£5'),
    rows(DATED, 'A,offences,lower,10,reduce by 2 percentage points'),
    outturns(`${OBSERVATIONS}\nA,2013/14,5 per 1000`, {
      indicators: indicatorsIn('Indicator,Unit,Baseline\nA,offences,1'),
    }),
  ],
  'other-thing': [rows('Indicator,Unit,Baseline', 'Feeling safe,%,71% feel unsafe')],
  'polarity-needed': [rows(DATED, 'A,offences,no judgement,10,5')],
  'duplicate-indicator': [
    rows(INDICATORS, 'A,offences,1', 'A,offences,2', 'A\u200B,offences,1'),
    rows('Priority,Indicator,Unit,Baseline', 'P,A,offences,1', 'P,A,offences,1'),
    rows(INDICATORS, 'Caf\u00E9,offences,1', 'Cafe\u0301,offences,1'),
  ],
  'duplicate-observation': [
    outturns(`${OBSERVATIONS},Area\na,2013/14,1,\na,2013/14,2,\na,2013/14,1,Kent\na,2013/14,1,Kent`),
  ],
  'duplicate-entry': [withPriorities('Priority\nCrime\nCrime'), withPlan(`${PLAN}\nTitle,U`)],
  'unknown-indicator': [
    outturns(`${OBSERVATIONS}\nBurglarys,2013/14,1\nTwin,2013/14,1`, {
      indicators: indicatorsIn(
        'Id,Indicator,Unit,Baseline\na,Burglary,offences,1\nb,Twin,offences,1\nc,Twin,offences,2',
      ),
    }),
  ],
  'unknown-comparator': [
    outturns(`${OBSERVATIONS},Area\na,2013/14,1,Mars`, { comparators: [] }),
    outturns(`${OBSERVATIONS},Area\na,2013/14,1,Mars`, { comparators: [{ id: 'k', name: 'Kent', kind: 'county' }] }),
    rows('Indicator,Unit,Baseline,Target kind,Operator,Target comparator', 'A,offences,1,comparator,below,Mars'),
  ],
  'unknown-area': [
    outturns(`${OBSERVATIONS},Ward\na,2013/14,1,Mars`, { areas: [] }),
    outturns(`${OBSERVATIONS},Ward\na,2013/14,1,Mars`, { areas: [{ id: 'f', name: 'Fant' }] }),
  ],
  'unknown-priority': [
    withPriorities('Priority\nCrimes'),
    withPriorities('Id,Priority\na,Crime\nb,Crime'),
    withActions('Priority,Action,Lead agency\nCrimes,Mark,Police'),
    withActions('Action,Lead agency\nMark,Police'),
  ],
  contradiction: [
    outturns('Indicator,Period,Value,Target\nA,2015/16,6,7', {
      indicators: indicatorsIn(`${DATED} 2015/16\nA,offences,lower,10,5`),
    }),
    rows('Indicator,Unit,Baseline,Baseline value', 'A,offences,1,2'),
    rows('Indicator,Period,Value,Unit', 'A,2012/13,1,offences', 'A,2013/14,2,victims', 'A,2013/14,3,offences'),
    rows(`${DATED} 2015/16,Due`, 'A,offences,lower,10,5,2014-03-31'),
    rows(`${INDICATORS},Baseline value,Baseline missing`, 'A,offences,,1,suppressed'),
    outturns('Indicator,Area,Kent 2013/14\na,England,5'),
    outturns(`${OBSERVATIONS}\na,2013/14,5 (2012/13)`),
    rows('Indicator,Unit,Baseline,Target kind,Minimum', 'A,offences,1,not-set,5'),
    rows('Priority,Theme id,Theme,Indicator,Unit,Baseline', 'P,a b,T,A,offences,1', 'Q,a,U,B,offences,1'),
    rows('Priority,Theme id,Theme,Indicator,Unit,Baseline', 'P,a,T,A,offences,1', 'Q,a,U,B,offences,1'),
    rows('Priority id,Priority,Indicator,Unit,Baseline', 'p,P,A,offences,1', 'p,Q,B,offences,1'),
    withPriorities(
      'Label,Priority\nPriority 1,Crime',
      'Priority,Indicator,Unit,Baseline\nPriority 2: Crime,B,offences,1',
    ),
    rows('Indicator,Unit,Baseline,Comparator x,Comparator x name', 'A,offences,1,2,X', 'B,offences,1,2,Y'),
    rows(`${DATED},Interim target 2013/14`, 'A,offences,lower,30,At most 25,At least 28'),
    rows(
      `${DATED},Interim target 1 period,Interim target 1 value,Interim target 1 by`,
      'A,offences,lower,30,At most 25,2013/14,28,2',
    ),
  ],
  'duplicate-id': [withActions('Id,Priority,Action,Lead agency\na,Crime,Mark,Police\na,Crime,Visit,Police')],
  // No table can break these two: what it names is checked before, by its name.
  'duplicate-reference': [],
  'dangling-reference': [],
  'wrong-order': [withPlan('Field,Value\nTitle,T\nPartnership,P\nFrom,2029-03-31\nTo,2026-04-01')],
  'out-of-range': [
    rows(INDICATORS, 'A,%,150%'),
    outturns(`${OBSERVATIONS}\nA,2013/14,150%`, { indicators: indicatorsIn('Indicator,Unit,Baseline\nA,%,50%') }),
  ],
  'wrong-unit': [
    rows('Indicator,Unit,Baseline,Target kind,Target direction,By', 'A,offences,10,change,reduce,2 points'),
  ],

  'read-as-windows-1252': [readIndicators(new Uint8Array([...new TextEncoder().encode(INDICATORS), 0x0a, 0xa3]))],
  'lost-character': [rows(INDICATORS, 'A\uFFFD,offences,1')],
  'no-figures': [outturns(OBSERVATIONS)],
  'limits-left-out': [
    rows('Indicator,Unit,Polarity,Baseline,Target,Green,Red', 'A,%,higher is better,60%,70%,>70%,<60%'),
  ],
  'column-left-out': [
    rows('Theme,Lead,Indicator,Unit,Baseline', 'T,L,A,offences,1'),
    readIndicators(`${INDICATORS},Colour\nA,offences,1,red`, { columns: { Colour: false } }),
    rows(`${INDICATORS},Trend,% change,Frequency`, 'A,offences,1,,,Annual'),
    rows('Indicator,2012/13,Q1 2013/14,Q2 2013/14,Year to date', 'A,1,2,3,5'),
  ],
  'unused-answer': [
    readIndicators(`${INDICATORS}\nA,offences,1`, { answers: { unit: '%' } }),
    readIndicators(`${INDICATORS}\nA,offences,1`, { answers: { unit: { A: '%' } } }),
  ],
  'row-left-out': [
    rows('Some title,of it', INDICATORS, 'A,offences,1'),
    outturns(`Some title\n${OBSERVATIONS}\na,2013/14,1`),
    outturns(`${OBSERVATIONS}\na,2013/14,`),
    readPlan({
      plan: PLAN,
      indicators: `${INDICATORS}\nA,offences,some`,
      observations: `${OBSERVATIONS}\nA,2013/14,1`,
    }),
    readPlan({ plan: PLAN, indicators: `${INDICATORS}\n"A,offences,1`, observations: `${OBSERVATIONS}\nA,2013/14,1` }),
  ],
  'table-left-out': [
    rows(INDICATORS, 'A,offences,1', '', 'Action,Lead agency', 'Mark,Police'),
    withActions(`Priority,Action,Lead agency\nCrime,Mark,Police\n\n${INDICATORS}\nA,offences,1`),
  ],
  'line-above': [
    rows('Burglary', INDICATORS, 'A,offences,1'),
    rows('Priority 1: Crime', 'Priority,Indicator,Unit,Baseline', 'P,A,offences,1'),
  ],
  'group-row': [rows(INDICATORS, 'Priority 1: Crime,,', 'A,offences,1')],
  'blank-thousands': [rows(INDICATORS, 'A,offences,12 000')],
  'names-taken': [rows('What we look at,Unit,Baseline', 'Burglaries,offences,1')],
  'priority-taken': [
    rows('Local outcome,Indicator,Unit,Baseline', 'Safe homes,A,offences,1', 'Safe homes,B,offences,1'),
  ],
  'baseline-taken': [rows('Indicator,Unit,2012/13,2013/14', 'A,offences,1,2')],
  'figures-not-final': [
    rows('Indicator,Unit,2012/13,2013/14', 'A,offences,1,2', 'Figures for 2013/14 are provisional.,,,'),
    rows('Indicator,Unit,2012/13,2013/14', 'A,offences,1,2', 'All figures are estimates.,,,'),
  ],
  'judgement-moved': [
    rows('Indicator,Unit,2012/13,2013/14,RAG', 'A,offences,1,,Amber', 'B,offences,1,2,Amber'),

    rows('Indicator,Unit,2012/13,2013/14,2014/15,RAG,Comment', 'A,offences,1,2,,Amber,Burglars moved on'),
  ],
  'no-baseline-taken': [rows('Indicator,Unit,2012/13 Target,2012/13 Actual,2013/14 Target', 'A,offences,6,5,4')],
  'later-baseline': [rows('Indicator,Unit,2012/13,2013/14,2014/15', 'A,offences,c,1,2', 'B,offences,,1,2')],
  'polarity-taken': [rows('Indicator,2012/13,Green,Red', 'A,1,up to 5,over 5', 'B,1,5 or more,below 5')],
  'code-in-name': [rows(INDICATORS, 'NI 15: A,offences,1', 'NI 16: B,offences,1')],
  'turned-round': [rows('Year,A offences,B offences', '2012/13,1,2', '2013/14,3,4')],
  'recurring-target': [rows('Indicator,Unit,Baseline,Annual target', 'A,offences,10,Reduce to 5')],
  'due-date': [
    rows('Indicator,Unit,Baseline,Target (by 2018)', 'A,offences,10,Reduce to 5'),
    rows('Indicator,Unit,Baseline,Target (by 2017/18)', 'A,offences,10,Reduce to 5'),
    rows('Indicator,Unit,Baseline,Target,Due', 'A,offences,10,Reduce to 5,2018'),
    readIndicators('Indicator,Unit,Baseline,Target (by 2018)\nA,offences,10,Reduce to 5', {
      plan: { period: { start: '2013-04-01', end: '2018-03-31' } },
    }),
  ],
  'undated-comparison': [rows('Indicator,Unit,Baseline 2012/13,Kent-wide', 'A,offences,1,2')],
  'shared-indicator': [rows('Priority,Indicator,Unit,Baseline', 'P,A,offences,1', 'Q,A,offences,1')],
  'several-indicators': [rows(INDICATORS, '"A\nB","offences\noffences","1\n2"')],
  'several-actions': [withActions('Priority,Action,Lead agency\nCrime,"Mark\nVisit",Police')],
  'blank-below': [rows('Indicator,Unit,Baseline', 'A,offences,1', 'B,,1')],
  'footnote-mark': [
    rows(DATED, 'A*,offences,lower,10*,Reduce to 5*'),
    rows(DATED, 'A,offences,lower,10*,Reduce to 5', '* To March,,,,'),
  ],
  'unit-taken': [
    rows('Indicator,Baseline', 'A,1'),
    rows(INDICATORS, 'A,"per 1,000",1'),
    rows(INDICATORS, 'A,minutes,1'),
  ],
  'note-below': [rows(INDICATORS, 'A,offences,1', 'Source: Kent Police,,')],
  'second-heading-row': [rows(INDICATORS, ',,2012/13', 'A,offences,1')],
  'merged-priority': [rows('Priority,Indicator,Unit,Baseline', 'P,A,offences,1', ',B,offences,1')],
  'merged-indicator': [outturns(`${OBSERVATIONS}\nA,2013/14,1\n,2014/15,2`)],
  'latest-row': [rows('Indicator,Period,Value,Unit,Owner', 'A,2012/13,1,offences,B', 'A,2013/14,2,offences,C')],
  'worked-out': [rows('Indicator,2012/13,2013/14,Trend,Change,% change', 'A,10,12,▲,2,20%')],
  'worked-out-differs': [rows('Indicator,2012/13,2013/14,Change', 'A,10,12,3')],
  'target-reading': [rows('Indicator,Unit,Polarity,Baseline,Target', 'A,offences,lower,10,reduce to 5 by 2018')],
  'comparator-without-figures': [rows(DATED, 'A,offences,lower,10,Below the Kent average')],
  'cell-left-out': [rows('Priority,Theme,Indicator,Unit,Baseline', 'P,T,A,offences,1', 'None,U,B,offences,1')],
  'moved-cell': [withActions('Priority,Action,Outcomes,,Lead agency,\nCrime,Mark,Less,More,Police,')],
  'value-worked-out': [
    outturns(`${OBSERVATIONS},Count,Denominator\nA,2013/14,,5,\nB,2013/14,,5,1000`, {
      indicators: indicatorsIn('Indicator,Unit,Baseline\nA,offences,1\nB,%,1%'),
    }),
  ],
};

describe('the messages about a table', () => {
  it('name the row and the rule if ids of a plan are repeated', () => {
    const data = { of: { name: 'Burglary', part: 'id' }, rule: 'is used twice in indicators: "a"' };
    expect(explainTable({ code: 'duplicate-id', data })).toBe(
      'In "Burglary", the id: is used twice in indicators: "a".',
    );
  });

  it.each(Object.entries(CASES))('can be written again from code and data: %s', (code, found) => {
    const items = found.flatMap(({ problems, notes }): Item[] => [...problems, ...notes]);
    for (const item of items) {
      const again = JSON.parse(JSON.stringify(item)) as Item;
      expect(explain(again)).toBe(item.message);
      expect(again.data).toStrictEqual(item.data);
      expect(item.message).not.toMatch(/undefined|null|NaN|\[object/u);
      expect(item.message).toMatch(/[.!]$/u);
    }
    for (const each of found) {
      expect([...each.problems, ...each.notes].map((item): string => item.code)).toContain(code);
    }
  });

  it.each([
    ['duration', 'a length of time'],
    ['score', 'a score'],
    ['points', 'percentage points'],
  ] as const)('name the unit %s', (kind, words) => {
    const data = {
      of: 'figure',
      cell: '5',
      unit: { kind, per: null },
      name: 'Calls',
      its: { kind: 'count', per: null },
    } as const;
    expect(explain({ table: 'indicators', code: 'unit-mismatch', data } as never)).toContain(words);
  });
});
