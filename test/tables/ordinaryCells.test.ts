import { describe, expect, it } from 'vitest';
import { readIndicators, readObservations } from '../../src/csv.js';
import { indicatorIn, indicatorsIn, messageFor, notesOn, problemsIn, questionsOn } from './given.js';

/* Cells, names and units as ordinary tables print them, next to those that nobody could be sure of. */

const YEARS = 'Measure,Polarity,2022/23,2023/24,2024/25 target';

describe('the mark of a figure that is not shown', () => {
  // "*", "~", ":" and "." are the symbols of StatsWales and the NHS, those in brackets of the Government Analysis Function.
  it.each([
    ['*', 'suppressed'],
    ['~', 'suppressed'],
    ['[c]', 'suppressed'],
    ['suppressed', 'suppressed'],
    [':', 'not-available'],
    ['..', 'not-available'],
    ['[x]', 'not-available'],
    ['.', 'not-applicable'],
    ['[z]', 'not-applicable'],
    ['-', 'blank'],
  ])('is a missing figure, with the reason: %s', (mark, missing) => {
    const { baseline, target } = indicatorIn(
      'Indicator,Polarity,Baseline,Target',
      `Referrals,higher is better,${mark},9`,
    );
    expect(baseline).toMatchObject({ missing, text: mark });
    expect(target).toMatchObject({ kind: 'level', value: 9 });
  });

  it.each(['*', '~', ':', '[c]', 'withheld', 'N/A²', 'TBC [2]'])('sets no target: %s', (mark) => {
    expect(indicatorIn('Indicator,Baseline,Target', `Referrals,12,${mark}`).target.kind).toBe('not-set');
  });

  it('is read as its footnote says, and without it where the footnote says something else', () => {
    const table = (footnote: string) => `Indicator,Baseline,Target\nReferrals,*,no target\n* ${footnote}`;
    expect(indicatorsIn(table('Not yet published'))[0]?.baseline).toMatchObject({ missing: 'not-yet-available' });
    expect(indicatorsIn(table('Figures below 5 are not shown.'))[0]?.baseline).toMatchObject({ missing: 'suppressed' });
    expect(indicatorsIn(table('12'))[0]?.baseline).toMatchObject({ missing: 'suppressed' });
  });

  it('asks, as a target, for what its footnote says', () => {
    const table = (footnote: string) =>
      `Indicator,Polarity,Baseline,Target\nBurglary,lower is better,12,*\n* ${footnote}`;
    expect(indicatorsIn(table('Reduce by 5%'))[0]?.target).toMatchObject({ kind: 'change', by: { percent: 5 } });
    expect(indicatorsIn(table('To be agreed in June'))[0]?.target).toMatchObject({
      kind: 'not-set',
      reason: 'deferred',
    });
    expect(problemsIn(table('Provisional'))).toEqual(['unreadable-target@2:4']);
  });
});

describe('the mark of a footnote on words that stand for no figure', () => {
  it.each(['N/A²', 'n/a*', 'N/A [2]', 'Not available †'])('does not belong to them: %s', (words) => {
    expect(indicatorIn('Indicator,Baseline,Target', `Referrals,${words},no target`).baseline).toHaveProperty('missing');
  });

  it('leads to its footnote, which is kept and about which nothing is asked', () => {
    const table = 'Indicator,Baseline,Target\nReferrals,N/A²,no target\n² New indicator: no data were collected.';
    expect(indicatorsIn(table)[0]?.baseline).toMatchObject({
      missing: 'not-applicable',
      note: 'New indicator: no data were collected',
    });
    expect(notesOn(table)).toContain('The footnote of "N/A²" is "New indicator: no data were collected".');
  });
});

