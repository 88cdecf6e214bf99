import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';
import type { Citation, Passage } from '../../src/model/citation.js';
import { safeParsePlan } from '../../src/schema.js';

const bytes = readFileSync(new URL('../fixtures/maidstone-csp-plan-2013-18-refresh-2014.txt', import.meta.url));
const fixture = bytes.toString('utf8');
const lines = fixture.split('\n');

/** Drops the markup and bullets of the conversion and puts every run of white space down to one space. */
const normalise = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/•/g, ' ')
    .replace(/^- /gm, ' ')
    .replace(/[*]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const printed = normalise(fixture);

/** The paragraph number a line begins with: `6.8` of `6.8 Violent Crime`, `7` of `7. Maidstone …`. */
const paragraphNumber = (line: string): string | undefined =>
  /^(?:- )?(\d+\.\d+) /.exec(line)?.[1] ?? /^(\d+)\. /.exec(line)?.[1];

/** What stands before the first number. Only the plan itself may cite it, by no number. */
const TITLE_PAGE = '';

const paragraphs = new Map<string, string>();
{
  let number = TITLE_PAGE;
  for (const line of lines) {
    number = paragraphNumber(line) ?? number;
    paragraphs.set(number, `${paragraphs.get(number) ?? ''}${line}\n`);
  }
}

const tableHeadings = [
  'PRIORITIES',
  'CROSS-CUTTING THEMES',
  'Cross cutting themes',
  'Priority sub-groups',
  'Task and Finish groups',
  'Priority 1: Antisocial behavior',
  'Priority 2: Reducing reoffending',
  'Priority 3: Road safety - killed or seriously injured (KSI)',
  'Priority 4: Substance misuse',
  'Priority 4: Violent Crime (domestic abuse)',
  'Priority 5: Violent Crime (night-time economy)',
];

const firstCell = (line: string): string => line.split('\t')[0]?.trim() ?? '';

/** The lines of a table, from its heading to the next heading or numbered paragraph. */
function tableLines(heading: string): string[] {
  const start = lines.findIndex((line) => firstCell(line) === heading);
  if (start < 0) return [];
  const length = lines
    .slice(start + 1)
    .findIndex((line) => tableHeadings.includes(firstCell(line)) || paragraphNumber(line) !== undefined);
  return lines.slice(start, length < 0 ? undefined : start + 1 + length);
}

/** The paragraphs of a cell; a cell without markup is one paragraph, and each bullet of a list is one. */
const cellParagraphs = (cell: string): string[] =>
  (cell.includes('<ul') ? cell.split('•').slice(1) : cell.split('</p>')).map(normalise).filter((text) => text !== '');

interface ActionTable {
  readonly aims: string[];
  readonly actions: string[];
  readonly outcomes: string[][];
  readonly agencies: string[][];
  readonly indicators: string[][];
}

/** Reads a table of section 7 off the fixture: column 1 aims, column 2 actions, the last agencies, between them outcomes. */
function actionTable(heading: string): ActionTable {
  const rows = tableLines(heading).map((line) => line.split('\t').map(cellParagraphs));
  const aimRow = rows.findIndex(([first]) => first?.[0] === 'Aim');
  const indicatorRow = rows.findIndex(([first]) => first?.[0]?.startsWith('Indicator'));
  const actionRows = rows.slice(aimRow + 1, indicatorRow);
  const indicators = rows.slice(indicatorRow + 1).flatMap((row) => {
    const cells = row.filter((cell) => cell.length > 0);
    return (cells[0] ?? []).map((_, index) => cells.map((cell) => cell[index] ?? ''));
  });
  const filled = actionRows.map((row) => row.slice(2).filter((cell) => cell.length > 0));
  return {
    aims: actionRows.flatMap((row) => row[0] ?? []),
    actions: actionRows.flatMap((row) => row[1] ?? []),
    outcomes: filled.map((cells) => cells.slice(0, -1).flat()),
    agencies: filled.map((cells) => cells.at(-1) ?? []),
    indicators,
  };
}

/** What the conversion ran into the cells of priority 2 from the table of its indicators. */
const runIn = ['Baseline March 2013', 'Kent-wide comparison', 'Target (by 2018)', 'Maintain under KCC value'];
const notRunIn = (text: string): boolean => !runIn.includes(text);

/** Every object of the plan that has the given key. */
function holdersOf(key: string, value: unknown = plan): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((part) => holdersOf(key, part));
  return key in value ? [value as Record<string, unknown>, ...inside] : inside;
}

