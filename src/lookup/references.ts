/** A place in a plan: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** The lists of a plan whose items have ids. */
export const LISTS_WITH_IDS = [
  'comparators',
  'priorities',
  'themes',
  'indicators',
  'actions',
  'claims',
  'wards',
  'areas',
  'taskAndFinishGroups',
  'sources',
  'knownDiscrepancies',
] as const;

/** A list of a plan whose items have ids. */
export type ListWithIds = (typeof LISTS_WITH_IDS)[number];

/** An id in a plan that refers to an item of one of its lists. */
export interface Reference {
  readonly list: ListWithIds;
  readonly id: string;
  readonly path: Path;
}

/** An id that an earlier item of the same list has already. */
export interface RepeatedId extends Reference {
  readonly firstPath: Path;
}

/** Where references are: the shape of a plan, with the name of a list in the place of each id that refers to it. */
type Shape = ListWithIds | readonly [Shape] | { readonly [key: string]: Shape };

const REFERENCES: Shape = {
  priorities: [
    {
      indicatorIds: ['indicators'],
      actionIds: ['actions'],
      themeIds: ['themes'],
      hotspots: [{ wardIds: ['wards'] }],
      rankings: [{ indicatorId: 'indicators' }],
    },
  ],
  themes: [{ priorityIds: ['priorities'] }],
  indicators: [{ comparisons: [{ comparatorId: 'comparators' }], target: { comparatorId: 'comparators' } }],
  actions: [{ priorityId: 'priorities' }],
  observations: [{ indicatorId: 'indicators', comparatorId: 'comparators', areaId: 'areas' }],
  claims: [{ indicatorId: 'indicators', comparatorId: 'comparators' }],
  countyAgreement: { themeIds: ['themes'] },
};

// Citations are all over a plan, a few levels deep. Hostile files nest more.
const DEEPEST = 8;

/*
 * These functions serve the audit as well as the schema, which checks references before it knows whether the plan has
 * the right shape. They therefore take anything, and skip what is not as it should be.
 */

/** Returns every id in a plan that refers to an item, in the order of the plan. */
export function* referencesOf(plan: unknown): Generator<Reference> {
  yield* referencesIn(plan, REFERENCES, []);
  yield* citationsIn(plan, [], new Set());
}

/** Returns the references of a plan to items that it does not have, each with the ids of the list it refers to. */
export function* brokenReferences(plan: unknown): Generator<Reference & { readonly known: ReadonlySet<string> }> {
  const ids = new Map(LISTS_WITH_IDS.map((list) => [list, idsOf(plan, list)]));
  for (const reference of referencesOf(plan)) {
    const known = ids.get(reference.list);
    if (known?.has(reference.id) === false) yield { ...reference, known };
  }
}

/** Returns the ids of a plan that an earlier item of their list has already. */
export function* repeatedIds(plan: unknown): Generator<RepeatedId> {
  for (const list of LISTS_WITH_IDS) {
    const first = new Map<string, Path>();
    for (const [index, { id }] of recordsOf(plan, list)) {
      if (typeof id !== 'string') continue;
      const path = [list, index, 'id'];
      const firstPath = first.get(id);
      if (firstPath === undefined) first.set(id, path);
      else yield { list, id, path, firstPath };
    }
  }
}

function* referencesIn(value: unknown, shape: Shape, path: Path): Generator<Reference> {
  if (typeof shape === 'string') {
    if (typeof value === 'string') yield { list: shape, id: value, path };
  } else if (isList(shape)) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) yield* referencesIn(item, shape[0], [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, inside] of Object.entries(shape)) yield* referencesIn(value[key], inside, [...path, key]);
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

// Whatever holds a sourceId is a citation. A citation that several places share is given for each of them.
function* citationsIn(value: unknown, path: Path, seen: Set<unknown>): Generator<Reference> {
  if (!isRecord(value) || path.length > DEEPEST) return;
  const { sourceId } = value;
  if (typeof sourceId === 'string') yield { list: 'sources', id: sourceId, path: [...path, 'sourceId'] };
  if (seen.has(value)) return;
  seen.add(value);
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    yield* citationsIn(part, [...path, key], seen);
  }
}

// Nothing where the list itself is broken: then no reference to it can be told right from wrong.
function idsOf(plan: unknown, list: ListWithIds): Set<string> | undefined {
  if (isRecord(plan) && plan[list] !== undefined && !Array.isArray(plan[list])) return undefined;
  return new Set([...recordsOf(plan, list)].flatMap(([, { id }]) => (typeof id === 'string' ? [id] : [])));
}

function* recordsOf(plan: unknown, list: ListWithIds): Generator<[number, Readonly<Record<string, unknown>>]> {
  const items = isRecord(plan) ? plan[list] : undefined;
  if (!Array.isArray(items)) return;
  for (const [index, item] of items.entries()) if (isRecord(item)) yield [index, item];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
