import type { Indicator } from '../../model/indicator.js';
import { givenPeriod } from '../../period/givenPeriod.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { parseFigure } from '../../wording/parseFigure.js';
import { agree, tableUnit, unitIn } from '../cells/unitWords.js';
import type { Collector, Place } from '../collector.js';
import { isOtherNoun } from '../things/isOtherNoun.js';

/** A cell in a row of figures that says something about the indicator. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * Refuses a unit, or a target for the period of the figure, that differs from the indicator's. A wide row has no
 * period.
 */
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
  const [asked, ...others] = key === 'target' ? valuesAsked(target, period) : [];
  const printed = parseFigure(text);
  if (asked === undefined || !printed.ok || !('value' in printed)) return;
  if ([asked, ...others].includes(printed.value)) return;
  const data = { of: 'target', cell: text, name, period: period ?? null, target: asked } as const;
  collector.problem('contradiction', place, data);
}

// What is asked for at the end of the period, or at any time if the row has no period.
function valuesAsked(target: Indicator['target'], label: string | undefined): number[] {
  const last = target.kind === 'level' ? [target.value] : [];
  const onTheWay = (target.interim ?? []).flatMap((each) => ('value' in each ? [each] : []));
  if (label === undefined) return [...last, ...onTheWay.map(({ value }) => value)];
  const period = givenPeriod(label);
  const ofPeriod = onTheWay.filter((each) => {
    const own = parsePeriod(each.period);
    return own.ok && own.start === period.start && own.end === period.end;
  });
  if (ofPeriod.length > 0) return ofPeriod.map(({ value }) => value);
  return target.due === period.end ? last : [];
}