const citations = holdersOf('sourceId') as unknown as Citation[];

const passages: readonly Passage[] = [
  ...[...plan.priorities, ...(plan.taskAndFinishGroups ?? [])].flatMap(({ assessment }) => [
    ...(assessment?.findings ?? []),
    ...(assessment?.recommendation ? [assessment.recommendation] : []),
  ]),
  ...plan.priorities.flatMap(({ hotspots, rankings }) =>
    [...(hotspots ?? []), ...(rankings ?? [])].map(({ passage }) => passage),
  ),
];

/** The other names of comparators, priorities and the county's agreement. */
const otherNames: readonly Passage[] = [...plan.comparators, ...plan.priorities, ...[plan.countyAgreement]].flatMap(
  (item) => item?.alsoCalled ?? [],
);

const present = (texts: readonly (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);

/** Every verbatim text of the dataset, by the field it stands in. */
const verbatim: Record<string, string[]> = {
  plan: present([plan.title, plan.edition, plan.aim, plan.period.text]),
  partnership: present([
    plan.partnership.name,
    plan.partnership.area,
    plan.partnership.county,
    ...(plan.partnership.responsibleAuthorities ?? []),
    ...(plan.partnership.otherMembers ?? []),
    ...[plan.partnership.chair, plan.partnership.viceChair].flatMap((lead) => [
      lead?.name,
      lead?.role,
      lead?.organisation,
    ]),
  ]),
  comparators: plan.comparators.map(({ name }) => name),
  wards: (plan.wards ?? []).map(({ name }) => name),
  priorities: plan.priorities.flatMap((priority) =>
    present([
      priority.label,
      priority.title,
      `${priority.label ?? ''}: ${priority.title}`,
      ...priority.aims,
      ...(priority.unpaired?.outcomes ?? []),
      ...(priority.unpaired?.leadAgencies ?? []),
    ]),
  ),
  leads: [...plan.priorities, ...(plan.taskAndFinishGroups ?? [])].flatMap(({ leads }) =>
    leads.flatMap(({ name, role, organisation }) =>
      present([name, role, organisation, `${name}, ${organisation ?? ''}`]),
    ),
  ),
  groups: (plan.taskAndFinishGroups ?? []).map(({ title }) => title),
  themes: plan.themes.map(({ title }) => title),
  countyAgreement: present([
    plan.countyAgreement?.title,
    plan.countyAgreement?.period?.text,
    ...(plan.countyAgreement?.priorities ?? []),
  ]),
  indicators: plan.indicators.flatMap((indicator) =>
    present([
      indicator.name,
      indicator.target.text,
      ...[indicator.baseline, ...indicator.comparisons.map(({ figure }) => figure)].flatMap((figure) => [
        figure.text,
        figure.period,
      ]),
    ]),
  ),
  actions: plan.actions.flatMap(({ text, outcomes, leadAgencies }) => [text, ...outcomes, ...leadAgencies]),
  claims: plan.claims.flatMap(({ text, percentText, changeText }) => present([text, percentText, changeText])),
  passages: passages.map(({ text }) => text),
  otherNames: otherNames.map(({ text }) => text),
  statedCounts: (plan.statedCounts ?? []).map(({ text }) => text),
  quotes: present(citations.map(({ quote }) => quote)),
  sources: plan.sources.flatMap(({ title, publisher, edition }) => present([title, publisher, edition])),
};

const ids = (items: readonly { readonly id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);

const lists: Record<string, string[]> = {
  comparators: ids(plan.comparators),
  priorities: ids(plan.priorities),
  themes: ids(plan.themes),
  indicators: ids(plan.indicators),
  actions: ids(plan.actions),
  claims: ids(plan.claims),
  wards: ids(plan.wards),
  taskAndFinishGroups: ids(plan.taskAndFinishGroups),
  sources: ids(plan.sources),
  knownDiscrepancies: ids(plan.knownDiscrepancies),
};

describe('the words', () => {
  describe.each(Object.entries(verbatim))('of %s', (_, texts) => {
    it('are in the document', () => {
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !printed.includes(normalise(text)))).toEqual([]);
    });
  });

  it('have no markup or white space from the conversion', () => {
    const texts = Object.values(verbatim).flat();
    expect(texts.filter((text) => text !== normalise(text))).toEqual([]);
  });

  it('come from the text with the given hash', () => {
    expect(plan.sources[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of claims and passages are in the cited paragraph', () => {
    const strays = [...plan.claims, ...passages, ...(plan.statedCounts ?? [])].filter(
      ({ text, source }) => !normalise(paragraphs.get(source.paragraph ?? '') ?? '').includes(text),
    );
    expect(strays).toEqual([]);
  });

  it('of other names are in the cited place, and differ from the name itself', () => {
    const strays = otherNames.filter(({ text, source: { table, paragraph } }) => {
      const place = table === undefined ? paragraphs.get(paragraph ?? '') : tableLines(table).join('\n');
      return !normalise(place ?? '').includes(text);
    });
    expect(otherNames).toHaveLength(15);
    expect(strays).toEqual([]);
    for (const { title, alsoCalled } of plan.priorities)
      expect(alsoCalled?.map(({ text }) => text)).not.toContain(title);
  });

  it('of a stated count say the number', () => {
    const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
    for (const { text, count } of plan.statedCounts ?? []) expect(text.split(' ')).toContain(numbers[count]);
  });

  it('of a share with its whole are in the claim itself', () => {
    for (const { text, to, whole } of plan.claims) {
      if (whole !== undefined) expect(text).toMatch(new RegExp(`\\b${String(whole)}\\b.*\\b${String(to)}%`, 'u'));
    }
  });

  it('of a hedged or printed number are in the claim itself', () => {
    for (const { text, percentText, changeText } of plan.claims) {
      expect(text).toContain(percentText ?? '');
      expect(text).toContain(changeText ?? '');
    }
  });
});

describe('the tables of section 7', () => {
  const tableOf = (priorityId: string): ActionTable => {
    const priority = plan.priorities.find(({ id }) => id === priorityId);
    return actionTable(priority?.source?.table ?? '');
  };
  const priorityIds = ids(plan.priorities);

  it.each(priorityIds)('have the aims of %s', (id) => {
    expect(plan.priorities.find((priority) => priority.id === id)?.aims).toEqual(tableOf(id).aims);
  });

  it.each(priorityIds)('have every action of %s, in order', (id) => {
    const priority = plan.priorities.find((item) => item.id === id);
    const texts = priority?.actionIds.map((actionId) => plan.actions.find((action) => action.id === actionId)?.text);
    expect(texts).toEqual(tableOf(id).actions);
  });

  it.each(['road-safety', 'substance-misuse'])('pair the outcomes and agencies of %s row by row', (id) => {
    const actions = plan.actions.filter(({ priorityId }) => priorityId === id);
    expect(actions.map(({ outcomes }) => outcomes)).toEqual(tableOf(id).outcomes);
    expect(actions.map(({ leadAgencies }) => leadAgencies)).toEqual(tableOf(id).agencies);
    expect(plan.priorities.find((priority) => priority.id === id)?.unpaired).toBeUndefined();
  });

  it.each(['antisocial-behaviour', 'reducing-reoffending', 'domestic-abuse', 'night-time-economy'])(
    'leave the outcomes and agencies of %s unpaired',
    (id) => {
      const unpaired = plan.priorities.find((priority) => priority.id === id)?.unpaired;
      expect(unpaired?.outcomes).toEqual(tableOf(id).outcomes.flat().filter(notRunIn));
      expect(unpaired?.leadAgencies).toEqual(tableOf(id).agencies.flat().filter(notRunIn));
      for (const action of plan.actions.filter(({ priorityId }) => priorityId === id)) {
        expect(action).toMatchObject({ outcomes: [], leadAgencies: [] });
      }
    },
  );

  it.each(priorityIds)('have every indicator of %s, with its figures and target', (id) => {
    const priority = plan.priorities.find((item) => item.id === id);
    const rows = priority?.indicatorIds.map((indicatorId) => {
      const indicator = plan.indicators.find((item) => item.id === indicatorId);
      return [
        indicator?.name,
        indicator?.baseline.text,
        indicator?.comparisons[0]?.figure.text,
        indicator?.target.text,
      ];
    });
    expect(rows).toEqual(tableOf(id).indicators);
  });

  it('print every figure as its value', () => {
    const figures = plan.indicators.flatMap(({ baseline, comparisons }) => [
      baseline,
      ...comparisons.map(({ figure }) => figure),
    ]);
    for (const figure of figures) {
      if ('missing' in figure) expect(figure.text).toMatch(/^(N\/A|Not applicable)$/);
      else expect(Number(figure.text?.replace(/,|%| offences/g, ''))).toBe(figure.value);
    }
  });

  it('print a percent sign only if the unit is a percentage', () => {
    for (const { id, unit, baseline } of plan.indicators) {
      expect([id, baseline.text?.endsWith('%')]).toEqual([id, unit.kind === 'percentage']);
    }
  });

  it('have a reason for each polarity', () => {
    expect(plan.indicators.filter(({ note }) => !note?.includes('The document states no polarity'))).toEqual([]);
  });
});

describe('identities', () => {
  it.each(Object.entries(lists))('of %s are kebab-case and unique', (_, list) => {
    expect(list.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  it('are unique across indicators, priorities, themes, actions and claims', () => {
    const all = ['indicators', 'priorities', 'themes', 'actions', 'claims'].flatMap((name) => lists[name] ?? []);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });
});

describe('references', () => {
  const unknown = (found: readonly string[], list: string): string[] =>
    found.filter((id) => !(lists[list] ?? []).includes(id));

  it('lead somewhere', () => {
    expect(
      unknown(
        plan.priorities.flatMap(({ indicatorIds }) => indicatorIds),
        'indicators',
      ),
    ).toEqual([]);
    expect(
      unknown(
        plan.priorities.flatMap(({ actionIds }) => actionIds),
        'actions',
      ),
    ).toEqual([]);
    expect(
      unknown(
        plan.priorities.flatMap(({ themeIds }) => themeIds),
        'themes',
      ),
    ).toEqual([]);
    expect(
      unknown(
        plan.themes.flatMap(({ priorityIds }) => priorityIds),
        'priorities',
      ),
    ).toEqual([]);
    expect(
      unknown(
        plan.actions.map(({ priorityId }) => priorityId),
        'priorities',
      ),
    ).toEqual([]);
    expect(unknown(plan.countyAgreement?.themeIds ?? [], 'themes')).toEqual([]);
    expect(
      unknown(
        holdersOf('wardIds').flatMap(({ wardIds }) => wardIds as string[]),
        'wards',
      ),
    ).toEqual([]);
    expect(
      unknown(
        holdersOf('comparatorId').map(({ comparatorId }) => comparatorId as string),
        'comparators',
      ),
    ).toEqual([]);
    expect(
      unknown(
        citations.map(({ sourceId }) => sourceId),
        'sources',
      ),
    ).toEqual([]);
  });

  it('use every indicator, action and ward', () => {
    const used = plan.priorities.flatMap(({ indicatorIds, actionIds }) => [...indicatorIds, ...actionIds]);
    expect([...(lists['indicators'] ?? []), ...(lists['actions'] ?? [])].filter((id) => !used.includes(id))).toEqual(
      [],
    );
    const hotspots = plan.priorities.flatMap(({ hotspots }) => hotspots ?? []).flatMap(({ wardIds }) => wardIds);
    expect((lists['wards'] ?? []).filter((id) => !hotspots.includes(id))).toEqual([]);
  });

  it('agree between actions and priorities', () => {
    for (const { id, actionIds } of plan.priorities) {
      expect(actionIds).toEqual(ids(plan.actions.filter(({ priorityId }) => priorityId === id)));
    }
  });

  it('agree between themes and priorities', () => {
    for (const { id, themeIds } of plan.priorities) {
      expect(themeIds).toEqual(ids(plan.themes.filter(({ priorityIds }) => priorityIds.includes(id))));
    }
  });

  it('agree between the county agreement and the themes of the county', () => {
    expect(plan.countyAgreement?.themeIds).toEqual(ids(plan.themes.filter(({ scope }) => scope === 'county')));
  });

  it('share only the two indicators that are printed twice', () => {
    const used = plan.priorities.flatMap(({ indicatorIds }) => indicatorIds);
    const shared = used.filter((id, index) => used.indexOf(id) !== index);
    expect(shared).toEqual(['perception-drunk-or-rowdy', 'perception-feelings-of-safety']);
    expect(ids(plan.indicators.filter(({ furtherSources }) => furtherSources !== undefined))).toEqual(shared);
  });

  it('place every indicator in the tables of the priorities that use it', () => {
    for (const { id, source, furtherSources } of plan.indicators) {
      const tables = plan.priorities
        .filter(({ indicatorIds }) => indicatorIds.includes(id))
        .map((priority) => priority.source?.table);
      expect([source, ...(furtherSources ?? [])].map((place) => place?.table)).toEqual(tables);
    }
  });
});

describe('citations', () => {
  it('name a paragraph that the document prints', () => {
    const strays = citations.filter(
      (citation) => citation !== plan.source && !paragraphs.has(citation.paragraph ?? 'none'),
    );
    expect(strays).toEqual([]);
  });

  it('name a table that the document prints', () => {
    const strays = present(citations.map(({ table }) => table)).filter((table) => tableLines(table).length === 0);
    expect(strays).toEqual([]);
  });

  it('quote the words in that place', () => {
    const strays = citations.filter(({ quote, table, paragraph }) => {
      const place = table === undefined ? paragraphs.get(paragraph ?? TITLE_PAGE) : tableLines(table).join('\n');
      return quote !== undefined && !normalise(place ?? '').includes(quote);
    });
    expect(strays).toEqual([]);
  });

  it.each([
    ['indicators', plan.indicators],
    ['priorities', plan.priorities],
    ['themes', plan.themes],
    ['actions', plan.actions],
    ['claims', plan.claims],
    ['task and finish groups', plan.taskAndFinishGroups ?? []],
    ['the county agreement', [plan.countyAgreement]],
    ['the plan', [plan]],
    ['the partnership', [plan.partnership]],
    ['the chairs', [plan.partnership.chair, plan.partnership.viceChair]],
    ['the leads', [...plan.priorities, ...(plan.taskAndFinishGroups ?? [])].flatMap(({ leads }) => leads)],
    ['the comparators', plan.comparators],
    ['the wards', plan.wards ?? []],
  ])('are given for each of %s', (_, items) => {
    expect(items.filter((item) => item?.source === undefined)).toEqual([]);
  });

  it('are given for every discrepancy, each with its words', () => {
    for (const { places } of plan.knownDiscrepancies ?? []) {
      expect(places.length).toBeGreaterThan(0);
      expect(places.filter(({ quote }) => quote === undefined || quote === '')).toEqual([]);
    }
  });
});

describe('the data', () => {
  const unfrozen = (value: unknown): unknown[] =>
    typeof value !== 'object' || value === null
      ? []
      : [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozen)];

  it('equals the JSON file, word for word, and is a plan by the schema', () => {
    const path = new URL('../../src/data/maidstone-2014.json', import.meta.url);
    expect(plan).toStrictEqual(JSON.parse(readFileSync(path, 'utf8')));
    expect(safeParsePlan(plan)).toStrictEqual({ ok: true, plan });
  });

  it('is frozen throughout', () => {
    expect(unfrozen(plan)).toEqual([]);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
  });

  it('has no number from section 12', () => {
    const section = paragraphs.get('12') ?? '';
    const numbers = [...section.matchAll(/\b\d{3,}(?: \d{3,})*\b/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(8);
    const json = JSON.stringify(plan);
    expect(numbers.filter((number) => new RegExp(`\\b${number}\\b`).test(json))).toEqual([]);
    expect(numbers.filter((number) => number.length > 5 && json.includes(number.replaceAll(' ', '')))).toEqual([]);
  });

  it('keeps its order', () => {
    expect(lists).toEqual({
      comparators: ['kent'],
      priorities: [
        'antisocial-behaviour',
        'reducing-reoffending',
        'road-safety',
        'substance-misuse',
        'domestic-abuse',
        'night-time-economy',
      ],
      themes: [
        'prolific-offenders-and-repeat-locations',
        'vulnerable-and-young-people',
        'prevention-and-early-intervention',
        'county-early-intervention',
        'county-priority-neighbourhoods',
        'county-vulnerable-households',
        'county-safeguarding-children',
        'county-reducing-re-offending',
      ],
      indicators: [
        'asb-incidents-rate',
        'police-dealing-with-asb-and-crime',
        'young-offending-population',
        'adult-and-juvenile-reoffending',
        'perception-speeding-vehicles',
        'rush-delivery',
        'killed-or-seriously-injured',
        'perception-drunk-or-rowdy',
        'perception-using-or-dealing-drugs',
        'perception-feelings-of-safety',
        'discarded-needles',
        'domestic-abuse-incidents-rate',
        'domestic-abuse-repeat-victims',
        'repeat-marac-cases',
        'hospital-admissions-assault',
        'violence-against-the-person',
      ],
      actions: [
        'tackle-asb-hotspots',
        'address-perceptions-of-asb',
        'respond-to-asb-customers',
        'raise-awareness-of-reoffending-duties',
        'develop-short-term-prisoner-pathway',
        'support-release-into-accommodation',
        'divert-young-people',
        'deliver-road-safety-education',
        'campaign-on-drink-driving-and-mobiles',
        'engage-public-health-on-driving',
        'develop-pedestrian-awards',
        'implement-alcohol-action-plan',
        'assess-needle-finds',
        'implement-street-outreach',
        'pilot-nurse-liaison-team',
        'deliver-domestic-abuse-action-plan',
        'continue-one-stop-shop',
        'support-domestic-violence-court',
        'continue-marac',
        'review-police-enforcement',
        'engage-with-media',
        'treat-alcohol-related-offenders',
        'supervise-licensed-premises',
        'provide-reassuring-presence',
        'review-test-on-arrest',
      ],
      claims: [
        'all-crime-2012-13',
        'reported-asb-2012-13',
        'criminal-damage-2012-13',
        'sexual-offences-2012-13',
        'theft-offences-2012-13',
        'all-crime-2009-10-to-2012-13',
        'feeling-safe',
        'worry-about-crime',
        'all-crime-2013-14-first-half',
        'violent-crime-2013-14-first-half',
        'shoplifting-2013-14-first-half',
        'reported-asb-overall',
        'drug-offences-overall',
        'hospital-admissions-substance-misuse',
        'drug-offences-high-street',
        'reoffending-against-predicted',
        'young-first-entrants-reoffending',
        'killed-or-seriously-injured-2012-13',
        'road-casualties-2012-13',
        'domestic-abuse-incidents',
        'domestic-abuse-incidents-county',
        'domestic-abuse-repeat-incidents',
        'violent-crime-2013-14-first-half-restated',
        'assault-admissions-2012-13',
        'assault-admissions-male',
        'assault-admissions-female',
        'violence-against-the-person-county',
        'violence-against-the-person-2012-13',
        'violence-against-the-person-county-restated',
        'violence-against-the-person-high-street',
        'violence-against-the-person-shepway-north',
      ],
      wards: ['high-street', 'park-wood', 'fant', 'north', 'shepway-north'],
      taskAndFinishGroups: ['shoplifting'],
      sources: ['plan'],
      knownDiscrepancies: [
        'priority-4-printed-twice',
        'five-or-six-priorities',
        'reoffending-priority-or-theme',
        'asb-fall-stated-twice',
        'asb-levels-high-and-rate-below-kent',
        'asb-target-in-the-kent-wide-comparison',
        'violence-against-the-person-percentage',
        'violent-crime-317-or-315',
        'all-crime-bases-do-not-fit',
        'young-first-entrants-share',
        'killed-or-seriously-injured-up-or-down',
        'domestic-abuse-levels',
        'repeat-victims-or-repeat-incidents',
        'needles-target-above-baseline',
        'baseline-month-or-year',
        'violence-comparison-not-applicable',
        'comparator-under-several-names',
        'county-agreement-name',
        'membership-stated-twice',
        'year-of-the-refresh',
        'targets-in-item-8',
        'section-3-missing',
        'priority-names-vary',
      ],
    });
  });
});
