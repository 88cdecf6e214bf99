import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { unitInWords } from '../format/formatUnit.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Break, Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import { partsOf } from '../period/partsOf.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { lengthOfIndicator, MONTHS_IN } from '../series/lengths.js';
import type { CountIndex } from './countIndex.js';
import { type Group, groupCounts } from './groupCounts.js';
import { knownBreaks } from './knownBreaks.js';
import { measuresOf } from './measuresOf.js';
import { outturnFrom, type Outturn, type Task } from './outturnFrom.js';
import { wholePeriods } from './wholePeriods.js';

/** The outturns of an indicator, with everything to know about them. */
export interface Made {
  readonly indicatorId: string;
  readonly observations: readonly Observation[];
  readonly breaks: readonly Break[];
  readonly notes: readonly OfficialNote[];
}

const POPULATION = /^(?:the )?(?:total |resident )?(?:population|residents|people|inhabitants)$/iu;
const END_OF_FINANCIAL_YEAR = 3;

/**
 * Returns the outturns of an indicator and its comparators from all files with its measure; nothing if no file has it.
 */
export function outturnsOf(
  indicator: Indicator,
  named: Readonly<Record<string, string | readonly string[]>>,
  indexes: readonly CountIndex[],
  task: Task,
): Made | undefined {
  const { unit } = indicator;
  const about = { indicatorId: indicator.id, indicator: indicator.name };
  const used = indexes
    .map((index) => ({ index, measures: measuresOf(indicator, named, index) }))
    .filter(({ measures }) => measures.length > 0);
  if (used.length === 0) return undefined;
  const isRate = unit.kind === 'rate' && POPULATION.test(unit.of);
  if (unit.kind !== 'count' && !isRate) {
    return nothing(indicator, officialNote('unit-not-made', { ...about, unit: unitInWords(unit) }));
  }
  const groups = [{ comparatorId: null, group: task.own }, ...(isRate ? task.compared : [])];
  const made = used.flatMap(({ index, measures }) =>
    groups.map((each) => figuresOf(indicator, index, measures, { ...each, task })),
  );
  const [force] = task.own.places.map((place) => place.force);
  const breaks = new Set(used.flatMap(({ index, measures }) => knownBreaks(index.set.source, measures, force)));
  const chosen = onePerPeriod(made.flatMap(({ outturns }) => outturns));
  return {
    indicatorId: indicator.id,
    observations: chosen.observations,
    breaks: [...breaks],
    notes: [
      ...made.flatMap(({ notes }) => notes),
      ...chosen.notes,
      ...(isRate
        ? []
        : task.compared.map(({ comparatorId }) => officialNote('count-not-compared', { ...about, comparatorId }))),
      ...[...breaks].map(({ from, why }) => officialNote('break-known', { ...about, from, why })),
    ],
  };
}

function nothing({ id: indicatorId }: Indicator, note: OfficialNote): Made {
  return { indicatorId, observations: [], breaks: [], notes: [note] };
}

interface Figures {
  readonly outturns: readonly Outturn[];
  readonly notes: readonly OfficialNote[];
}

function figuresOf(
  indicator: Indicator,
  index: CountIndex,
  measures: readonly string[],
  { comparatorId, group, task }: { readonly comparatorId: string | null; readonly group: Group; readonly task: Task },
): Figures {
  const about = { indicatorId: indicator.id, indicator: indicator.name };
  const read = parsePeriod(indicator.baseline.period ?? '');
  const baseline = read.ok ? read : undefined;
  const length = lengthOfIndicator(indicator, baseline) ?? MONTHS_IN.year;
  const endMonth = baseline === undefined ? END_OF_FINANCIAL_YEAR : partsOf(baseline.end).month;
  const byPeriod = groupCounts(index, group, measures);
  const { whole, other } = wholePeriods(byPeriod.keys(), length, endMonth);
  const notes = other.map((period) => officialNote('counts-of-other-length', { ...about, period }));
  const outturns = whole.flatMap(({ period, parts }) => {
    const subject = { ...about, comparatorId, period: period.label };
    const missing = parts.filter((part) => !byPeriod.has(part));
    const known = parts.flatMap((part) => byPeriod.get(part) ?? []);
    const lacking = [...new Set(known.flatMap((each) => each.lacking))];
    const unlisted = [...new Set(known.flatMap((each) => each.unlisted))];
    if (missing.length > 0) notes.push(officialNote('incomplete-period', { ...subject, missing }));
    if (lacking.length > 0) {
      const its = [...byPeriod].flatMap(([part, each]) =>
        parts.includes(part) && each.lacking.length > 0 ? part : [],
      );
      const some = its.length < parts.length ? its : [];
      notes.push(officialNote('area-without-count', { ...subject, missing: lacking, parts: some }));
    }
    if (unlisted.length > 0) notes.push(officialNote('areas-not-in-look-up', { ...subject, areas: unlisted }));
    if (missing.length + lacking.length + unlisted.length > 0) return [];
    const counts = known.flatMap((each) => each.counts);
    const outturn = outturnFrom({ subject, period, parts, counts, measures, index, group, unit: indicator.unit, task });
    notes.push(...outturn.notes);
    return 'observation' in outturn ? [outturn] : [];
  });
  return { outturns, notes };
}

/** Keeps one of two sources that agree, and neither of two that differ. */
function onePerPeriod(outturns: readonly Outturn[]): Pick<Made, 'observations' | 'notes'> {
  const notes: OfficialNote[] = [];
  const groups = groupedBy(outturns, ({ subject }) => `${String(subject.comparatorId)}\t${subject.period}`);
  const sources = new Set<string>();
  const observations = [...groups.values()].flatMap((group) => {
    const [{ subject, observation, source }] = group;
    const counts = group.map(({ count }) => count);
    if (new Set(counts).size === 1) {
      sources.add(source);
      return [observation];
    }
    notes.push(officialNote('sources-differ', { ...subject, counts, from: group.map(({ from }) => from) }));
    return [];
  });
  const [first] = outturns;
  if (first !== undefined && sources.size > 1) {
    const { indicatorId, indicator } = first.subject;
    notes.push(officialNote('several-sources', { indicatorId, indicator, sources: [...sources] }));
  }
  return { observations, notes };
}
