// Writes what the guides say about the code and the dataset, so that it is never typed a second time:
// the text between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`, the pictures in docs/guide/images, and the
// links to the glossary where a guide first uses one of its words. Needs the build.
// Usage: node scripts/generate-docs.mjs [--check]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { maidstoneWithRealFigures } from '../examples/maidstone-official.mjs';
import { loadSource } from './load-source.mjs';
import { CATEGORIES, OWN_GUIDES } from './site/categories.mjs';
import { linkTerms, termsOf } from './site/glossary.mjs';
import { guideOf } from './site/guides.mjs';
import { pictures, WITHOUT_PICTURE } from './site/pictures.mjs';
import { statusMarks } from './site/statusMarks.mjs';

const [
  csvEntry,
  officeEntry,
  officialEntry,
  library,
  { RULES },
  { COLUMNS_OF_KIND },
  columns,
  { maidstone2014: plan },
  reportEntry,
  schemaEntry,
  ...drawing
] = await loadSource(
  'src/csv.ts',
  'src/office.ts',
  'src/official.ts',
  'src/index.ts',
  'src/audit/auditPlan.ts',
  'src/tables/cells/target.ts',
  'src/tables/columns.ts',
  'src/maidstone-2014.ts',
  'src/report.ts',
  'src/schema.ts',
  'src/model/status.ts',
  'src/report/charts/palette.ts',
  'src/report/charts/shapes.ts',
  'src/report/scorecard.ts',
);

const real = await maidstoneWithRealFigures();

const ROOT = new URL('../', import.meta.url);
const isCheck = process.argv.includes('--check');
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

const PERIODS = [
  [
    '2012/13',
    '2012-13',
    '2012/2013',
    '2012 to 2013',
    'FY2012/13',
    'April 2012 to March 2013',
    'year ending March 2013',
  ],
  ['2012/13 Q1', 'Q1 2012/13', 'Quarter 1 2012/13', 'April to June 2012'],
  ['2013/14 Q1-Q2'],
  ['2009-10 to 2012-13', '2009/10 - 12/13'],
  ['March 2013', 'Mar-13', 'Mar 13', '2013-03'],
  ['Oct 2012 - Sep 2013', '12 months to September 2013'],
  ['2010 - 12'],
  ['2013'],
  ['2013-03-31', '31 March 2013'],
  ['12 June to 13 July 2014'],
];
const NO_PERIODS = [
  'Q1 2014',
  '2013-2018',
  '2013/14 to 2018',
  '2009-10',
  '12/13',
  '31/03/2013',
  'year to date',
  '2013-02-30',
  '',
];

const FIGURES = [
  '27.77',
  '1,579 offences',
  '62.4%',
  '14.2 per 1,000 population',
  '£1.2m',
  '1.284 million',
  '455 (March 13)',
  '102 (preliminary figure)',
  'around 5%',
  '77.3% (330 of 427)',
  'N/A',
  'NYA',
  '[c]',
  '<5',
  '',
];
const NO_FIGURES = [
  '80.790.92',
  '4.1%94',
  '20,409 / 30,658',
  '10-12%',
  '77.3% (330)',
  'slightly below the target',
  '1,23',
  '<5%',
];

const PRINTED_TARGETS = [
  'Reduce to 25/1,000 population by 2018',
  'No more than 1,200 a year',
  'To exceed 84%',
  'Reduce by 10% by March 2018',
  'An increase of five percentage points',
  'Reduce by 15% by 2007-08 based on 2003-04',
  'Between 10% and 12%',
  'Maintain current levels',
  'Maintain under KCC value',
  'To be one of the 10 forces with the lowest levels of violent crime',
  'Reduce the proportion who believe ASB has increased',
  'Reduce the number of incidents by 6% to 9,704 by 2005',
  'To be confirmed',
  'Monitor only',
];
const NO_TARGETS = [
  '65%',
  'Reduce by 5-10%',
  'Reduce burglary by 5% and robbery by 3%',
  'by 14 per cent. from 1999-00 to 2005',
  'Improve awareness of services',
  'Achieved 62% in 2012/13',
  '13th position within its most similar group',
];

