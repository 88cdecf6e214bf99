import type { Reason } from '../explain/reason.js';
import { type Exact, order, plus } from '../exact/exact.js';
import { numberInWords } from '../format/numberInWords.js';
import type { Indicator } from '../model/indicator.js';
import { type Member, membersOf, monthsBetween, type SeriesKind } from './byKind.js';

const PARTS = { monthly: 1, quarterly: 3 } as const;

/** Says where a year-to-date figure is not the sum of the months or quarters that it covers. */
export function yearToDateNotes(
  { unit }: Indicator,
  kind: SeriesKind,
  kinds: ReadonlyMap<SeriesKind, readonly Member[]>,
): Reason[] {
  const amountOf = ({ point }: Member): Exact | undefined =>
    unit.kind === 'count' ? point?.value : point?.figure.count;
  return membersOf(kinds, kind).flatMap((member) => {
    const amount = amountOf(member);
    if (!member.taken.isCumulative || amount === undefined) return [];
    return (['monthly', 'quarterly'] as const).flatMap((part) => {
      const sum = sumOf(member, membersOf(kinds, part), PARTS[part], amountOf);
      return sum === undefined || order(sum, amount) === 0 ? [] : [differs(member, part, amount, sum)];
    });
  });
}

// Nothing unless every part of the run is known.
function sumOf(
  { start, end }: Member,
  parts: readonly Member[],
  months: number,
  amountOf: (member: Member) => Exact | undefined,
): Exact | undefined {
  const inside = parts.filter((part) => part.start >= start && part.end <= end);
  if (inside.length * months !== monthsBetween(start, end) + 1) return undefined;
  let sum: Exact = 0;
  for (const part of inside) {
    const amount = amountOf(part);
    if (amount === undefined) return undefined;
    sum = plus(sum, amount);
  }
  return sum;
}

function differs({ taken }: Member, part: 'monthly' | 'quarterly', amount: Exact, sum: Exact): Reason {
  const parts = part === 'monthly' ? 'months' : 'quarters';
  return {
    code: 'year-to-date-differs',
    message: `The year to date ${taken.period.label} is ${numberInWords(amount)}, and its ${parts} add up to ${numberInWords(sum)}. Both stand as they were published: later corrections go into the year to date.`,
  };
}
