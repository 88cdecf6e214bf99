import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan, type PlanTables } from '../../src/csv.js';
import { evaluatePlan } from '../../src/index.js';
import { safeParsePlan } from '../../src/schema.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { thrownBy } from '../errors/thrownBy.js';

/* Plans put together from tables: those under examples, and small ones made for a rule. */

const file = (folder: string, name: string): Uint8Array =>
  readFileSync(new URL(`../../examples/${folder}/${name}.csv`, import.meta.url));

const folder = (name: string): PlanTables => ({
  plan: file(name, 'plan'),
  priorities: file(name, 'priorities'),
  indicators: file(name, 'indicators'),
  observations: file(name, 'observations'),
  actions: file(name, 'actions'),
});

const PLAN = 'Field,Value\nTitle,Our plan\nPartnership,Safer Example\nPeriod,April 2026 to March 2029\n';
const INDICATORS =
  'Priority,Indicator,Unit,Polarity,Baseline,Target\nBurglary,Burglaries,offences,lower,240,Reduce by 10%\n';

const problemsOf = (tables: Partial<PlanTables>): string[] =>
  readPlan({ plan: PLAN, indicators: INDICATORS, ...tables }).problems.map(
    ({ code, table, line, column }) =>
      `${table} ${code}@${String(line)}${column === undefined ? '' : `:${String(column)}`}`,
  );
const messageOf = (tables: Partial<PlanTables>): string =>
  readPlan({ plan: PLAN, indicators: INDICATORS, ...tables }).problems[0]?.message ?? 'no problem';

describe.each(['example-district', 'templates'])('examples/%s', (name) => {
  const result = readPlan(folder(name));

  it('is a plan without problems that the schema accepts', () => {
    expect(result.problems).toStrictEqual([]);
    expect(safeParsePlan(result.ok && result.plan).ok).toBe(true);
  });

  it('gives a status for every indicator', () => {
    const evaluation = result.ok ? evaluatePlan(result.plan, { asOf: '2026-09-30' }) : undefined;
    expect(evaluation?.indicators.map(({ status }) => status)).not.toHaveLength(0);
  });
});

describe('the example district', () => {
  const result = readPlan(folder('example-district'));
  const plan = result.ok ? result.plan : undefined;

  it('has everything in its tables', () => {
    expect(plan?.id).toBe('safer-example-district-community-safety-plan-2023-to-2027');
    expect(plan?.period).toStrictEqual({ start: '2023-04-01', end: '2027-03-31', text: 'April 2023 to March 2027' });
    expect(plan?.partnership).toStrictEqual({
      name: 'Safer Example District Partnership',
      area: 'Example District',
      county: 'Exampleshire',
    });
    expect(
      plan?.priorities.map(({ label, indicatorIds, actionIds }) => [label, indicatorIds.length, actionIds.length]),
    ).toStrictEqual([
      ['Priority 1', 4, 2],
      ['Priority 2', 3, 1],
      ['Priority 3', 2, 1],
      ['Priority 4', 3, 2],
    ]);
    expect(plan?.themes.map(({ title, priorityIds }) => [title, priorityIds.length])).toStrictEqual([
      ['Early intervention', 3],
      ['Repeat victims and places', 3],
    ]);
    expect(plan?.comparators).toStrictEqual([
      { id: 'county-average', name: 'County average', kind: 'county' },
      { id: 'england', name: 'England', kind: 'national' },
    ]);
    expect(plan?.observations).toHaveLength(48);
    expect(plan?.actions[2]).toStrictEqual({
      id: 'offer-property-marking-to-every-home-that-was-burgled',
      text: 'Offer property marking to every home that was burgled',
      outcomes: ['Fewer homes are burgled twice', 'Marked goods are traced'],
      leadAgencies: ['Exampleshire Police'],
      priorityId: 'burglary',
      status: 'in-progress',
    });
  });

  it('has targets of most kinds', () => {
    expect([...new Set(plan?.indicators.map(({ target }) => target.kind))].sort()).toStrictEqual([
      'change',
      'comparator',
      'level',
      'maintain',
      'not-set',
    ]);
  });
});

