import type { RollUpReason } from '../explain/rollUpReasons.js';
import type { KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day, Period } from '../model/period.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { addUp } from './addUp.js';
import type { Member } from './byKind.js';

const YEAR = 12;

/** A year that ends with a month or a quarter, and the total of its parts. */
export interface RollingYear extends Pick<Period, 'label' | 'start' | 'end'> {
  readonly figure: KnownFigure;
  /** The day on which the last of its parts was published. */
  readonly published: Day | undefined;
}

/** Adds up the months or quarters of one area to years that end with each of them, as far back as they go. */
export function rollingYears(
  indicator: Indicator,
  comparatorId: string | null,
  members: readonly Member[],
  partMonths: number,
): { readonly years: readonly RollingYear[]; readonly reasons: readonly RollUpReason[] } {
  const known = new Map(members.map((member) => [`${member.start} ${member.end}`, member]));
  const subject = { indicatorId: indicator.id, indicator: indicator.name, comparatorId, areaId: null };
  const years: RollingYear[] = [];
  const reasons: RollUpReason[] = [];
  for (const member of members) {
    const period = monthsEndingWith(member.end, 0, YEAR);
    if (period?.end !== member.end || period.start < String(members[0]?.start)) continue;
    let published: Day | undefined;
    const whole = { indicator, subject, period, months: YEAR, partMonths, population: undefined };
    const added = addUp(whole, ({ start, end }) => {
      const part = known.get(`${start} ${end}`);
      const day = part?.taken.published;
      if (day !== undefined && day > (published ?? '')) published = day;
      return part?.point?.figure ?? part?.taken.figure;
    });
    if (added.figure) years.push({ ...period, figure: added.figure, published });
    // The figure itself says what it was added up from.
    reasons.push(...added.reasons.filter(({ code }) => code !== 'rolled-up'));
  }
  return { years, reasons };
}