// One mistake at a time in the plan of the examples: what it is, and how to make it.
const MISTAKES = [
  ['A required key is left out', (draft) => delete draft.title],
  ['A key is misspelt', (draft) => (draft.indicators[0].polarty = 'lower-is-better')],
  ['A number is written as text', (draft) => (draft.indicators[0].baseline.value = '1,240')],
  ['A list is not a list', (draft) => (draft.priorities = 'burglary')],
  [
    'A figure has a value and a reason why it has none',
    (draft) => (draft.indicators[0].baseline.missing = 'suppressed'),
  ],
  ['A word is not one of those allowed', (draft) => (draft.indicators[0].polarity = 'down')],
  ['A length of time is not one of those allowed', (draft) => (draft.indicators[0].baseline.covers = 'week')],
  ['A kind of target is not known', (draft) => (draft.indicators[0].target.kind = 'reduction')],
  ['A text is empty', (draft) => (draft.title = '')],
  ['An id has a space in it', (draft) => (draft.id = 'my plan')],
  ['A day does not exist', (draft) => (draft.period.end = '2029-02-30')],
  ['A period cannot be read', (draft) => (draft.indicators[0].baseline.period = 'Q4 2025')],
  ['The plan ends before it starts', (draft) => (draft.period.end = '2025-03-31')],
  ['A target is due before the plan starts', (draft) => (draft.indicators[0].target.due = '2025-03-31')],
  ['A range is upside down', (draft) => (draft.indicators[0].target = { kind: 'range', min: 300, max: 200 })],
  ['A percentage is outside 0 to 100', (draft) => (draft.indicators[1].baseline.value = 630)],
  ['A count or rate is negative', (draft) => (draft.indicators[0].baseline.value = -1)],
  ['A denominator is 0', (draft) => (draft.indicators[1].baseline.denominator = 0)],
  [
    'A percentage has a count above its whole',
    (draft) => Object.assign(draft.indicators[1].baseline, { count: 9, denominator: 8 }),
  ],
  ['Percentage points of a count', (draft) => (draft.indicators[0].target.by = { points: 10 })],
  ['A reduction by more than everything', (draft) => (draft.indicators[0].target.by = { percent: 110 })],
  ['Two comparators share an id', (draft) => draft.comparators.push(draft.comparators[0])],
  ['A reference leads nowhere', (draft) => (draft.priorities[0].indicatorIds = ['burglarys'])],
  ['A reference is given twice', (draft) => draft.priorities[0].indicatorIds.push('burglaries')],
  ['A citation names no source', (draft) => (draft.indicators[0].source = { sourceId: 'plan' })],
];

const drawn = pictures();
const findings = library.auditPlan(plan);
const reconciled = plan.claims.map((claim) => Object.assign({ claim }, library.reconcile(claim)));