describe("the plan's own details", () => {
  it('may be data', () => {
    const plan = {
      title: 'Our plan',
      period: { start: '2026-04-01', end: '2029-03-31' },
      partnership: { name: 'Safer Example' },
      comparators: [{ id: 'shire', name: 'County', kind: 'county' as const }],
      sources: [{ id: 'kent-police', title: 'Kent Police' }],
      aim: 'Safer',
    };
    const indicators = 'Indicator,Unit,Baseline,County,Source\nBurglaries,offences,240,250,Kent Police';
    const result = readPlan({ plan, indicators });
    expect(result.ok && result.plan).toMatchObject({
      id: 'our-plan',
      aim: 'Safer',
      claims: [],
      comparators: plan.comparators,
      sources: plan.sources,
    });
    const own = readPlan({
      plan: { ...plan, id: 'mine' },
      indicators: 'Indicator,Unit,Baseline\nBurglaries,offences,240',
    });
    expect(own.ok && own.plan.id).toBe('mine');
    const untitled = readPlan({ plan: { ...plan, title: '!' }, indicators });
    expect(untitled.ok && untitled.plan.id).toBe('plan');
  });

  it('may be rows', () => {
    const plan = [
      ['Field', 'Value'],
      ['Title', 'Our plan'],
      ['CSP', 'Safer'],
      ['Years', '2026/27'],
      ['Version', 'First'],
      ['Vision', 'Safer'],
      ['Id', 'x'],
    ];
    const result = readPlan({ plan, indicators: INDICATORS });
    expect(result.ok && result.plan).toMatchObject({
      id: 'x',
      title: 'Our plan',
      edition: 'First',
      aim: 'Safer',
      period: { start: '2026-04-01', end: '2027-03-31', text: '2026/27' },
    });
  });

  it.each([
    ['days', 'From,2026-04-01\nTo,2029-03-31', { start: '2026-04-01', end: '2029-03-31' }],
    ['days as Excel writes them', 'From,13/04/2026\nTo,31/03/2029', { start: '2026-04-13', end: '2029-03-31' }],
    ['periods', 'Start,2026/27\nEnd,2028/29', { start: '2026-04-01', end: '2029-03-31' }],
  ])('may run between %s', (_, rows, period) => {
    const result = readPlan({ plan: `Field,Value\nTitle,!\nPartnership,S\n${rows}`, indicators: INDICATORS });
    expect(result.ok && result.plan.period).toStrictEqual(period);
    expect(result.ok && result.plan.id).toBe('plan');
  });

  it.each([
    ['no headings', 'Title,Our plan', 'plan no-heading-row@1', 'Field and Value'],
    ['an entry that is none', `${PLAN}Titel,x`, 'plan unknown-heading@5:1', 'Did you mean "Title"?'],
    ['an entry like no other', `${PLAN}Qwertyuiop,x`, 'plan unknown-heading@5:1', 'Write one of: Id, Title'],
    ['an entry twice', `${PLAN}Title,x`, 'plan duplicate-entry@5:1', 'is in line 2 already'],
    ['a row without its entry', `${PLAN},x`, 'plan empty-cell@5:1', 'Field is blank in this row'],
    ['no title', PLAN.replace('Our plan', ''), 'plan empty-cell@1', 'The plan has no Title'],
    [
      'period is blank',
      PLAN.replace('Period,April 2026 to March 2029', 'From,2026-04-01'),
      'plan empty-cell@1',
      'does not say when it runs',
    ],
    [
      'years that may be two things',
      PLAN.replace('April 2026 to March 2029', '2026-2029'),
      'plan unreadable-period@4:2',
      'Write April 2026 to March 2029, or January 2026 to December 2029',
    ],
    [
      'short years that may be two things',
      PLAN.replace('April 2026 to March 2029', '2026-29'),
      'plan unreadable-period@4:2',
      'April 2026 to March 2029',
    ],
    [
      'three years, which Fingertips would mean as calendar years',
      PLAN.replace('April 2026 to March 2029', '2026 - 28'),
      'plan unreadable-period@4:2',
      'Write April 2026 to March 2028, or January 2026 to December 2028',
    ],
    [
      'a period that is none',
      PLAN.replace('April 2026 to March 2029', 'soon'),
      'plan unreadable-period@4:2',
      'not a period',
    ],
    ['an id that is none', `${PLAN}Id,a b`, 'plan invalid-id@5:2', 'one word without spaces'],
    [
      'a day that is none',
      PLAN.replace('Period,April 2026 to March 2029', 'From,soon\nTo,2029-03-31'),
      'plan unreadable-day@4:2',
      'not a day, month or year',
    ],
    [
      'an end before its start',
      PLAN.replace('Period,April 2026 to March 2029', 'From,2029-04-01\nTo,2026-03-31'),
      'plan wrong-order@5:2',
      'before it starts',
    ],
  ])('are refused with %s', (_, plan, problem, words) => {
    expect(problemsOf({ plan })).toStrictEqual([problem]);
    expect(messageOf({ plan })).toContain(words);
    expect(readPlan({ plan, indicators: INDICATORS, partial: true }).ok).toBe(problem.includes('@5:1'));
  });

  it('may have a blank entry', () => {
    expect(problemsOf({ plan: `${PLAN}Edition,` })).toStrictEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['tables', 5],
    ['no indicators', { plan: PLAN }],
    ['no plan', { indicators: INDICATORS }],
    ['a plan without a period', { indicators: INDICATORS, plan: { title: 'x', partnership: { name: 'y' } } }],
    [
      'a plan without a title',
      {
        indicators: INDICATORS,
        plan: { title: '', partnership: { name: 'y' }, period: { start: '2026-04-01', end: '2029-03-31' } },
      },
    ],
    [
      'a plan of nobody',
      { indicators: INDICATORS, plan: { title: 'x', period: { start: '2026-04-01', end: '2029-03-31' } } },
    ],
  ])('are refused as an argument that is %s', (_, tables) => {
    expect(codeThrownBy(() => readPlan(tables as never))).toBe('INVALID_ARGUMENT');
  });

  it('have the place of a mistake reported if they are data', () => {
    const plan = {
      title: 'x',
      partnership: { name: 'y' },
      period: { start: 'x', end: '2029-03-31' },
      wards: [{ id: 'a', nam: 'A' }],
    };
    const { code, message } = thrownBy(() => readPlan({ indicators: INDICATORS, plan: plan as never }));
    expect(code).toBe('INVALID_DAY');
    expect(message).toBe(
      '3 mistakes:\n'
        + '- tables.plan.period.start: must be a day that exists, as YYYY-MM-DD from 1900 to 2199, not "x"\n'
        + '- tables.plan.wards[0].nam: is not a key this library knows: "nam". Did you mean \'name\'?\n'
        + '- tables.plan.wards[0].name: is missing; it must be a string',
    );
  });
});

