import type { Indicator } from '../../model/indicator.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { parseFigure } from '../../wording/parseFigure.js';
import type { Collector, Place } from '../collector.js';
import { isOtherNoun } from '../things/isOtherNoun.js';
import { agree, tableUnit, unitIn } from '../cells/unitWords.js';

/** A cell that says something of the indicator in a row of a figure. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

/** Refuses a unit, or a target for the time of its figure, that is not the indicator's own. */
export function refuseOfIndicators(
  { key, text, place }: Said,
  { name, unit, target }: Indicator,
  period: string | undefined,
  collector: Collector,
): void {
  const said = key === 'unit' ? unitIn(text) : undefined;
  if (said !== undefined && (!agree(said, unit) || isOtherNoun(said, unit, name))) {
    const [stated, its] = [tableUnit(said), tableUnit(unit)];
    collector.problem('unit-mismatch', place, { of: 'figure', cell: text, unit: stated, name, its });
    return;
  }
  const asked = key === 'target' && period !== undefined ? valueAsked(target, period) : undefined;
  const printed = parseFigure(text);
  if (asked === undefined || !printed.ok || !('value' in printed) || printed.value === asked) return;
  collector.problem('contradiction', place, { of: 'target', cell: text, name, period: String(period), target: asked });
}

function valueAsked(target: Indicator['target'], label: string): number | undefined {
  const period = parsePeriod(label);
  if (!period.ok) return undefined;
  const interim = target.interim?.find((each) => {
    const own = parsePeriod(each.period);
    return own.ok && own.start === period.start && own.end === period.end;
  });
  if (interim !== undefined) return 'value' in interim ? interim.value : undefined;
  return target.kind === 'level' && target.due === period.end ? target.value : undefined;
}