const GENERATORS = {
  functions: () => {
    const all = Object.entries({
      index: library,
      schema: schemaEntry,
      csv: csvEntry,
      office: officeEntry,
      official: officialEntry,
      report: reportEntry,
    }).flatMap(([entry, exported]) => functionsOf(entry, exported));
    return Object.entries(CATEGORIES)
      .map(([category, [line, guide]]) => [category, line, guide, all.filter((one) => one.category === category)])
      .filter(([, , , functions]) => functions.length > 0)
      .map(([category, line, guide, functions]) =>
        [
          `## ${category}`,
          `${line} In \`${functions[0].entry}\`. Guide: [${titleOf(guide)}](${guide}).`,
          table(['Function', 'What it returns'], functions.map(rowOf)),
        ].join('\n\n'),
      )
      .join('\n\n');
  },
  sizes: () =>
    table(
      ['You import', 'At most, gzipped'],
      [...read('test/package/sizes.ts').matchAll(/imports: "(.+)",\s*ceiling: ([\d_]+)/gu)].map(([, names, bytes]) => [
        `\`${names}\``,
        `${library.formatNumber(bytes.replaceAll('_', '') / 1000, { decimals: 1 })} KB`,
      ]),
    ),
  'error-codes': () => codeTable(wordsIn('src/errors/errorCode.ts')),
  'reason-codes': () => codeTable(codesIn('src/explain/reason.ts', 'ReasonData')),
  'indicator-columns': () => columnTable(columns.INDICATOR_COLUMNS),
  'comparator-columns': () =>
    columnTable([...columns.comparatorColumns('kent'), ...columns.alsoCalledColumns('kent', 1)]),
  'list-columns': () => columnTable(columns.LIST_NAMES.flatMap((list) => columns.listColumns(list, 1))),
  'observation-columns': () => columnTable(columns.OBSERVATION_COLUMNS),
  'priority-columns': () => columnTable(columns.PRIORITY_TABLE_COLUMNS),
  'action-columns': () => columnTable(columns.ACTION_COLUMNS),
  'plan-columns': () => columnTable(columns.PLAN_COLUMNS),
  'plan-fields': () => columnTable(columns.PLAN_FIELDS, 'Field', 'Other words for it'),
  'target-columns': () =>
    table(
      ['Target kind', 'Columns it needs', 'Columns it may have'],
      Object.entries(COLUMNS_OF_KIND).map(([kind, { needs, may }]) => [
        `\`${kind}\``,
        headingsOf(needs),
        headingsOf(may),
      ]),
    ),
  'table-problems': () => codeTable(codesIn('src/explain/tableProblems.ts', 'TableProblemData')),
  'table-questions': () => codeTable(codesIn('src/explain/tableQuestions.ts', 'TableQuestionData')),
  'table-columns': () => codeTable(codesIn('src/explain/tableColumns.ts', 'TableColumnData')),
  'table-notes': () => codeTable(codesIn('src/explain/tableProblems.ts', 'TableNoteData')),
  'merge-codes': () => codeTable(codesIn('src/explain/mergeReasons.ts', 'MergeData')),
  'plan-change-codes': () => codeTable(codesIn('src/explain/planChanges.ts', 'PlanChangeData')),
  'roll-up-codes': () => codeTable(codesIn('src/explain/rollUpReasons.ts', 'RollUpData')),
  'issue-codes': () => codeTable(codesIn('src/explain/planIssues.ts', 'PlanIssueData')),
  'finding-codes': () =>
    table(
      ['Code', 'Severity', 'What it finds', 'Why it matters', 'Example'],
      RULES.map(({ code, severity }) => [`\`${code}\``, severity, ...ruleOf(code)]),
    ),
  'maidstone-finding-counts': () => {
    const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
    return `${findings.length} findings: ${count('error')} errors, ${count('warning')} warnings and ${count('note')} notes.`;
  },
  'maidstone-real-outturns': () =>
    table(
      ['Indicator', 'Period', 'Figure', 'From'],
      real.outturns.map(({ name, period, figure, source }) => [name, period, figure, source.replace('Source: ', '')]),
    ),
  'maidstone-real-statuses': () =>
    table(
      ['Indicator', 'Asked by 31 March 2018', 'Status', 'Why'],
      real.indicators.map(({ name, asked, status, why }) => [name, asked, status, why]),
    ),
  'maidstone-real-briefing': () =>
    table(
      ['Recorded offences', 'April to June 2013', 'April to June 2014', 'Change'],
      real.briefing.map(({ name, before, after, change }) => [
        name,
        before.toLocaleString('en-GB'),
        after.toLocaleString('en-GB'),
        library.formatChange(change, { measure: 'percent', decimals: 1 }),
      ]),
    ),
  'maidstone-real-notes': () => real.notes.map((note) => `- ${note}`).join('\n'),
  'maidstone-findings': () =>
    table(
      ['Severity', 'Code', 'Where', 'Message'],
      findings.map(({ severity, code, source, message }) => [
        severity,
        `\`${code}\``,
        source.table ?? source.paragraph,
        message,
      ]),
    ),
  'unseen-discrepancies': () =>
    plan.knownDiscrepancies
      .filter(({ findings }) => findings === undefined)
      .map(({ text: words, unseenBecause }) => `- ${text(words)} ${text(unseenBecause)}`)
      .join('\n'),
  'reconciliation-codes': () => codeTable(codesIn('src/explain/reconciliation.ts', 'ReconciliationData')),
  periods: () =>
    table(
      ['You write', 'It is read as', 'Kind', 'First day', 'Last day'],
      PERIODS.map((texts) => {
        const { label, kind, start, end } = library.parsePeriod(texts[0]);
        const other = texts.find((text) => library.parsePeriod(text).label !== label);
        if (other !== undefined) throw new Error(`${other} is not read as ${label}`);
        return [texts.map((text) => `\`${text}\``).join(', '), `\`${label}\``, kind, start, end];
      }),
    ),
  'refused-periods': () =>
    table(
      ['You write', 'Reason', 'Message'],
      NO_PERIODS.map((text) => {
        const { reason, message } = library.parsePeriod(text);
        return [text === '' ? 'nothing' : `\`${text}\``, `\`${reason}\``, message];
      }),
    ),
  figures: () =>
    table(
      ['The cell', 'Value', 'Measured in', 'What else it says'],
      FIGURES.map((printed) => {
        const { ok, value, missing, unit, noun, per, of, currency, period, qualifier, count, denominator } =
          library.parseFigure(printed);
        if (!ok) throw new Error(`${printed} is not read`);
        const rest = { noun, per, of, currency, period, qualifier, count, denominator };
        return [cell(printed), value ?? `none: ${missing}`, unit ?? '', inPairs(rest)];
      }),
    ),
  'refused-figures': () =>
    table(
      ['The cell', 'Reason', 'Message'],
      NO_FIGURES.map((printed) => {
        const { reason, message } = library.parseFigure(printed);
        return [cell(printed), `\`${reason}\``, message];
      }),
    ),
  'printed-targets': () =>
    table(
      ['The words', 'Kind', 'Read as', 'Which words were read as what'],
      PRINTED_TARGETS.map((printed) => {
        const { ok, target, readings } = library.parseTarget(printed, {});
        if (!ok) throw new Error(`${printed} is not read`);
        const { kind, text: words, note, ...rest } = target;
        return [words, kind, inPairs(rest), readings.map(({ words: some, as }) => `'${some}': ${as}`).join('; ')];
      }),
    ),
  'refused-targets': () =>
    table(
      ['The words', 'Reason', 'Message'],
      NO_TARGETS.map((printed) => {
        const { reason, message } = library.parseTarget(printed, {});
        return [printed, `\`${reason}\``, message];
      }),
    ),
  mistakes: () =>
    table(
      ['Mistake', 'Code', 'Place', 'Message'],
      MISTAKES.flatMap(([mistake, make]) => {
        const draft = JSON.parse(read('examples/own-plan.json'));
        make(draft);
        const { ok, issues } = schemaEntry.safeParsePlan(draft);
        if (ok || issues.length !== 1) throw new Error(`${mistake}: ${ok ? 'not refused' : issues.length}`);
        return issues.map(({ code, path, message }) => [mistake, `\`${code}\``, `\`${path}\``, message]);
      }),
    ),
  provenance: () =>
    plan.sources
      .map(({ title, publisher, edition, licence, sha256, note }) =>
        [
          ['Title', title],
          ['Publisher', publisher],
          ['Edition', edition],
          ['Licence', licence],
          ['SHA-256 of the text', `\`${sha256}\``],
          ['Note', note],
        ]
          .map(([what, words]) => `- **${what}**: ${text(words)}`)
          .join('\n'),
      )
      .join('\n\n'),
  priorities: () =>
    table(
      ['Label as printed', 'Title as printed', '`id`', 'Indicators', 'Actions', 'Led by'],
      plan.priorities.map(({ label, title, id, indicatorIds, actionIds, leads }) => [
        label,
        title,
        `\`${id}\``,
        indicatorIds.length,
        actionIds.length,
        leads.map(({ name, organisation }) => `${name}, ${organisation}`).join('; '),
      ]),
    ),
  themes: () =>
    table(
      ['Title as printed', '`id`', 'Whose', 'Priorities it cuts across'],
      plan.themes.map(({ title, id, scope, priorityIds }) => [
        title,
        `\`${id}\``,
        scope,
        priorityIds.map((each) => `\`${each}\``).join(', ') || 'none stated',
      ]),
    ),
  indicators: () => {
    const evaluations = library.evaluatePlan(plan, { asOf: plan.period.start }).indicators;
    return table(
      ['Indicator, `id`', 'Baseline', 'Kent', 'Polarity (our reading)', 'Target as printed', 'Target as read'],
      plan.indicators.map(({ name, id, unit, baseline, comparisons, polarity, target }, index) => [
        `${name}, \`${id}\``,
        library.formatFigure(baseline, unit),
        library.formatFigure(comparisons[0].figure, unit),
        polarity.replaceAll('-', ' '),
        target.text,
        readingOf(evaluations[index], unit, target),
      ]),
    );
  },
  'indicator-charts': () =>
    plan.indicators
      .map(({ id, name, source }) =>
        [
          `### ${text(name)}`,
          `\`${id}\`, from section ${source.paragraph} of the plan, the table "${text(source.table)}".`,
          drawn.get(`maidstone-${id}`).markup.replaceAll('"images/', '"../guide/images/'),
        ].join('\n\n'),
      )
      .join('\n\n'),
  'baseline-lengths': () => {
    const grow = plan.indicators.filter(({ unit }) => unit.kind !== 'percentage');
    const names = (wanted) =>
      grow
        .filter(({ baseline }) => (baseline.covers === undefined) === wanted)
        .map(({ id }) => `\`${id}\``)
        .join(', ');
    return [
      `- totals or rates of a year, said by \`covers\`: ${names(false)}`,
      `- not known from the document: ${names(true)}.`,
    ].join('\n');
  },
  readings: () =>
    plan.indicators
      .map(
        ({ name, baseline, target, note }) =>
          `- **${text(name)}**: ${text([note, target.note, baseline.note].filter(Boolean).join(' '))}`,
      )
      .join('\n'),
  claims: () =>
    table(
      ['Where', 'The words', 'Status', 'What comes out'],
      reconciled
        .filter(({ reasons }) => reasons[0].code !== 'nothing-to-check')
        .map(({ claim, status, reasons }) => [
          claim.source.paragraph,
          claim.text,
          status,
          reasons.map(({ message }) => message).join(' '),
        ]),
    ),
  'claims-of-one-number': () =>
    reconciled
      .filter(({ reasons }) => reasons[0].code === 'nothing-to-check')
      .map(({ claim }) => `- ${claim.source.paragraph}, ${claim.measure}: ${text(claim.text)}`)
      .join('\n'),
  'claim-counts': () => {
    const count = (wanted) => reconciled.filter(({ status }) => status === wanted).length;
    return `Of ${reconciled.length} claims, ${count('consistent')} are consistent, ${count('inconsistent')} inconsistent, and ${count('cannot-tell')} say too little to check.`;
  },
  discrepancies: () =>
    plan.knownDiscrepancies
      .map(
        ({ text: words, places }, index) =>
          `${index + 1}. ${text(words)} (${[...new Set(places.map(({ paragraph }) => paragraph))].join(', ')})`,
      )
      .join('\n'),
  omissions: () => plan.omissions.map((omission) => `- ${text(omission)}`).join('\n'),
};