describe('priorities', () => {
  it('come from their table, together with the details in the indicators', () => {
    const priorities =
      'Id,Priority,Aim,Theme,Theme id,Lead,Note\nb,Priority 1: Burglary,"• To reduce it\n• To solve it",Early help; Later,early later,"Insp A\nInsp B",Chosen first\n,Arson,,Early help; early help,,,';
    const result = readPlan({ plan: PLAN, priorities, indicators: INDICATORS });
    expect(result.ok && result.plan.priorities).toStrictEqual([
      {
        id: 'b',
        label: 'Priority 1',
        title: 'Burglary',
        aims: ['To reduce it', 'To solve it'],
        indicatorIds: ['burglaries'],
        actionIds: [],
        themeIds: ['early', 'later'],
        leads: [{ name: 'Insp A' }, { name: 'Insp B' }],
        note: 'Chosen first',
      },
      { id: 'arson', title: 'Arson', aims: [], indicatorIds: [], actionIds: [], themeIds: ['early'], leads: [] },
    ]);
    expect(result.ok && result.plan.themes).toStrictEqual([
      { id: 'early', title: 'Early help', priorityIds: ['b', 'arson'], scope: 'partnership' },
      { id: 'later', title: 'Later', priorityIds: ['b'], scope: 'partnership' },
    ]);
  });

  it.each([
    ['without headings', 'Burglary', 'priorities no-heading-row@1'],
    ['without a row', 'Priority,Aim', 'priorities no-rows@1'],
    ['twice', 'Priority\nBurglary\nburglary', 'priorities duplicate-entry@3:1'],
    ['twice by id', 'Id,Priority\na,Burglary\na,Arson', 'priorities duplicate-entry@3:2'],
    ['without a title', 'Priority,Label\nBurglary,1\n,2', 'priorities empty-cell@3:1'],
    ['with an id that is none', 'Id,Priority\na b,Burglary\n,Burglary', 'priorities invalid-id@2:1'],
  ])('are refused %s', (_, priorities, problem) => {
    expect(problemsOf({ priorities }).filter((each) => each.startsWith('priorities'))).toStrictEqual([problem]);
  });

  it('are reported by name if the table does not have them', () => {
    expect(problemsOf({ priorities: 'Priority,Label\nArson,1' })).toStrictEqual(['indicators unknown-priority@2:1']);
  });
});

