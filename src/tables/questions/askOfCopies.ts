import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Indicator } from '../../model/indicator.js';
import type { Observation } from '../../model/observation.js';
import { givenPeriod } from '../../period/givenPeriod.js';
import type { Collector } from '../collector.js';
import type { AskedAbout } from '../table.js';
import { YES } from './ask.js';

/** The numbers of a column, by the ids of their indicators. */
type Column = ReadonlyMap<string, number>;

// Two of a few rows may well agree.
const LEAST_ROWS = 3;
const TARGET = 'target';

/**
 * Asks whether a column of figures is right whose numbers are all those of the one before, or all those of the target:
 * it may have been copied to be filled in.
 */
export function askOfCopies(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  line: number,
  collector: Collector,
): void {
  const years = columnsOf(indicators, observations);
  const targets: Column = new Map(
    indicators.flatMap(({ id, target }) => (target.kind === 'level' ? [[id, target.value] as const] : [])),
  );
  years.forEach(([label, column], index) => {
    const before = years[index - 1];
    const original = before !== undefined && isCopy(column, before[1]) ? before[0] : undefined;
    const copied = original ?? (isCopy(column, targets) ? TARGET : undefined);
    if (copied === undefined || collector.answers.to('copied', [label], YES) !== undefined) return;
    collector.ask(
      { id: 'copied', code: 'copied', choices: YES, isNeeded: true, dataFor },
      { line, name: label, words: copied },
    );
  });
}

// The area's own figures in order of time; that of the baseline with them.
function columnsOf(indicators: readonly Indicator[], observations: readonly Observation[]): [string, Column][] {
  const columns = new Map<string, Map<string, number>>();
  const own = observations.filter(({ comparatorId, areaId }) => comparatorId === undefined && areaId === undefined);
  const baselines = indicators.map(({ id, baseline }) => ({ indicatorId: id, ...baseline, figure: baseline }));
  for (const { indicatorId, period, figure } of [...baselines, ...own]) {
    if (period === undefined || !('value' in figure)) continue;
    const column = columns.get(period) ?? new Map<string, number>();
    columns.set(period, column.set(indicatorId, figure.value));
  }
  return [...columns].sort(([one], [other]) => (givenPeriod(one).end < givenPeriod(other).end ? -1 : 1));
}

function isCopy(column: Column, original: Column): boolean {
  const shared = [...column].filter(([id]) => original.has(id));
  if (shared.length < LEAST_ROWS || shared.length < column.size) return false;
  const isVaried = new Set(column.values()).size >= LEAST_ROWS;
  return isVaried && shared.every(([id, value]) => original.get(id) === value);
}

function dataFor(about: readonly AskedAbout[]): TableQuestionData['copied'] {
  return {
    columns: about.map(({ name, words }) => ({ period: name, copied: words === TARGET ? null : String(words) })),
  };
}
