import { describe, expect, it } from 'vitest';
import { readIndicators, readPlan } from '../../src/csv.js';

/* Lines above and between tables. Which priority each measure is under is what a reader of the page would say. */

const HEADINGS = 'Measure,Unit,Polarity,Baseline 2024/25,Target 2027/28';
const ACTIONS = 'Action,Lead\nRun two campaigns,Housing';
const measure = (name: string): string => `${name},offences,lower,9,5`;
const BELOW = 'How we will measure success';
const [FIRST, SECOND] = ['Priority 1: Burglary', 'Priority 2: Robbery'];

const read = (...lines: readonly string[]) => readIndicators(lines.join('\n'));
const prioritiesIn = (...lines: readonly string[]): unknown => {
  const result = read(...lines);
  return result.ok
    ? result.priorities.map(({ title, indicatorIds }) => [title, ...indicatorIds])
    : result.problems.map(({ code }) => code);
};

describe('the line that names a priority', () => {
  const burglary = ['Burglary', 'burglaries'];
  const both = [burglary, ['Robbery', 'robberies']];
  const first = [FIRST, HEADINGS, measure('Burglaries')];

  it.each([
    ['right above the headings', [...first, SECOND, HEADINGS, measure('Robberies')], both],
    ['above a line of other words', [...first, SECOND, BELOW, HEADINGS, measure('Robberies')], both],
    ['above two lines', [...first, SECOND, 'Chair: Inspector', BELOW, HEADINGS, measure('Robberies')], both],
    ['above the number of the table', [...first, SECOND, 'Table 2: measures', HEADINGS, measure('Robberies')], both],
    ['above other words of priorities', [...first, SECOND, 'Priority measures', HEADINGS, measure('Robberies')], both],
    [
      'above a table of actions',
      [FIRST, ACTIONS, BELOW, ...first.slice(1), SECOND, ACTIONS, BELOW, HEADINGS, measure('Robberies')],
      both,
    ],
    ['is not that of the table before', [...first, 'Other measures', HEADINGS, measure('Robberies')], [burglary]],
    ['is none', [...first, 'Priority: None', HEADINGS, measure('Robberies')], [burglary]],
  ])('%s', (_, lines, expected) => {
    expect(prioritiesIn(...lines)).toStrictEqual(expected);
  });

  it('in a table counts over a line between it and its rows, which is left out with a note', () => {
    const lines = [HEADINGS, FIRST, measure('Burglaries'), SECOND, BELOW, measure('Robberies')];
    expect(prioritiesIn(...lines)).toStrictEqual(both);
    expect(read(...lines).notes.filter(({ code }) => code === 'row-left-out')).toMatchObject([{ line: 5 }]);
    // A table whose names begin with one that has no figures is still refused: the lines are too short.
    expect(prioritiesIn(HEADINGS, measure('Burglaries'), 'Thefts', BELOW, measure('Robberies'))).toContain('short-row');
    expect(prioritiesIn(HEADINGS, measure('Burglaries'), SECOND, BELOW, measure('Robberies'))).toStrictEqual([both[1]]);
  });

  it('hides no line that limits the figures', () => {
    const { questions } = read(...first, SECOND, 'Figures to December 2024', HEADINGS, measure('Robberies'));
    expect(questions).toMatchObject([{ id: 'footnote', appliesTo: [{ line: 5 }] }]);
  });

  it('that there is none leaves actions without one', () => {
    const plan = 'Field,Value\nTitle,P\nPartnership,Safer\nPeriod,April 2025 to March 2028';
    const table = [...first, 'Priority: None', ACTIONS].join('\n');
    const { problems } = readPlan({ plan, indicators: table, actions: table });
    expect(problems).toMatchObject([{ code: 'unknown-priority', data: { name: null } }]);
  });
});