for (const [name, { markup }] of drawn) GENERATORS[`picture:${name}`] = () => markup;

const IMAGES = 'docs/guide/images';
const terms = termsOf(read('docs/guide/concepts.md'));
let isStale = false;

for (const path of ['docs/guide', 'docs/site'].flatMap(pagesIn)) {
  const before = read(path);
  const filled = before.replace(/(<!-- generated:(\S+) -->)[^]*?(<!-- \/generated:\2 -->)/gu, (_, start, name, end) => {
    if (GENERATORS[name] === undefined) throw new Error(`${path}: nothing generates ${name}`);
    return `${start}\n\n${GENERATORS[name]()}\n\n${end}`;
  });
  if (path.startsWith('docs/guide/') && !WITHOUT_PICTURE.has(path) && !filled.includes('<!-- generated:picture:')) {
    throw new Error(`${path} has no picture: put <!-- generated:picture:NAME --> and its end where it belongs`);
  }
  settle(path, before, linked(path, filled));
}

const files = new Map([
  ...[...drawn.values()].flatMap((picture) => Object.entries(picture.files)),
  ...statusMarks(Object.assign({}, ...drawing)),
]);
mkdirSync(new URL(IMAGES, ROOT), { recursive: true });
const present = readdirSync(new URL(IMAGES, ROOT));
for (const [name, svg] of files) {
  settle(`${IMAGES}/${name}`, present.includes(name) ? read(`${IMAGES}/${name}`) : undefined, svg);
}
for (const name of present.filter((one) => !files.has(one))) settle(`${IMAGES}/${name}`, '', undefined);
if (isCheck && isStale) process.exitCode = 1;