describe('actions', () => {
  const withActions = (actions: string): ReturnType<typeof readPlan> =>
    readPlan({ plan: PLAN, indicators: INDICATORS, actions });

  it('belong to the priority in their row, or to the one above them', () => {
    const result = withActions(
      'Priority: Burglary\nAim,Action,Outcomes,Lead agency\n"To reduce it",Mark property,"Less is taken\nMore comes back",Police\n,Visit homes,,"Council\nPolice"',
    );
    expect(result.ok && result.plan.actions).toStrictEqual([
      {
        id: 'mark-property',
        text: 'Mark property',
        outcomes: ['Less is taken', 'More comes back'],
        leadAgencies: ['Police'],
        priorityId: 'burglary',
      },
      {
        id: 'visit-homes',
        text: 'Visit homes',
        outcomes: [],
        leadAgencies: ['Council', 'Police'],
        priorityId: 'burglary',
      },
    ]);
    expect(result.ok && result.plan.priorities[0]).toMatchObject({
      aims: ['To reduce it'],
      actionIds: ['mark-property', 'visit-homes'],
    });
    const byId = withActions('Priority id,Action,Status,Id\nburglary,Mark property,Completed,a-1');
    expect(byId.ok && byId.plan.actions).toMatchObject([{ id: 'a-1', status: 'complete', priorityId: 'burglary' }]);
  });

  it('in one cell are split, and their outcomes and agencies go with the priority', () => {
    const result = withActions(
      'Priority,Action,Outcomes,Lead agency\nBurglary,"Mark\nVisit","Less\nMore","Police\nCouncil"',
    );
    expect(result.ok && result.plan.actions.map(({ text, outcomes }) => [text, outcomes])).toStrictEqual([
      ['Mark', []],
      ['Visit', []],
    ]);
    expect(result.ok && result.plan.priorities[0]?.unpaired).toMatchObject({
      outcomes: ['Less', 'More'],
      leadAgencies: ['Police', 'Council'],
    });
    expect(result.notes.map(({ message }) => message).join()).toContain('The cell holds 2 actions');
  });

  it('may be moved by merged cells', () => {
    const result = withActions(
      'Priority,Action,Outcomes,,Lead agency,\nBurglary,Mark,Less,More,Police,\nBurglary,Visit,Less,,More,Council',
    );
    expect(
      result.ok && result.plan.actions.map(({ outcomes, leadAgencies }) => [outcomes, leadAgencies]),
    ).toStrictEqual([
      [['Less', 'More'], ['Police']],
      [['Less', 'More'], ['Council']],
    ]);
    expect(result.notes.filter(({ message }) => message.includes('is not under its heading'))).toHaveLength(3);
  });

  it('leave out columns that should be left out', () => {
    const tables = {
      plan: PLAN,
      indicators: INDICATORS,
      actions: 'Priority,Action,Colour,Outcomes\nBurglary,Mark,red,Less',
      columns: { actions: { Colour: false as const } },
    };
    const result = readPlan(tables);
    expect(result.ok && result.plan.actions[0]?.outcomes).toStrictEqual(['Less']);
  });

  it('have a note on anything outside the table', () => {
    const result = withActions(
      'Our,work\nPriority,Action\nBurglary,Mark\n\nIndicator,Unit,Baseline\nBurglaries,offences,240',
    );
    expect(
      result.notes.filter(({ table }) => table === 'actions').map(({ line, message }) => [line, message]),
    ).toStrictEqual([
      [1, '"Our | work" is outside the table and is left out.'],
      [5, 'The table of indicators that begins in line 5 is left out here.'],
    ]);
  });

  it.each([
    ['no headings', 'Mark property', 'actions no-heading-row@1', 'Action and Lead agency'],
    ['nothing', '', 'actions empty@1', 'The table is empty'],
    ['no priority', 'Action,Outcomes\nMark,Less', 'actions unknown-priority@2', 'Nothing says which priority'],
    [
      'an unknown priority',
      'Priority,Action\nBurglery,Mark',
      'actions unknown-priority@2:1',
      'Did you mean "Burglary"?',
    ],
    [
      'an unknown priority by id',
      'Priority id,Action\nqwertyuiop,Mark',
      'actions unknown-priority@2:1',
      'Write its title or id',
    ],
    ['an outcome of nothing', 'Priority,Action,Outcomes\nBurglary,,Less', 'actions empty-cell@2:2', 'no action'],
    [
      'an id twice',
      'Id,Priority,Action\na,Burglary,Mark\na,Burglary,Visit',
      'actions duplicate-id@3:1',
      'is there twice',
    ],
    ['one id for two', 'Id,Priority,Action\na,Burglary,"Mark\nVisit"', 'actions line-breaks@2:1', 'there is one id'],
    ['a status that is none', 'Priority,Action,Status\nBurglary,Mark,good', 'actions not-one-of@2:3', 'not-started'],
    ['a short row', 'Priority,Action,Status\nBurglary,Mark', 'actions short-row@2', 'The row has 2 cells'],
  ])('are refused with %s', (_, actions, problem, words) => {
    expect(problemsOf({ actions })).toStrictEqual([problem]);
    expect(messageOf({ actions })).toContain(words);
  });

  it('have all mistakes in a row reported at once, and a repeated id if a row has to be corrected', () => {
    const actions = 'Id,Priority,Action,Status\na,Arsn,Mark,good\na,Burglary,Visit,';
    expect(problemsOf({ actions })).toStrictEqual([
      'actions unknown-priority@2:2',
      'actions not-one-of@2:4',
      'actions duplicate-id@3:1',
    ]);
  });

  it('with a value that is not text are refused', () => {
    expect(
      problemsOf({
        actions: [
          ['Priority', 'Action'],
          ['Burglary', new Date(0)],
        ],
      }),
    ).toStrictEqual(['actions spreadsheet-value@2:2']);
  });
});