describe('a time in minutes and seconds', () => {
  const row = (name: string, ...cells: string[]) => indicatorIn(YEARS, [name, 'fewer is better', ...cells].join(','));

  // 8 × 60 + 37 is 517, and 8 × 60 + 30 is 510.
  it.each([
    ['Average time to attend', '8m 37s', '8m 30s'],
    ['Average time to attend', '8 mins 37 secs', '8 minutes and 30 seconds'],
    ['Average time to attend (minutes)', '8m 37s', '8.5 minutes'],
    ['Average time to attend (minutes)', '08:37', '8:30'],
    ['Average time to attend (mm:ss)', '08:37', 'at most 00:08:30'],
    ['Time to attend (minutes and seconds)', '8:37', '08:30'],
  ])('is in seconds: %s, %s', (name, baseline, target) => {
    expect(row(name, baseline, '9m 0s', target)).toMatchObject({
      unit: { kind: 'duration', unit: 'seconds' },
      baseline: { value: 517, text: baseline },
      target: { kind: 'level', operator: 'at-most', value: 510, text: target },
    });
  });

  it('is one where the column Unit says so', () => {
    const headings = 'Indicator,Unit,Polarity,Baseline,Target';
    expect(indicatorIn(headings, 'Attendance,mm:ss,lower is better,08:37,08:30').baseline).toMatchObject({
      value: 517,
    });
    expect(indicatorIn(headings, 'Attendance,minutes,lower is better,08:37,08:30').baseline).toMatchObject({
      value: 517,
    });
    expect(messageFor(`${headings}\nAttendance,mm:ss,lower is better,8.37,08:30`)).toBe(
      '"8.37" is a number on its own, in a row of times in minutes and seconds. Write it as they are written, such as 8m 30s.',
    );
  });

  it('is in minutes where hours come before them, and in seconds where all three are', () => {
    expect(row('Average wait', '1h 20m', '1 hour 15 minutes', '1 hr 10 mins')).toMatchObject({
      unit: { kind: 'duration', unit: 'minutes' },
      baseline: { value: 80 },
      target: { value: 70 },
    });
    expect(row('Average wait', '1h 0m 5s', '59m 59s', '55m 0s').baseline).toMatchObject({ value: 3605 });
  });

  it('is not one where nothing says so, or where it cannot be', () => {
    expect(messageFor(`${YEARS}\nAverage time to attend,fewer is better,08:37,08:40,08:30`)).toBe(
      '"08:37" may be minutes and seconds, hours and minutes, or a ratio. Write a time as 8m 37s, or put (mm:ss) into the name of the indicator.',
    );
    const name = 'Average time to attend (mm:ss)';
    expect(problemsIn(`${YEARS}\n${name},fewer is better,08:77,08:40,08:30`)).toEqual(['unreadable-figure@2:3']);
    expect(problemsIn(`${YEARS}\n${name},fewer is better,08:37:00,08:40,08:30`)).toEqual(['unreadable-figure@2:3']);
    expect(problemsIn(`${YEARS}\n${name},fewer is better,8m 75s,08:40,08:30`)).toEqual(['unreadable-figure@2:3']);
  });

  it('is not one next to a bare number, which may be minutes or seconds', () => {
    expect(problemsIn(`${YEARS}\nAverage time to attend,fewer is better,8m 37s,9m 0s,510`)).toContain(
      'unit-needed@2:5',
    );
    expect(problemsIn(`${YEARS}\nAverage time to attend (mm:ss),fewer is better,8.37,8.4,8.3`)).toContain(
      'unit-needed@2:3',
    );
  });

  it('is read in a table of observations too', () => {
    const indicators = indicatorsIn(`${YEARS}\nAverage time to attend,fewer is better,8m 37s,8m 40s,8m 30s`);
    const result = readObservations('Indicator,Period,Value\nAverage time to attend,2024/25,8m 20s', { indicators });
    expect(result.ok && result.observations[0]?.figure).toMatchObject({ value: 500 });
  });
});

describe('what the name says of the unit', () => {
  const headings = 'Indicator,Polarity,Baseline,Target';
  const unitOf = (name: string, cells: string) => indicatorIn(headings, `${name},lower is better,${cells}`).unit;

  it.each([
    ['Cost of CCTV service per household', '£4.30,£4.20'],
    ['Savings per head', '£4.30,4.20'],
    ['Spend per resident (£)', '4.30,4.20'],
    ['Cost per 1000 residents', '£4.30,£4.20'],
  ])('is pounds for each, where the figures or the name are of pounds: %s', (name, cells) => {
    expect(unitOf(name, cells)).toEqual({ kind: 'money', currency: 'GBP' });
  });

  it('is a rate where nothing is of pounds, and does not fit pounds where no cost is named', () => {
    expect(unitOf('Incidents per household', '0.43,0.40')).toEqual({ kind: 'rate', per: 1, of: 'household' });
    expect(problemsIn(`${headings}\nBurglary per 1000 households,lower is better,£4.30,4.20`)).toEqual([
      'unit-mismatch@2:1',
    ]);
    expect(problemsIn(`${headings}\nCost per household,lower is better,£4.30,4.20%`)).toEqual(['unit-mismatch@2:4']);
  });

  it.each(['calendar days', 'working days', 'business days'])('is days: (%s)', (days) => {
    expect(unitOf(`Average re-let time (${days})`, '28.9,25')).toEqual({ kind: 'duration', unit: 'days' });
  });
});