function settle(path, before, after) {
  if (after === before) return;
  isStale = true;
  if (isCheck) console.error(`${path} is not what the code and the dataset give. Run: node scripts/generate-docs.mjs`);
  else if (after === undefined) rmSync(new URL(path, ROOT));
  else writeFileSync(new URL(path, ROOT), after);
}

function pagesIn(folder) {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

// The glossary does not link to itself, but what is above it does.
function linked(path, words) {
  if (path.startsWith('docs/site/')) return linkTerms(words, terms, '../guide/concepts.md');
  if (path !== 'docs/guide/concepts.md') return linkTerms(words, terms);
  const at = words.indexOf('\n## Glossary');
  return linkTerms(words.slice(0, at), terms, '') + words.slice(at);
}

// The functions and classes an entry exports, in its order, with their category and the first sentence about them.
function functionsOf(entry, exported) {
  return [...read(`src/${entry}.ts`).matchAll(/export \{([^}]*)\} from '\.\/(.+)\.js'/gu)]
    .flatMap(([, names, module]) => names.split(',').map((name) => [name.trim(), module]))
    .filter(([name]) => typeof exported[name] === 'function' || name === 'planSchema')
    .map(([name, module]) => {
      const comment = read(`src/${module}.ts`).match(
        new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nexport (?:(?:async )?function|class|const) ${name}\\b`, 'u'),
      )?.[1];
      if (comment === undefined) throw new Error(`${name} is not documented in src/${module}.ts`);
      const category = /@category (.+)$/u.exec(oneLine(comment))?.[1];
      if (CATEGORIES[category] === undefined) throw new Error(`${name}: no category in scripts/site/categories.mjs`);
      const summary = oneLine(comment.split(/\n[ \t]*\*[ \t]*\n/u)[0]).replace(/\{@link (\w+)\}/gu, '`$1`');
      // What follows a colon is detail, which the reference has.
      const line = /^.*?(?:[.?](?= [A-Z`]|$)|:(?= ))/u.exec(summary)?.[0].replace(/:$/u, '.') ?? summary;
      return { name, category, line, entry: `community-safety-plan${entry === 'index' ? '' : `/${entry}`}` };
    });
}

