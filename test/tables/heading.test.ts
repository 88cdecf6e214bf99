import { describe, expect, it } from 'vitest';
import { columnAsked, indicatorIn, indicatorsIn, messageFor, notesOn, problemsIn, questionsOn } from './given.js';
import { readIndicators } from '../../src/csv.js';

/* What headings mean, in the words that plans print. */

const figureUnder = (heading: string, options = {}): unknown =>
  indicatorIn(`Indicator,Unit,"${heading}"`, 'A,offences,240', options).baseline;

describe('a heading for names', () => {
  it.each([
    'Indicator', 'Indicators', 'INDICATOR', ' indicator ', 'Indicator(s)', 'Performance indicator', 'Performance\nindicator',
    'Performance\u00A0Indicators', 'PI', 'KPI', 'Measure', 'Key Performance Indicators:', 'Indicator name',
  ])('is %j', (heading) => {
    expect(indicatorIn(`"${heading}",Unit,Baseline`, 'A,offences,240').name).toBe('A');
  }); // prettier-ignore
});

describe('a heading for baselines contains its date', () => {
  it.each([
    ['Baseline', undefined],
    ['Baseline March 2013', 'March 2013'],
    ['Baseline (March 2013)', 'March 2013'],
    ['Baseline - Mar-13', 'March 2013'],
    ['Baseline as at March 2013', 'March 2013'],
    ['Baseline 2012/13', '2012/13'],
    ['2012/13 baseline', '2012/13'],
    ['Baseline (2012-13)', '2012/13'],
    ['Baseline 2012–13', '2012/13'],
    ['Baseline\n2012/13', '2012/13'],
    ['Baseline position (31 March 2013)', '2013-03-31'],
    ['Baseline for the year 2012/13', '2012/13'],
    ['Baseline 12 months to March 2013', '2012/13'],
    ['Baseline Oct 2012 - Sep 2013', 'October 2012 to September 2013'],
    ['Baseline 2013/14 Q1', '2013/14 Q1'],
    ['Baseline 2013', '2013'],
    ['Starting point 2012/13', '2012/13'],
  ])('with a date: %j', (heading, period) => {
    expect(figureUnder(heading)).toStrictEqual({ value: 240, text: '240', ...(period !== undefined && { period }) });
  });

  it('and a percent sign', () => {
    expect(indicatorIn('Indicator,Baseline (%) 2012/13', 'Fear of crime,62').unit).toStrictEqual({
      kind: 'percentage',
    });
    expect(indicatorIn('Indicator,Baseline,% Target', 'Fear of crime,62,Reduce to 50').unit).toStrictEqual({
      kind: 'percentage',
    });
  });

  it('but not if the date is impossible', () => {
    expect(questionsOn('Indicator,Baseline 2013-2018\nA,1')).toContain('column-baseline-2013-2018! 1');
    expect(questionsOn('Indicator,Baseline 2012/13 to 2011/12 x\nA,1')).toContain(
      'column-baseline-2012-13-to-2011-12-x! 1',
    );
  });
});

