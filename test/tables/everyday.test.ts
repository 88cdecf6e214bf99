import { describe, expect, it } from 'vitest';
import { indicatorsIn, messageFor, noteCodesOn, problemsIn, questionsOn } from './given.js';
import { readPlan } from '../../src/csv.js';

/*
 * Headings, names and cells as councils and partnerships print them. Figures are invented; each expected value is what the
 * words of the table say, and where they say it in two ways, the question or the refusal.
 */

const BARE = 'Indicator,Baseline 2022/23,Target 2024/25';

describe('a name that says which way is better', () => {
  const polarities = (table: string, answers = {}): unknown[] =>
    indicatorsIn(table, { answers }).map(({ name, polarity }) => [name, polarity]);

  it.each([
    'Noise complaints (lower is better)',
    'Noise complaints (smaller is better)',
    'Noise complaints [low is good]',
    'Noise complaints - lower is better',
    'Noise complaints, less is better',
  ])('is taken at its word: %s', (name) => {
    expect(polarities(`${BARE}\n"${name}",684,640`)).toEqual([['Noise complaints', 'lower-is-better']]);
  });

  it('is taken at its word before what it is measured in', () => {
    expect(polarities(`${BARE}\nResponse (lower is better) (%),68.4,64`)).toEqual([
      ['Response (%)', 'lower-is-better'],
    ]);
  });

  it('says nothing where it does not say it in so many words', () => {
    for (const name of ['Homes (band C or better)', 'Air quality (good)', '(lower is better)', 'Better homes (up)'])
      expect(questionsOn(`${BARE}\n${name},68,64`)).toEqual(['polarity! 2']);
    expect(questionsOn(`${BARE}\n${'Better '.repeat(90)}(lower is better),68,64`)).toEqual(['polarity! 2']);
  });

  it('is not overruled by an answer that was given for those that do not say it', () => {
    const table = `${BARE}\nTrees planted (higher is better),1000,1260\nNoise complaints,684,640`;
    expect(questionsOn(table)).toEqual(['polarity! 3']);
    expect(polarities(table, { polarity: 'lower-is-better' })).toEqual([
      ['Trees planted', 'higher-is-better'],
      ['Noise complaints', 'lower-is-better'],
    ]);
  });

  it('refuses an answer of its own, and a column, that say otherwise', () => {
    const table = `${BARE}\nTrees planted (higher is better),1000,1260`;
    const name = 'Trees planted (higher is better)';
    const options = { answers: { polarity: { [name]: 'lower-is-better' } } } as const;
    expect(problemsIn(table, options)).toEqual(['contradiction@2:1']);
    expect(messageFor(table, options)).toBe(
      '"Trees planted (higher is better)" says which way is better, and the answer lower-is-better says otherwise. Correct one of the two.',
    );
    expect(polarities(table, { polarity: { [name]: 'higher-is-better' } })).toEqual([
      ['Trees planted', 'higher-is-better'],
    ]);
    const column = (polarity: string): string =>
      `Indicator,Polarity,Baseline 2022/23,Target 2024/25\n${name},${polarity},1000,1260`;
    expect(problemsIn(column('Lower is better'))).toEqual(['contradiction@2:2']);
    // A name that only repeats the column stays as printed.
    expect(polarities(column('Higher is better'))).toEqual([[name, 'higher-is-better']]);
    expect(polarities(column(''))).toEqual([['Trees planted', 'higher-is-better']]);
  });

  it('is the same name in a table of outturns', () => {
    const result = readPlan({
      plan: 'Field,Value\nTitle,Plan\nPartnership,Safer Example\nPeriod,April 2022 to March 2025',
      indicators: `${BARE}\nNoise complaints (lower is better),684,640`,
      observations:
        'Indicator,Period,Value\nNoise complaints (lower is better),2023/24,660\nNoise complaints,2024/25,600',
    });
    expect(result.ok && result.plan.observations.map(({ figure }) => figure)).toEqual([
      { value: 660 },
      { value: 600 },
    ]);
  });
});

describe('a column that says which way is better', () => {
  const table = (heading: string, ...cells: string[]): string =>
    [
      `Indicator,${heading},Baseline 2022/23,Target 2024/25`,
      ...cells.map((cell, row) => `Burglary ${'ABC'.charAt(row)},${cell},400,350`),
    ].join('\n');
  const polarities = (text: string): string[] => indicatorsIn(text).map(({ polarity }) => polarity);

  it.each([
    ...['Better when', 'Aim to', 'Aim', 'Desired direction of travel', 'We want this to', 'What good looks like'],
    ...['Higher or lower better?', 'Preferred direction', 'Ideal trend', 'Intended direction', 'Objective'],
  ])('is one where its heading says what is wanted, and its cells are ways: %s', (heading) => {
    expect(polarities(table(heading, 'Decrease', 'Reduce', '▼'))).toEqual([
      'lower-is-better',
      'lower-is-better',
      'lower-is-better',
    ]);
  });

  it('is none where its cells say more, or its heading speaks of the past', () => {
    expect(problemsIn(table('What good looks like', 'Fewer homes burgled'))).toEqual(['unknown-heading@1:2']);
    for (const heading of ['Better than last year', 'Movement', 'Improvement wanted since 2021'])
      expect(problemsIn(table(heading, 'Decrease'))).toContain('unknown-heading@1:2');
    expect(noteCodesOn(table('Aim', 'Fewer homes burgled'))).toContain('column-left-out@1:2');
    expect(problemsIn(table('Aim', 'N/A'))).toEqual(['unknown-heading@1:2']);
  });

  it('may be below a triangle as below an arrow', () => {
    expect(polarities(table('Polarity', '▼'))).toEqual(['lower-is-better']);
    expect(indicatorsIn('Indicator,Polarity,Baseline 2022/23,Target 2024/25\nVisits,▲,400,450')).toMatchObject([
      { polarity: 'higher-is-better' },
    ]);
  });

  it('leaves open which way is better where a figure is to stay as it is', () => {
    expect(questionsOn(table('Aim', 'Decrease', 'Maintain'))).toEqual(['polarity! 3']);
    expect(questionsOn(table('Polarity', 'Maintain'))).toEqual(['polarity! 2']);
  });
});
