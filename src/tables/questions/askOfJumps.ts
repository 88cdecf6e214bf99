import type { TableQuestionData } from '../../explain/tableQuestions.js';
import { formatNumber } from '../../format/formatNumber.js';
import { groupedBy } from '../../lookup/groupedBy.js';
import type { KnownFigure } from '../../model/figure.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { Collector } from '../collector.js';
import { isJump } from '../doubts/isJump.js';
import type { Placed } from '../doubts/partsInTime.js';
import type { AskedAbout } from '../table.js';
import { YES } from './ask.js';

/** Whose figures they are: all the names by which an answer may mean it, the first to be shown. */
interface Of {
  readonly names: readonly string[];
  readonly unit: Unit;
}

type Known = Placed & { readonly figure: KnownFigure };

/**
 * Asks whether figures are right that are many times as large or as small as the one before, for as long a time: a
 * quarter's figure in the column of a year, or one with a digit too many.
 */
export function askOfJumps(figures: readonly Placed[], { names, unit }: Of, collector: Collector): void {
  const alike = groupedBy(figures.filter(isKnown), ({ period }) => (growsWithTime(unit) ? monthsIn(period) : 0));
  for (const [months, its] of alike) {
    // Of unlike lengths nothing is expected.
    if (months === undefined) continue;
    const [first, ...others] = its.sort((one, other) => (one.period.end < other.period.end ? -1 : 1));
    let [last, sound] = [first, first];
    for (const one of others) {
      const isOdd = [last, sound].every(({ figure }) => isJump(one.figure.value, figure.value, unit));
      if (isOdd) askOf(one, sound, names, collector);
      else sound = one;
      last = one;
    }
  }
}

function isKnown(one: Placed): one is Known {
  return 'value' in one.figure;
}

function askOf({ figure, period, place }: Known, before: Known, names: readonly string[], collector: Collector): void {
  if (collector.answers.to('jump', names, YES) !== undefined) return;
  const shown = [figure, before.figure].map(({ value }) => formatNumber(value));
  const words = `${shown.join(`, ${period.label}, after `)}, ${before.period.label}`;
  const about = { line: place.line, name: String(names[0]), words };
  collector.ask({ id: 'jump', code: 'jump', choices: YES, isNeeded: true, dataFor }, about);
}

function dataFor(about: readonly AskedAbout[]): TableQuestionData['jump'] {
  return { figures: about.map(({ name, words }) => ({ indicator: name, figure: String(words) })) };
}