describe('a heading for comparisons names its comparator', () => {
  it.each([
    ['Kent-wide comparison', 'kent-wide', 'Kent-wide', 'county', 'March 2013'],
    ['Kent–wide', 'kent-wide', 'Kent-wide', 'county', 'March 2013'],
    ['Kent average 2012/13', 'kent-average', 'Kent average', 'county', '2012/13'],
    ['County', 'county', 'County', 'county', 'March 2013'],
    ['County average', 'county-average', 'County average', 'county', 'March 2013'],
    ['Comparison with Kent', 'kent', 'Kent', 'county', 'March 2013'],
    ['Essex', 'essex', 'Essex', 'county', 'March 2013'],
    ['Greater Manchester average', 'greater-manchester-average', 'Greater Manchester average', 'county', 'March 2013'],
    ['Tyne & Wear', 'tyne-and-wear', 'Tyne & Wear', 'county', 'March 2013'],
    ['Thames Valley', 'thames-valley', 'Thames Valley', 'force', 'March 2013'],
    ['North Wales average', 'north-wales-average', 'North Wales average', 'force', 'March 2013'],
    ['Kent Police average', 'kent-police-average', 'Kent Police average', 'force', 'March 2013'],
    // A council that is its own district has the name too, so what is meant is not certain.
    ['Cornwall average', 'cornwall-average', 'Cornwall average', 'other', 'March 2013'],
    ['Force average', 'force-average', 'Force average', 'force', 'March 2013'],
    ['MSG average', 'msg-average', 'MSG average', 'most-similar-group', 'March 2013'],
    ['Most similar group', 'most-similar-group', 'Most similar group', 'most-similar-group', 'March 2013'],
    ['England', 'england', 'England', 'national', 'March 2013'],
    ['England and Wales 2012/13', 'england-and-wales', 'England and Wales', 'national', '2012/13'],
    ['National average', 'national-average', 'National average', 'national', 'March 2013'],
    ['South East', 'south-east', 'South East', 'region', 'March 2013'],
    ['Regional average', 'regional-average', 'Regional average', 'region', 'March 2013'],
    ['District average', 'district-average', 'District average', 'district', 'March 2013'],
    ['Comparator', 'comparator', 'Comparator', 'other', 'March 2013'],
    ['Benchmark (2012/13)', 'benchmark', 'Benchmark', 'other', '2012/13'],
  ])('%j', (heading, id, name, kind, period) => {
    const result = readIndicators(`Indicator,Unit,Baseline March 2013,"${heading}"\nA,offences,240,250`);
    expect(result.problems).toStrictEqual([]);
    expect(result.ok && result.comparators).toStrictEqual([{ id, name, kind }]);
    const figure = { value: 250, text: '250', period };
    expect(result.ok && result.indicators[0]?.comparisons).toStrictEqual([{ comparatorId: id, figure }]);
  });

  it('or several of them', () => {
    const result = readIndicators('Indicator,Unit,Baseline,Kent-wide,MSG average,England\nA,offences,1,2,,N/A');
    expect(result.ok && result.comparators.map(({ id }) => id)).toStrictEqual(['kent-wide', 'msg-average', 'england']);
    // A blank cell is not a comparison; one that says why it holds no figure is.
    expect(result.ok && result.indicators[0]?.comparisons.map(({ comparatorId }) => comparatorId)).toStrictEqual([
      'kent-wide',
      'england',
    ]);
  });

  it('or one from the plan, by its id or its name', () => {
    const comparators = [
      { id: 'kent', name: 'Kent-wide', kind: 'county' as const },
      { id: 'msg', name: 'Family', kind: 'other' as const },
    ];
    const plan = { comparators };
    const compared = (heading: string): unknown =>
      indicatorIn(`Indicator,Unit,Baseline,${heading}`, 'A,offences,1,2', { plan }).comparisons.map(
        ({ comparatorId }) => comparatorId,
      );
    expect(compared('Kent-wide comparison')).toStrictEqual(['kent']);
    expect(compared('Kent')).toStrictEqual(['kent']);
    expect(compared('Family 2012/13')).toStrictEqual(['msg']);
    expect(compared('msg')).toStrictEqual(['msg']);
  });

  it('or one whose columns are under its id', () => {
    const headings = 'Indicator,Unit,Baseline,Comparator kent,Comparator kent period,Comparator kent name';
    const result = readIndicators(`${headings}\nA,offences,1,2,2012/13,Kent-wide`);
    expect(result.ok && result.comparators).toStrictEqual([{ id: 'kent', name: 'Kent-wide', kind: 'county' }]);
    expect(result.ok && result.indicators[0]?.comparisons[0]?.figure).toStrictEqual({
      value: 2,
      text: '2',
      period: '2012/13',
    });
  });

  it('but not if it is something else', () => {
    for (const heading of ['3 year average', 'Baseline average', 'County priority']) {
      expect(questionsOn(`Indicator,Unit,${heading}\nA,offences,1`)).toContain(columnAsked(heading));
    }
  });
});