describe('the tables together', () => {
  it('have all their problems reported at once', () => {
    const tables = {
      plan: 'Field,Value\nTitle,x',
      indicators: 'Indicator,Unit,Baseline\nA,offences,some',
      observations: 'Indicator,Period,Value\nB,2013/14,5',
      delimiter: ',' as const,
    };
    expect(problemsOf(tables)).toStrictEqual([
      'plan empty-cell@1',
      'plan empty-cell@1',
      'indicators unreadable-figure@2:3',
      'observations unknown-indicator@2:1',
    ]);
  });

  it('give a plan of their good rows if part of them is enough', () => {
    const result = readPlan({
      plan: PLAN,
      indicators: `${INDICATORS}Burglary,Arson,offences,lower,some,55\n`,
      observations: 'Indicator,Period,Value\nBurglaries,2026/27,230\nArson,2026/27,5',
      partial: true,
    });
    expect(
      result.ok && [result.plan.indicators.length, result.plan.observations.length, result.problems.length],
    ).toStrictEqual([1, 1, 1]);
    // A mistake in the row of the indicator is not reported again for each of its figures.
    expect(result.notes.map(({ message }) => message)).toContain(
      'The row is left out, since the row of the indicator "Arson" has to be mended.',
    );
    expect(safeParsePlan(result.ok && result.plan).ok).toBe(true);
  });

  it('do not report an indicator as unknown if its row has to be corrected, by name or by id', () => {
    const indicators = 'Id,Priority,Indicator,Unit,Baseline\na,P,,offences,1\n,P,B,offences,some\n,P,C,%,140%';
    const observations = 'Indicator,2026/27\na,5\nB,5\nC,6..1';
    expect(problemsOf({ indicators, observations })).toStrictEqual([
      'indicators empty-cell@2:3',
      'indicators unreadable-figure@3:5',
      'indicators out-of-range@4:5',
      'observations unreadable-figure@4:2',
    ]);
  });

  it('accept custom headings, table by table', () => {
    const result = readPlan({
      plan: PLAN,
      indicators: INDICATORS.replace('Baseline', 'Start'),
      observations: 'PI,When,Result\nBurglaries,2026/27,230',
      columns: { indicators: { Start: 'Baseline' }, observations: { When: 'Period' } },
    });
    expect(result.ok && result.plan.observations).toStrictEqual([
      { indicatorId: 'burglaries', period: '2026/27', figure: { value: 230 } },
    ]);
  });
});

describe('a mistake in one place that is used in another', () => {
  const plan = { title: 'T', period: { start: '2026-04-01', end: '2029-03-31' }, partnership: { name: 'P' } };

  it('does not make an indicator unknown if its row has an id and no name', () => {
    const indicators = 'Id,Indicator,Unit,Baseline\nx,,offences,5\ny,Thefts,offences,6';
    const observations = 'Indicator,Period,Value\nx,2026/27,4\ny,2026/27,4';
    const result = readPlan({ plan, indicators, observations });
    expect(result.problems.map(({ table }) => table)).toEqual(['indicators']);
  });

  it('does not repeat a theme that a row names twice', () => {
    const priorities = 'Priority,Theme\nBurglary,Early help; Early help\nTheft,Early help';
    const result = readPlan({ plan, indicators: 'Indicator,Unit,Baseline\nThefts,offences,6', priorities });
    expect(result.ok && result.plan.themes.map(({ priorityIds }) => priorityIds)).toEqual([['burglary', 'theft']]);
  });
});