describe('arrows under a heading that says only what is good', () => {
  const table = (heading: string, ...rows: string[]) =>
    `Measure,${heading},Baseline 2021-22,Target 2024-25\n${rows.join('\n')}`;

  it('say which way is better where the targets are on their side', () => {
    const rows = ['Young people attending,↑,1140,1600', 'People sleeping rough,↓,14,7', 'Racist incidents,↔,83,N/A'];
    expect(indicatorsIn(table('Better', ...rows)).map(({ polarity }) => polarity)).toEqual([
      'higher-is-better',
      'lower-is-better',
      'no-judgement',
    ]);
  });

  it('may be about the past where a target is on the other side, or none is a number', () => {
    expect(questionsOn(table('Better', 'Attending,↑,1140,1600', 'Rough sleepers,↑,14,7'))).toContain(
      'column-better! 1',
    );
    expect(questionsOn(table('Better', 'Attending,↑,1140,Monitor'))).toContain('column-better! 1');
    expect(questionsOn('Measure,Better\nAttending,↑')).toContain('column-better! 1');
  });
});

describe('a polarity that is not given', () => {
  const headings = 'Measure,Polarity,Baseline 2024/25,Target 2027/28';

  it.each(['-', '–', '↗', '?'])('is one that is blank: %s', (mark) => {
    expect(questionsOn(`${headings}\nTriggers received,${mark},6,5`)).toEqual(['polarity! 2']);
    expect(questionsOn(`${headings}\nTriggers received,${mark},6,Monitor only`)).toEqual(['polarity? 2']);
  });

  it.each(['↔', 'Neither', 'n/a'])('is no judgement where the table says that neither way is: %s', (mark) => {
    expect(indicatorsIn(`${headings}\nTriggers received,${mark},6,Monitor only`)[0]?.polarity).toBe('no-judgement');
  });

  it('leaves its column what it is', () => {
    const table = 'Measure,Baseline,Target,What good looks like\nASB,178,150,Decrease\nTriggers,6,Monitor only,-';
    expect(indicatorsIn(table)[0]?.polarity).toBe('lower-is-better');
  });
});

describe('a name that begins with what is wanted', () => {
  const table = (name: string, cells: string) => `Indicator,Baseline 2023/24,Target 2024/25\n${name},${cells}`;

  it.each([
    ['Reduce knife-enabled offences', '386,310', 'lower-is-better', { kind: 'count', of: 'knife-enabled offences' }],
    ['Increase the charge rate (%)', '6.4,9', 'higher-is-better', { kind: 'percentage' }],
    ['To reduce the number of burglaries', '400,390', 'lower-is-better', { kind: 'count', of: 'burglaries' }],
    ['Increasing reports of hate crime', '40,at least 50', 'higher-is-better', { kind: 'count' }],
  ])('says which way is better, where the figures agree: %s', (name, cells, polarity, unit) => {
    const [indicator] = indicatorsIn(table(name, cells));
    expect(indicator).toMatchObject({ name, polarity, unit });
  });

  it.each([
    ['Reduce burglaries', '400,410'],
    ['Reduce burglaries', '400,at least 410'],
    ['Increase reports', '400,400'],
    ['Increase in reports', '400,410'],
    ['Improve confidence (%)', '60,65'],
  ])('is asked about where they do not, or where it does not say it: %s, %s', (name, cells) => {
    expect(questionsOn(table(name, cells))).toContain('polarity! 2');
  });

  it('is noted, and needs no answer that is given for all', () => {
    const text = table('Reduce burglaries', '400,390');
    expect(notesOn(text)).toContain('"Reduce burglaries" is read to say that lower is better.');
    const answers = { polarity: 'higher-is-better' };
    expect(notesOn(text, { answers })).not.toContain(expect.stringContaining('belongs to no question'));
    expect(indicatorsIn(text, { answers })[0]?.polarity).toBe('lower-is-better');
  });
});

describe('an answer for all indicators that a name contradicts', () => {
  const asked = (name: string, cells: string, polarity: string): readonly string[] =>
    readIndicators(`Indicator,Baseline,Target\n${name},${cells}`, { answers: { polarity } }).questions.map(
      ({ question }) => question,
    );

  it('is not used, and the question says why', () => {
    expect(asked('Adults who reoffend (%)', '27.1,25', 'higher-is-better')).toEqual([
      'Which way is better? The answer for all is not used for "Adults who reoffend (%)", since the name suggests the opposite. Answer for each of them by its name.',
    ]);
    expect(asked('Reduce burglaries', '400,410', 'higher-is-better')).toHaveLength(1);
  });
});

describe('names under a heading that no list has', () => {
  it.each([
    ['Code,Title,Aim To,Frequency', 'CS1,Noise complaints,Minimise,Quarterly'],
    ['Title,Polarity,Given as', 'Noise complaints,Minimise,per cent'],
  ])('are the words that are neither units nor frequencies: %s', (headings, cells) => {
    expect(indicatorsIn(`${headings},2024/25,Target 2025/26\n${cells},94,90`)[0]?.name).toBe('Noise complaints');
  });

  it('are not known next to other words', () => {
    expect(problemsIn('Scheme,Title,Polarity,2024/25,Target 2025/26\nQuiet nights,Noise,Minimise,94,90')).toEqual([
      'missing-heading@1',
    ]);
  });
});
