import { nearest } from '../errors/nearest.js';

/** A place in a plan: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** The lists of a plan whose items have ids. */
const LISTS_WITH_IDS = [
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
type ListWithIds = (typeof LISTS_WITH_IDS)[number];

/** An id in a plan that refers to an item of one of its lists. */
export interface Reference {
  readonly list: ListWithIds;
  readonly id: string;
  readonly path: Path;
  /** Whether its list refers to the same item already, and should do so once. */
  readonly isRepeated: boolean;
}

/** A reference to an item that the plan does not have. */
export interface BrokenReference extends Reference {
  /** The id that was probably meant. */
  readonly nearest: string | null;
}

/** An id that an earlier item of the same list has already. */
export interface RepeatedId extends Omit<Reference, 'isRepeated'> {
  readonly firstPath: Path;
}

/**
 * Where references are: the shape of a plan, with the name of a list in the place of each id that refers to it. `once`
 * is a list that refers to no item twice.
 */
type Shape = ListWithIds | readonly [Shape, 'once'?] | { readonly [key: string]: Shape };

const REFERENCES: Shape = {
  priorities: [
    {
      indicatorIds: ['indicators', 'once'],
      actionIds: ['actions', 'once'],
      themeIds: ['themes', 'once'],
      hotspots: [{ wardIds: ['wards', 'once'] }],
      rankings: [{ indicatorId: 'indicators' }],
    },
  ],
  themes: [{ priorityIds: ['priorities', 'once'] }],
  indicators: [{ comparisons: [{ comparatorId: 'comparators' }, 'once'], target: { comparatorId: 'comparators' } }],
  actions: [{ priorityId: 'priorities' }],
  observations: [{ indicatorId: 'indicators', comparatorId: 'comparators', areaId: 'areas' }],
  claims: [{ indicatorId: 'indicators', comparatorId: 'comparators' }],
  countyAgreement: { themeIds: ['themes', 'once'] },
};

// A hint takes time for every id of the plan; nobody reads more than a screenful.
const MOST_HINTS = 20;

// Citations are all over a plan, a few levels deep. Hostile files nest more.
const DEEPEST = 8;

/*
 * These functions serve the audit as well as the schema, which checks references before it knows whether the plan has
 * the right shape. They therefore take anything, and skip what is not as it should be.
 */

/** Returns every id in a plan that refers to an item, in the order of the plan. */
export function referencesOf(plan: unknown): Reference[] {
  const found: Reference[] = [];
  addReferences(plan, REFERENCES, [], found);
  // Without a list of sources that can be read, no citation can be told right from wrong.
  if (isRecord(plan) && idsOf(plan, 'sources') !== undefined) addCitations(plan, [], found, new Set());
  return found;
}

/** Returns those of a plan's references that lead nowhere, the first of them with the id that was probably meant. */
export function* brokenReferences(plan: unknown, references = referencesOf(plan)): Generator<BrokenReference> {
  const ids = new Map(LISTS_WITH_IDS.map((list) => [list, idsOf(plan, list)]));
  let hintsLeft = MOST_HINTS;
  for (const reference of references) {
    const { list, id } = reference;
    const known = ids.get(list);
    if (known?.has(id) !== false) continue;
    hintsLeft -= 1;
    yield { ...reference, nearest: hintsLeft < 0 ? null : (nearest(id, known) ?? null) };
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

// `path` is one list for the whole plan, copied where there is a reference: most places hold none.
function addReferences(
  value: unknown,
  shape: Shape,
  path: (string | number)[],
  found: Reference[],
  seen?: Set<string>,
): void {
  if (typeof shape === 'string') {
    if (typeof value !== 'string') return;
    found.push({ list: shape, id: value, path: [...path], isRepeated: seen?.has(value) === true });
    seen?.add(value);
  } else if (isList(shape)) {
    if (!Array.isArray(value)) return;
    const [item, once] = shape;
    const before = once && new Set<string>();
    for (const [index, part] of value.entries()) {
      path.push(index);
      addReferences(part, item, path, found, before);
      path.pop();
    }
  } else if (isRecord(value)) {
    for (const [key, inside] of Object.entries(shape)) {
      if (value[key] === undefined) continue;
      path.push(key);
      addReferences(value[key], inside, path, found, seen);
      path.pop();
    }
  }
}

function isList(shape: Shape): shape is readonly [Shape, 'once'?] {
  return Array.isArray(shape);
}

// Whatever holds a sourceId is a citation. A citation that several places share is given for each of them.
function addCitations(value: object, path: (string | number)[], found: Reference[], seen: Set<unknown>): void {
  const { sourceId } = value as { readonly sourceId?: unknown };
  if (typeof sourceId === 'string') {
    found.push({ list: 'sources', id: sourceId, path: [...path, 'sourceId'], isRepeated: false });
  }
  if (path.length === DEEPEST || seen.has(value)) return;
  seen.add(value);
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (!isRecord(part)) continue;
    path.push(key);
    addCitations(part, path, found, seen);
    path.pop();
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