function rowOf({ name, line }) {
  const guide = OWN_GUIDES[name];
  return [`\`${name}\``, guide === undefined ? line : `${line} [${titleOf(guide)}](${guide})`];
}

function titleOf(guide) {
  return guideOf(read(`docs/guide/${guide.replace(/#.*/u, '')}`)).title;
}

// What the rule of a code says of itself: what it finds, why that matters, and an example.
function ruleOf(code) {
  const name = code.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());
  const sources = readdirSync(new URL('src/audit', ROOT)).map((file) => read(`src/audit/${file}`));
  const comment = sources
    .join('\n')
    .match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nfunction\\* ${name}\\b`, 'u'))?.[1];
  const [finds, reason, example] = (comment ?? '').split(/\n[ \t]*\*[ \t]*\n/u).map(oneLine);
  if (!reason?.startsWith('Reason: ') || !example?.startsWith('Example: ')) {
    throw new Error(`${name} in src/audit does not say its reason and an example`);
  }
  const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
  return [
    finds.replace(/^Finds /u, '').replace(/^./u, (letter) => letter.toUpperCase()),
    capital(reason.slice(8)),
    capital(example.slice(9)),
  ];
}

function codeTable(codes) {
  return table(
    ['Code', 'When'],
    codes.map(([code, when]) => [`\`${code}\``, when]),
  );
}

