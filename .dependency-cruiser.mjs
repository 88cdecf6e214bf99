// The layers of the library, lowest first: a layer may import those before it and none after it, types included.
// `npm run check:layers` enforces it, and the table in ARCHITECTURE.md is written from this list.
export const LAYERS = [
  { name: 'model', holds: 'types and closed lists of words', packages: ['decimal.js'] },
  { name: 'errors', holds: 'the error class, its codes, checks of arguments' },
  { name: 'lookup', holds: 'get and find by id, broken references, grouping' },
  { name: 'exact', holds: 'all exact arithmetic', packages: ['decimal.js'] },
  { name: 'period', holds: 'days, periods, their lengths and labels', packages: ['date-fns', '@date-fns/utc'] },
  { name: 'format', holds: 'figures, changes, periods and statuses as text' },
  { name: 'explain', holds: 'every sentence of a reason, finding or problem, from its data' },
  { name: 'shape', holds: 'the shape and the rules of a plan, checked without zod' },
  { name: 'refresh', holds: 'what one edition of a plan has changed since another' },
  { name: 'calculate', holds: 'rates, percentages, changes' },
  { name: 'compare', holds: 'one figure with another' },
  { name: 'statistics', holds: 'intervals, comparisons, funnels, control charts, trends' },
  { name: 'series', holds: "an indicator's figures in order of time" },
  { name: 'trajectory', holds: 'paths to a target, projections' },
  { name: 'evaluate', holds: 'targets, status, colour' },
  { name: 'schema', holds: 'zod schemas of a plan', packages: ['zod'] },
  { name: 'wording', holds: 'figures and targets read from printed text' },
  { name: 'reconcile', holds: 'the arithmetic of claims' },
  { name: 'audit', holds: 'what does not add up in a plan, a file for each topic' },
  { name: 'tables', holds: 'tables in and out', packages: ['csv-parse'] },
  { name: 'official', holds: 'official statistics read, and outturns made from them' },
  {
    name: 'office',
    holds: 'workbooks and Word documents read as rows of text, workbooks written',
    packages: ['@e965/xlsx'],
  },
  {
    name: 'report',
    holds: 'scorecards as text, Markdown, CSV and HTML; charts as SVG',
    packages: ['d3-array'],
  },
  { name: 'data', holds: 'datasets', imports: ['model', 'errors'] },
  { name: 'cli', holds: 'the command line', packages: ['node'] },
];

const folder = (names) => `^src/(${names.join('|')})/`;

/** The layers that a layer may import. */
export function importsOf({ name, imports }) {
  const index = LAYERS.findIndex((layer) => layer.name === name);
  const lower = LAYERS.slice(0, index).map((layer) => layer.name);
  return imports ?? lower.filter((other) => other !== 'data' || name === 'cli');
}

function layerRules(layer) {
  const { name, packages = [] } = layer;
  const others = LAYERS.map((other) => other.name).filter(
    (other) => other !== name && !importsOf(layer).includes(other),
  );
  const allowed = packages.map((one) => `node_modules/${one}/`);
  const rules = [
    {
      name: `${name}-goes-down`,
      comment: `src/${name} may import ${importsOf(layer).join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: folder([name]) },
      to: { path: folder(others) },
    },
    {
      name: `${name}-packages`,
      comment: `src/${name} may import ${packages.join(', ') || 'no package'}.`,
      severity: 'error',
      from: { path: folder([name]) },
      to: { path: 'node_modules/', ...(allowed.length > 0 && { pathNot: allowed }) },
    },
  ];
  if (name === 'cli') return rules;
  return [
    ...rules,
    {
      name: `${name}-entries`,
      comment: 'Only the command line imports an entry or a module of Node.',
      severity: 'error',
      from: { path: folder([name]) },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: `${name}-node`,
      comment: 'Only the command line imports an entry or a module of Node.',
      severity: 'error',
      from: { path: folder([name]) },
      to: { dependencyTypes: ['core'] },
    },
  ];
}

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'known-layer',
      comment: 'A folder of src is a layer: give it a place in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: folder(LAYERS.map(({ name }) => name)) },
      to: {},
    },
    ...LAYERS.flatMap(layerRules),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
