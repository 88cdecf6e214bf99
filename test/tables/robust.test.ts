import { describe, expect, it } from 'vitest';
import { CommunitySafetyError } from '../../src/errors/communitySafetyError.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { readIndicators, readObservations, readPlan, writeIndicators, writeObservations } from '../../src/csv.js';
import { asItStands, guarded, onOneLine, unguarded } from '../../src/tables/guard.js';
import { indicatorsIn, messageFor, observationProblemsIn, observationsIn, problemsIn } from './given.js';

/* Mistakes found by trying to break the tables. Each case was accepted, or ended in an error of JavaScript, before. */

const [indicator] = indicatorsIn('Id,Indicator,Unit,Baseline\na,A,%,62.1%');
const observation = { indicatorId: 'a', period: '2013/14', figure: { value: 5 } };

function thrownBy(work: () => unknown): CommunitySafetyError {
  try {
    work();
  } catch (error) {
    if (error instanceof CommunitySafetyError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

// A writer takes a plan; a reader takes an argument.
const codeFor = (message: string): string =>
  /^(?:\d.*\n- )?plan\b/u.test(message) ? 'INVALID_PLAN' : 'INVALID_ARGUMENT';

describe('an item that is incomplete', () => {
  const withHole = [observation, observation];
  Reflect.deleteProperty(withHole, 0);
  it.each<[string, () => unknown, string]>([
    ['no item at all', () => readObservations('', { indicators: [null as never] }), 'options.indicators[0]'],
    ['an indicator without a name', () => readObservations('', { indicators: [{ id: 'a' } as never] }), '[0].name'],
    ['a hole in a list', () => writeObservations({ observations: withHole }), 'plan.observations[0]'],
    ['no figure', () => writeObservations({ observations: [{ ...observation, figure: null as never }] }), '[0].figure'],
    [
      'a figure without a value',
      () => writeObservations({ observations: [{ ...observation, figure: {} as never }] }),
      '[0].figure.value',
    ],
    ['a value that is no number', () => writeObservations({ observations: [withValue(NaN)] }), '[0].figure.value'],
    ['period is blank', () => writeObservations({ observations: [{ ...observation, period: '' }] }), '[0].period'],
    [
      'a period that cannot be read',
      () => writeObservations({ observations: [{ ...observation, period: 'soon' }] }),
      '[0].period',
    ],
    [
      'an indicator that is nothing but an id',
      () => writeIndicators({ indicators: [{ id: 'a' } as never], comparators: [] }),
      'plan.indicators[0].name',
    ],
    [
      'a target of a kind that is not known',
      () => writeIndicators({ indicators: [{ ...indicator, target: { kind: 'hope' } } as never], comparators: [] }),
      'plan.indicators[0].target.kind',
    ],
    [
      'a priority without its lists',
      () => writeIndicators({ indicators: [], comparators: [], priorities: [{ id: 'p', title: 'P' } as never] }),
      'plan.priorities[0].aims',
    ],
    ['comparators that are no list', () => readIndicators('', { plan: { comparators: 5 as never } }), 'comparators'],
    ['a plan that is empty text', () => readIndicators('', { plan: '' as never }), 'options.plan: must be an object'],
    ['indicators that are empty text', () => readObservations('', { indicators: '' as never }), 'options.indicators'],
    ['comparators that are nought', () => readObservations('', { comparators: 0 as never }), 'options.comparators'],
    ['a plan without its days', () => readIndicators('', { plan: { period: {} as never } }), 'options.plan.period'],
  ])('is refused with its place: %s', (_, work, place) => {
    const { code, message } = thrownBy(work);
    expect(code).toBe(codeFor(message));
    expect(message).toContain(place);
  });

  function withValue(value: number): typeof observation {
    return { ...observation, figure: { value } };
  }
});

describe('an unknown key', () => {
  it.each<[string, () => unknown, string]>([
    ['an option', () => readIndicators('', { dp: 1 } as never), 'options has no "dp"'],
    ['an option nearly right', () => readObservations('', { comparator: [] } as never), "'comparators'?"],
    ['an option of writing', () => writeObservations({ observations: [] }, { bom: true } as never), 'has no "bom"'],
    ['a table', () => readPlan({ plan: '', indicators: '', outturns: '' } as never), 'tables has no "outturns"'],
    [
      'in an observation',
      () => writeObservations({ observations: [{ ...observation, comparator: 'kent' } as never] }),
      'plan.observations[0].comparator: is not a key this library knows: "comparator". Did you mean \'comparatorId\'?',
    ],
    [
      'in a figure',
      () => writeObservations({ observations: [{ ...observation, figure: { value: 1, counts: 2 } as never }] }),
      'plan.observations[0].figure.counts: is not a key this library knows: "counts". Did you mean \'count\'?',
    ],
    [
      'in an indicator handed in',
      () => readObservations('', { indicators: [{ ...indicator, polarty: 'x' } as never] }),
      'options.indicators[0].polarty: is not a key this library knows: "polarty". Did you mean \'polarity\'?',
    ],
    ['in what is known of a plan', () => readIndicators('', { plan: { comparitors: [] } as never }), "'comparators'?"],
    [
      'in the description of a plan',
      () => readPlan({ plan: { ...maidstone2014, titel: 'x' } as never, indicators: '' }),
      "Did you mean 'title'?",
    ],
  ])('is refused: %s', (_, work, message) => {
    const error = thrownBy(work);
    expect(error.code).toBe(codeFor(error.message));
    expect(error.message).toContain(message);
  });

  it('is left out if it is null or undefined', () => {
    const nothing = { columns: null, delimiter: undefined, partial: null, area: null } as never;
    expect(observationsIn('Indicator,Period,Value\na,2013/14,5', nothing)).toStrictEqual([observation]);
    const padded = { ...observation, comparatorId: null, figure: { value: 5, text: undefined, note: null } };
    const written = writeObservations({ observations: [padded as never] }, { delimiter: null } as never);
    expect(written).toBe(writeObservations({ observations: [observation] }));
  });
});

describe('a written table of observations', () => {
  it('is read back with missing figures', () => {
    const result = readObservations(writeObservations({ observations: [] }));
    expect(result.ok && result.observations).toStrictEqual([]);
    expect(result.notes.map(({ message }) => message)).toStrictEqual([
      'There are headings and no row below them, so there are no figures.',
    ]);
  });

  it('is refused for two figures for one period that nothing distinguishes', () => {
    const twice = [observation, { ...observation, period: '2013-14', figure: { value: 6 } }];
    const { code, message } = thrownBy(() => writeObservations({ observations: twice }));
    expect(code).toBe('INVALID_CSV');
    expect(message).toContain('plan.observations[1] is a second figure of "a" for "2013-14"');
  });

  it('holds the editions of a figure', () => {
    const editions = [
      { ...observation, published: '2014-07-17' },
      { ...observation, published: '2015-07-17' },
    ];
    expect(observationsIn(writeObservations({ observations: editions }))).toStrictEqual(editions);
  });
});

describe('two indicators with the same id', () => {
  it('are not written, since the id identifies an indicator in a table', () => {
    const twice = { indicators: [indicator, indicator] as never, comparators: [] };
    expect(thrownBy(() => writeIndicators(twice)).code).toBe('INVALID_CSV');
  });
});

// What a spreadsheet may run. OWASP names = + - @, tab and carriage return, their wide forms, and cells that another
// delimiter or a line break inside the text begins: https://owasp.org/www-community/attacks/CSV_Injection
describe('a text that a spreadsheet may run', () => {
  it.each([
    ['=1', "'=1"],
    ['\n=1', "'\n'=1"],
    ['\nplain', "'\nplain"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\u200B=1', "'\u200B=1"],
    ['\uFEFF\u2060+1', "'\uFEFF\u2060+1"],
    [' =1', "' =1"],
    ['x;=1', "'x;'=1"],
    ['x\t@SUM(A1)', "'x\t'@SUM(A1)"],
    ['x, =1', "'x, '=1"],
    ['x;"=1', `'x;"'=1`],
    ['x\r\n+1', "'x\r\n'+1"],
    ["x;'=1;=2", "'x;''=1;'=2"],
    ['- one\n- two', "'- one\n'- two"],
  ])('is marked, and read back: %j', (text, written) => {
    expect(guarded(text, asItStands)).toBe(written);
    expect(unguarded(written, asItStands)).toBe(text);
  });

  it.each(['x', '-5.2', 'a-b', 'x;-5.2', "'Safer', 5% change", 'a@b.org, c@d.org'])('is not %j', (text) => {
    expect(guarded(text, onOneLine)).toBe(text);
    expect(unguarded(text, onOneLine)).toBe(text);
  });

  it('is not an ordinary text with an apostrophe', () => {
    expect(unguarded("'Safer', -5% change", asItStands)).toBe("'Safer', -5% change");
  });
});

describe('a stray quotation mark', () => {
  const swallowing =
    'Indicator,Unit,Baseline\n"Burglary,offences,240\nRobbery,offences,50\nTheft",offences,300\nArson,offences,7';
  it('does not turn several rows into one cell', () => {
    expect(problemsIn(swallowing)).toStrictEqual(['broken-quotes@2:1']);
    expect(messageFor(swallowing)).toContain('This cell holds 3 lines that read as rows of the table.');
  });

  it.each([
    ['in the middle of a row', 'Indicator,Unit,Baseline\nBurglary,"offences,240\nTheft,offences",300'],
    ['with a blank line among the rows', 'Indicator,Unit,Baseline\nBurglary,"offences,240\n\nTheft,offences",300'],
    ['between semicolons', 'Indicator;Unit;Baseline\n"Burglary;offences;240\nTheft";offences;300'],
  ])('is reported: %s', (_, table) => {
    expect(problemsIn(table)[0]).toMatch(/^broken-quotes@2:/u);
  });

  it('is reported in a table of observations', () => {
    expect(observationProblemsIn('Indicator,Period,Value\n"a,2013/14,1\nb",2013/14,2')).toStrictEqual([
      'broken-quotes@2:1',
    ]);
  });

  it.each([
    [
      'a name over two lines',
      'Indicator,Unit,Baseline\n"Burglary of\ndwellings",offences,240',
      'Burglary of dwellings',
    ],
    [
      'a name over two lines with a comma',
      'Indicator,Unit,Baseline\n"Burglary, robbery\nand theft",offences,240',
      'Burglary, robbery and theft',
    ],
  ])('is not %s', (_, table, name) => {
    expect(indicatorsIn(table).map((each) => each.name)).toStrictEqual([name]);
  });

  it('would be reported in a written table, so writing refuses it and says what to do', () => {
    const note = { ...observation, figure: { value: 5, text: 'a,b\nc,d,e' } };
    expect(thrownBy(() => writeObservations({ observations: [note] })).message).toContain('another delimiter');
    expect(observationsIn(writeObservations({ observations: [note] }, { delimiter: ';' }))).toStrictEqual([note]);
  });
});

describe('a count with a full stop before three digits', () => {
  it('may be in thousands, and is then refused', () => {
    expect(problemsIn('Indicator,Unit,Baseline\nA,offences,1.690')).toStrictEqual(['unclear-count@2:3']);
    const options = { indicators: [{ ...indicator, unit: { kind: 'count', of: 'offences' } }] as never };
    expect(observationProblemsIn('Indicator,Period,Value\na,2013/14,1.690', options)).toStrictEqual([
      'unclear-count@2:3',
    ]);
    expect(observationsIn('Indicator,Period,Value\na,2013/14,1.69', options)).toHaveLength(1);
  });

  it('is accepted if the sheet has a number', () => {
    expect(
      problemsIn([
        ['Indicator', 'Unit', 'Baseline'],
        ['A', 'offences', 1.375],
      ]),
    ).toStrictEqual([]);
  });
});

describe('a share of 1 among percentages', () => {
  it.each([
    ['a comparison', 'Indicator,Baseline,Kent-wide', 'Confidence,62.1%,0.624', 'unclear-percentage@2:3'],
    ['a baseline', 'Indicator,Baseline,Kent-wide', 'Confidence,0.621,62.4%', 'unclear-percentage@2:2'],
    ['a target', 'Indicator,Polarity,Baseline,Target', 'Confidence,higher,62.1%,0.65', 'unclear-percentage@2:4'],
  ])('is also refused as text: %s', (_, headings, row, problem) => {
    expect(problemsIn(`${headings}\n${row}`)).toStrictEqual([problem]);
    expect(problemsIn([headings.split(','), row.split(',')])).toStrictEqual([problem]);
  });

  it('is refused as an outturn', () => {
    const options = { indicators: [indicator] as never };
    expect(observationProblemsIn('Indicator,Period,Value\na,2013/14,0.624', options)).toStrictEqual([
      'unclear-percentage@2:3',
    ]);
    expect(observationProblemsIn('Indicator,2013/14\na,0.624', options)).toStrictEqual(['unclear-percentage@2:2']);
  });

  it('is not a small percentage', () => {
    expect(indicatorsIn('Indicator,Baseline,Kent-wide\nRate,0.9%,0.5').at(0)?.comparisons).toHaveLength(1);
    expect(indicatorsIn('Indicator,Baseline,Kent-wide\nRate,3%,0.9').at(0)?.comparisons).toHaveLength(1);
    const options = { indicators: [indicator] as never };
    expect(observationsIn('Indicator,Period,Value\na,2013/14,0.624%', options)).toHaveLength(1);
    expect(observationsIn('Indicator,Period,Value,Printed\na,2013/14,0.624,0.624%', options)).toHaveLength(1);
    expect(observationsIn('Indicator,Period,Value,Count,Denominator\na,2013/14,0.5,5,1000', options)).toHaveLength(1);
  });
});

describe('two priorities with the same title', () => {
  const table = 'Priority label,Priority,Indicator,Unit,Baseline\nPriority 4,Crime,A,offences,1\n';
  it.each([
    `${table}Priority 5,Crime,B,offences,2`,
    'Priority,Indicator,Unit,Baseline\nPriority 4: Crime,A,offences,1\nPriority 5: Crime,B,offences,2',
  ])('stay separate if their labels differ', (labelled) => {
    const result = readIndicators(labelled);
    expect(result.ok && result.priorities.map(({ id, label }) => [id, label])).toStrictEqual([
      ['crime', 'Priority 4'],
      ['crime-2', 'Priority 5'],
    ]);
  });

  it('are not separated by labels that the plan does not have', () => {
    const known = {
      plan: {
        priorities: [
          {
            id: 'p4',
            label: 'Priority 4',
            title: 'Crime',
            aims: [],
            indicatorIds: [],
            actionIds: [],
            themeIds: [],
            leads: [],
          },
        ],
      },
    };
    const other = 'Priority,Indicator,Unit,Baseline\nPriority 5: Crime,A,offences,1';
    expect(problemsIn(other, known)).toStrictEqual(['contradiction@2:1']);
    expect(messageFor(other, known)).toContain('"Priority 5" here and "Priority 4" elsewhere');
  });

  it('are both kept if each has an id', () => {
    const result = readIndicators(
      'Priority id,Priority label,Priority,Indicator,Unit,Baseline\np4,Priority 4,Crime,A,offences,1\np5,Priority 5,Crime,B,offences,2',
    );
    expect(result.ok && result.priorities.map(({ id, indicatorIds }) => [id, indicatorIds])).toStrictEqual([
      ['p4', ['a']],
      ['p5', ['b']],
    ]);
  });

  it('are one if the label is written differently', () => {
    const result = readIndicators(`${table}4,Crime,B,offences,2`);
    expect(result.ok && result.priorities.map(({ label }) => label)).toStrictEqual(['Priority 4']);
  });

  const plan = {
    plan: 'Field,Value\nTitle,T\nPartnership,P\nPeriod,April 2026 to March 2029',
    priorities: 'Id,Label,Priority\np4,Priority 4,Crime\np5,Priority 5,Crime',
  };
  it('are distinguished by their labels in the other tables', () => {
    const result = readPlan({
      ...plan,
      indicators: 'Priority,Indicator,Unit,Baseline\nPriority 5: Crime,A,offences,1',
      actions: 'Priority,Action,Lead agency\nPriority 4: Crime,Mark property,Police',
    });
    expect(result.ok && result.plan.priorities.map(({ indicatorIds }) => indicatorIds)).toStrictEqual([[], ['a']]);
    expect(result.ok && result.plan.actions.map(({ priorityId }) => priorityId)).toStrictEqual(['p4']);
  });

  it('are not chosen between if only the title is given', () => {
    const result = readPlan({
      ...plan,
      indicators: 'Priority,Indicator,Unit,Baseline\nCrime,A,offences,1',
      actions: 'Priority,Action,Lead agency\nCrime,Mark property,Police',
    });
    expect(result.problems.map(({ table, code }) => [table, code])).toStrictEqual([
      ['indicators', 'unknown-priority'],
      ['actions', 'unknown-priority'],
    ]);
    expect(result.problems[0]?.message).toContain('is the title of 2 priorities');
  });
});