// The words of a union, each with the comment above it.
function wordsIn(path) {
  return membersOf(path, read(path).matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*\| '([\w-]+)'/gu));
}

// The keys of an interface of data, each with the comment above it; the keys of what they hold are further in.
function codesIn(path, name) {
  const [, body = ''] = new RegExp(`^export interface ${name} \\{$([^]*?)^\\}$`, 'mu').exec(read(path)) ?? [];
  return membersOf(path, body.matchAll(/^ {2}\/\*\*((?:(?!\*\/)[^])*)\*\/\s*readonly '?([\w-]+)'?:/gmu));
}

function membersOf(path, matches) {
  const members = [...matches].map(([, comment, code]) => [code, oneLine(comment)]);
  if (members.length === 0) throw new Error(`${path} has no codes`);
  return members;
}

function columnTable(list, name = 'Heading', others = 'Other headings') {
  return table(
    [name, 'What it holds', 'Example', others],
    list.map(({ heading, meaning, example, aliases }) => [heading, meaning, `\`${example}\``, aliases.join(', ')]),
  );
}

function headingsOf(keys) {
  return keys.map((key) => columns.INDICATOR_COLUMNS.find((column) => column.key === key).heading).join(', ');
}

function readingOf({ target, status }, unit, { every }) {
  const value = `${target.operator.replace('-', ' ')} ${library.formatFigure({ value: target.value }, unit)}`;
  const contradiction = status === 'not-assessed' ? '; contradicts its baseline, so not assessed' : '';
  return `${value}${every === undefined ? '' : ` in each ${every}`} by ${library.formatPeriod(target.due)}${contradiction}`;
}

function cell(printed) {
  return printed === '' ? 'nothing' : `\`${printed}\``;
}

// `per 1000, of population`: the keys that are there, with their values.
function inPairs(object) {
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} ${typeof value === 'object' ? inPairs(value) : value}`)
    .join(', ');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => text(String(cell))).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function text(words) {
  // Inside backticks Markdown takes the sign for itself.
  const escaped = words.replace(/`[^`]*`|</gu, (part) => (part === '<' ? '&lt;' : part));
  return escaped.replaceAll('|', '\\|').replace(/\s+/gu, ' ');
}

function oneLine(comment) {
  return comment
    .replace(/^[ \t]*\*[ \t]?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