describe('a heading for targets contains the due date', () => {
  const period = { start: '2013-04-01', end: '2018-03-31' };
  const dueUnder = (heading: string, plan = {}): unknown =>
    indicatorIn(`Indicator,Unit,Baseline,"${heading}"`, 'A,offences,240,Reduce to 200', { plan }).target.due;

  it.each([
    ['Target', undefined],
    ['Target (by 2018)', '2018-12-31'],
    ['2018 target', '2018-12-31'],
    ['Target by March 2018', '2018-03-31'],
    ['Target 2017/18', '2018-03-31'],
    ['Target for 2017/18', '2018-03-31'],
    ['2017/18 Target', '2018-03-31'],
    ['Target (31 March 2018)', '2018-03-31'],
    ['Target 2013-2018', '2018-12-31'],
    ['Target 2013-18', '2018-12-31'],
  ])('%j', (heading, due) => {
    expect(dueUnder(heading)).toBe(due);
  });

  it('and a bare year is the end of the plan that ends in it', () => {
    expect(dueUnder('Target (by 2018)', { period })).toBe('2018-03-31');
    expect(dueUnder('Target (by 2017)', { period })).toBe('2017-12-31');
    expect(
      notesOn('Indicator,Unit,Baseline,Target (by 2018)\nA,offences,2,Reduce to 1', { plan: { period } }),
    ).toContain('"Target (by 2018)" is read as 31 March 2018, the end of the plan.');
  });

  it('but the words of a target take precedence over it, and a column over these', () => {
    const due = (row: string): unknown => indicatorIn('Indicator,Unit,Baseline,Target (by 2018),Due', row).target.due;
    expect(due('A,offences,240,Reduce to 200 by March 2016,')).toBe('2016-03-31');
    expect(due('A,offences,240,Reduce to 200 by March 2016,2015/16 Q1')).toBe('2015-06-30');
    expect(due('A,offences,240,Reduce to 200,30/06/2015')).toBe('2015-06-30');
  });

  it('and how often it starts again', () => {
    // "Annual target" says how long the figures are (the contract for judging, on interim targets).
    const annual = indicatorIn('Indicator,Unit,Baseline,Annual target', 'A,offences,240,Reduce to 200');
    expect([annual.covers, annual.target.every]).toEqual(['year', undefined]);
    expect(
      indicatorIn('Indicator,Unit,Baseline,Covers,Annual target', 'A,offences,240,quarter,Reduce to 200').covers,
    ).toBe('quarter');
    expect(
      indicatorIn('Indicator,Unit,Baseline,Quarterly target 2018', 'A,offences,240,Reduce to 200').target,
    ).toMatchObject({
      every: 'quarter',
      due: '2018-12-31',
    });
    expect(indicatorIn('Indicator,Unit,Baseline,Annual target', 'A,offences,240,Monitor only').covers).toBeUndefined();
  });
});

describe('the column Direction', () => {
  it('says which way is better, unless another column does', () => {
    expect(indicatorIn('Indicator,Unit,Baseline,Direction', 'A,offences,1,lower').polarity).toBe('lower-is-better');
    const both = indicatorIn(
      'Indicator,Unit,Polarity,Baseline,Target kind,Direction',
      'A,offences,lower,1,direction,reduce',
    );
    expect(both.target).toStrictEqual({ kind: 'direction', direction: 'reduce' });
  });
});

describe('the column Direction alone', () => {
  it.each(['down', '↑', 'Improving', 'Increasing'])('may be about the figures: %s', (cell) => {
    const table = `Indicator,Unit,Baseline,Direction\nA,offences,1,${cell}`;
    expect(problemsIn(table)).toStrictEqual(['not-one-of@2:4']);
    expect(messageFor(table)).toContain('may be the direction that the figures took');
    if (cell !== 'Improving') expect(problemsIn(table.replace('Direction', 'Polarity'))).toStrictEqual([]);
  });
});

describe('headings that a table does not take', () => {
  const table = (heading: string): string => `Indicator,Unit,Baseline,${heading}\nA,offences,1,x`;
  const told = (heading: string): string => notesOn(table(heading)).join(' ');

  it.each([
    ...['Direction of travel', 'DOT', 'RAG', 'RAG status', 'RAG 2012/13', 'Status', 'Trend', 'On target?', 'Progress'],
    ...['Performance status', 'Direction of travel since 2011/12', 'Trend arrow'],
  ])('may be verdicts, and suggest no other heading: %s', (heading) => {
    expect(told(heading)).toContain('holds a judgement, or the direction that the figures took');
    expect(problemsIn(table(heading))).toStrictEqual([]);
  });

  it.each([
    '% change',
    'Change',
    'Change 2011/12 to 2012/13',
    'Percentage change',
    'Variance',
    'Annual % change',
    'Gap',
  ])('may be changes: %s', (heading) => {
    expect(told(heading)).toContain('holds a change, which is worked out from the figures here');
    expect(problemsIn(table(heading))).toStrictEqual([]);
  });

  it.each(['Actual', 'Outturn', 'Current performance', 'Latest figure', 'Performance'])(
    'may be outturns whose period is asked for: %s',
    (heading) => {
      const id = `period-${heading.toLowerCase().replace(' ', '-')}`;
      expect(questionsOn(table(heading))).toContain(`${id}! 1`);
      const result = readIndicators(table(heading).replace('x', '2'), { answers: { [id]: '2012/13' } });
      expect(result.ok && result.observations).toStrictEqual([
        { indicatorId: 'a', period: '2012/13', figure: { value: 2 } },
      ]);
    },
  );

  it.each(['YTD', 'YTD 2012/13', '2012/13 cumulative'])(
    'may be for a year so far, whose months are asked for: %s',
    (heading) => {
      const id = `period-${heading.toLowerCase().replace(/[ /]/gu, '-')}`;
      const read = (answer: string): unknown => {
        const result = readIndicators(table(heading).replace('x', '2'), { answers: { [id]: answer } });
        return result.ok ? result.observations.map(({ period }) => period) : result.questions[0]?.question;
      };
      expect(read('April to December 2012')).toEqual(['2012/13 Q1-Q3']);
      expect(read('2012/13')).toContain('Which months are counted in');
    },
  );

  it.each(['Performance 2012/13', '2012/13 outturn', 'Actual 2012/13'])(
    'may be outturns with a date: %s',
    (heading) => {
      const result = readIndicators(table(heading).replace('x', '2'));
      expect(result.ok && result.observations).toStrictEqual([
        { indicatorId: 'a', period: '2012/13', figure: { value: 2 } },
      ]);
    },
  );
});

