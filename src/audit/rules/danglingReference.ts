import { didYouMean } from '../../errors/nearest.js';
import { show } from '../../errors/show.js';
import type { Citation } from '../../model/citation.js';
import type { Plan } from '../../model/plan.js';
import type { Audited } from '../audited.js';
import type { Path, Remark } from '../rule.js';

type List = 'comparators' | 'priorities' | 'themes' | 'indicators' | 'actions' | 'wards' | 'sources';

interface Reference {
  readonly list: List;
  readonly id: string | undefined;
  readonly path: Path;
  readonly source?: Citation | undefined;
}

// A hint takes time for every id of the plan; nobody reads more than a screenful.
const MOST_HINTS = 20;
const NOT_CITED: readonly string[] = ['knownDiscrepancies'];

/**
 * Finds a reference to an item that the plan does not hold.
 *
 * Reason: what it stands for is lost: an indicator that is never reported, a comparison that is never made.
 *
 * Example: a priority whose `indicatorIds` name `burglarys` where the indicator is `burglary`.
 */
export function* danglingReference({ plan }: Audited): Generator<Remark> {
  const known = new Map<List, Set<string>>();
  const idsOf = (list: List): Set<string> => {
    const ids = known.get(list) ?? new Set((plan[list] ?? []).map(({ id }) => id));
    known.set(list, ids);
    return ids;
  };
  let hintsLeft = MOST_HINTS;
  for (const { list, id, path, source } of [...referencesOf(plan), ...citationsOf(plan)]) {
    if (id === undefined || idsOf(list).has(id)) continue;
    hintsLeft -= 1;
    const hint = hintsLeft < 0 ? '' : didYouMean(id, idsOf(list));
    yield { path, source, message: `It refers to ${show(id)}, which is not among the plan's ${list}.${hint}` };
  }
}

function referencesOf({
  priorities,
  themes,
  indicators,
  actions,
  observations,
  claims,
  countyAgreement,
}: Plan): Reference[] {
  return [
    ...priorities.flatMap(({ indicatorIds, actionIds, themeIds, hotspots, rankings, source }, index): Reference[] => {
      const path = ['priorities', index];
      return [
        ...each('indicators', indicatorIds, [...path, 'indicatorIds'], source),
        ...each('actions', actionIds, [...path, 'actionIds'], source),
        ...each('themes', themeIds, [...path, 'themeIds'], source),
        ...(hotspots ?? []).flatMap(({ wardIds, passage }, position) =>
          each('wards', wardIds, [...path, 'hotspots', position, 'wardIds'], passage.source),
        ),
        ...(rankings ?? []).map(({ indicatorId, passage }, position): Reference => ({
          list: 'indicators',
          id: indicatorId,
          path: [...path, 'rankings', position, 'indicatorId'],
          source: passage.source,
        })),
      ];
    }),
    ...themes.flatMap(({ priorityIds, source }, index) =>
      each('priorities', priorityIds, ['themes', index, 'priorityIds'], source),
    ),
    ...indicators.flatMap(({ comparisons, target, source }, index): Reference[] => [
      ...comparisons.map(({ comparatorId }, position): Reference => ({
        list: 'comparators',
        id: comparatorId,
        path: ['indicators', index, 'comparisons', position, 'comparatorId'],
        source,
      })),
      {
        list: 'comparators',
        id: target.kind === 'comparator' ? target.comparatorId : undefined,
        path: ['indicators', index, 'target', 'comparatorId'],
        source,
      },
    ]),
    ...actions.map(({ priorityId, source }, index): Reference => ({
      list: 'priorities',
      id: priorityId,
      path: ['actions', index, 'priorityId'],
      source,
    })),
    ...[
      ...observations.map((observation, index) => ({ item: observation, path: ['observations', index] })),
      ...claims.map((claim, index) => ({ item: claim, path: ['claims', index] })),
    ].flatMap(({ item, path }): Reference[] => {
      const source = 'source' in item ? item.source : undefined;
      return [
        { list: 'indicators', id: item.indicatorId, path: [...path, 'indicatorId'], source },
        { list: 'comparators', id: item.comparatorId, path: [...path, 'comparatorId'], source },
      ];
    }),
    ...each('themes', countyAgreement?.themeIds ?? [], ['countyAgreement', 'themeIds'], countyAgreement?.source),
  ];
}

function each(list: List, ids: readonly string[], path: Path, source: Citation | undefined): Reference[] {
  return ids.map((id, index) => ({ list, id, path: [...path, index], source }));
}

// Citations stand all over a plan; what holds a sourceId is one. What was found by hand cites as it likes.
function citationsOf(value: object, path: Path = []): Reference[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): Reference[] => {
    if (NOT_CITED.includes(key)) return [];
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'sourceId') return [{ list: 'sources', id: String(part), path: place }];
    return typeof part === 'object' && part !== null ? citationsOf(part, place) : [];
  });
}