describe('headings as plans print them', () => {
  it.each(['PI Ref', 'Ref No.', 'Indicator No', 'PI number', 'KPI ref'])('name the id: %s', (heading) => {
    expect(indicatorIn(`${heading},Indicator,Unit,Baseline`, 'B1,A,offences,1').id).toBe('B1');
  });

  it.each(['Responsible officer', 'Lead officer', 'Lead agency', 'Lead partner', 'Responsibility'])(
    'name the lead of the priority: %s',
    (heading) => {
      const result = readIndicators(`Priority,Indicator,Unit,Baseline,${heading}\nP,A,offences,1,Chief`);
      expect(result.ok && result.priorities[0]?.leads).toStrictEqual([{ name: 'Chief' }]);
    },
  );
});

describe('two columns with the same meaning', () => {
  it.each([
    ['Indicator,Baseline 2012/13,Baseline 2012/13', 'a table holds one baseline for each indicator'],
    [
      'Indicator,Target,Goal',
      'a table holds one target for each indicator. Keep the target that the plan is judged by',
    ],
    ['PI,Indicator,Baseline', 'head it Id. If not, keep one of them'],
    ['Indicator,Unit,Units', 'Keep one of the two columns, or rename one'],
  ])('are reported with where the other one belongs: %s', (headings, words) => {
    expect(messageFor(`${headings}\nA,B,2`)).toContain(words);
  });
});

describe('the column Comparator', () => {
  it('belongs to the target if the target is stated in columns', () => {
    const { target } = indicatorIn(
      'Indicator,Unit,Baseline,County,Target kind,Operator,Comparator',
      'A,offences,1,2,comparator,below,county',
    );
    expect(target).toStrictEqual({ kind: 'comparator', comparatorId: 'county', operator: 'below' });
  });
});

describe('custom headings', () => {
  it('mean what the option says, including its date', () => {
    const columns = { 'Start point!': 'Baseline 2012/13', KCC: 'Kent-wide comparison', Colour: false as const };
    const indicator = indicatorIn('Indicator,Unit,START POINT,KCC,Colour', 'A,offences,1,2,red', { columns });
    expect(indicator.baseline).toStrictEqual({ value: 1, text: '1', period: '2012/13' });
    expect(indicator.comparisons[0]?.comparatorId).toBe('kent-wide');
  });

  it('may be the headings for names', () => {
    expect(
      indicatorsIn('What we look at,Unit,Baseline\nA,offences,1', { columns: { 'What we look at': 'Indicator' } }),
    ).toHaveLength(1);
  });

  it('are noted if they are left out on purpose', () => {
    expect(notesOn('Indicator,Unit,Baseline,Colour\nA,offences,1,red', { columns: { Colour: false } })).toContain(
      'The column "Colour" is left out, as the option columns says.',
    );
  });
});

describe('a heading that is not understood', () => {
  it('is asked about, or is a problem that suggests the nearest', () => {
    expect(messageFor('Indicator,Basline\nA,1')).toContain('Did you mean "Baseline"?');
    expect(questionsOn('Indicator,Qwertyuiop\nA,1')).toContain(columnAsked('Qwertyuiop'));
    expect(problemsIn(`Indicator,Baseline,${'x'.repeat(400)}\nA,1,2`)).toStrictEqual(['unknown-heading@1:3']);
  });

  it('is a column of outturns if it is a period', () => {
    const result = readIndicators('Indicator,Baseline,2013/14\nA,1,2');
    expect(result.ok && result.observations.map(({ period }) => period)).toStrictEqual(['2013/14']);
  });

  it('is a problem if it occurs twice, in whatever words', () => {
    expect(problemsIn('Indicator,Measure,Baseline\nA,B,1')).toStrictEqual(['duplicate-heading@1:2']);
    expect(problemsIn('Indicator,Unit,Baseline,Units\nA,%,1,%')).toStrictEqual(['duplicate-heading@1:4']);
    expect(messageFor('Indicator,Unit,Baseline,Units\nA,%,1,%')).toContain('means the same as the heading "Unit"');
  });
});
