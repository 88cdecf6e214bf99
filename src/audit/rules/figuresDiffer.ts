import { decimalsOf, differenceOver, order } from '../../exact/exact.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import type { KnownFigure } from '../../model/figure.js';
import type { Indicator } from '../../model/indicator.js';
import type { Audited } from '../audited.js';
import { figuresOf, type PlacedFigure } from '../figures.js';
import type { Place, Remark } from '../rule.js';
import { spellOf } from '../spell.js';
import { cited, quoted } from '../words.js';

interface Stated extends Place {
  readonly indicator: Indicator;
  readonly comparatorId: string | undefined;
  readonly value: number;
  readonly qualifier: KnownFigure['qualifier'];
  readonly published?: PlacedFigure['published'];
  /** The days it covers, and whether to date, as a key. */
  readonly spell: string;
  readonly when: string;
  readonly where: string;
}

/**
 * Finds two figures of one indicator for the same time that differ: in its table, among the observations, or in a claim
 * that says whose figure it gives.
 *
 * Reason: one of them is wrong or was revised, and which of them was judged cannot be seen. A figure that is marked as
 * revised, or follows a provisional one, is no finding, nor are editions published on different days, or a figure that
 * rounds to the other.
 *
 * Example: a baseline of 1,579 for 2012/13 and "1,597 offences in 2012/13" in the text.
 */
export function* figuresDiffer(audited: Audited): Generator<Remark> {
  const first = new Map<string, Stated>();
  for (const stated of [...tabled(audited), ...claimed(audited)]) {
    const { indicator, comparatorId, spell } = stated;
    const key = JSON.stringify([indicator.id, comparatorId, spell]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, stated);
      continue;
    }
    if (agree(earlier, stated) || mayDiffer(earlier, stated)) continue;
    const whose = comparatorId === undefined ? '' : ` of ${quoted(audited.nameOf(comparatorId))}`;
    yield {
      path: stated.path,
      source: stated.source,
      message: `For ${stated.when} the figure${whose} for ${quoted(indicator.name)} is ${valueInUnit(earlier.value, indicator.unit, true)} in ${earlier.where} and ${valueInUnit(stated.value, indicator.unit, true)} in ${stated.where}.`,
      related: [{ path: earlier.path, source: earlier.source }],
    };
  }
}

function tabled(audited: Audited): Stated[] {
  return [...figuresOf(audited)].flatMap((placed) => {
    const { indicator, figure, path, source, comparatorId, period, covers, published, cumulative } = placed;
    const when = whenOf(audited, period, covers);
    // A count headed with a month may be that of the month or of the year.
    const isObserved = path[0] === 'observations';
    if (when === undefined || (!isObserved && isUnclear(when.kind, indicator, covers))) return [];
    const where = isObserved ? `the observation of ${when.label}` : `the table${cited(source)}`;
    const { value, qualifier } = figure;
    // Late corrections go into the year to date, which need not be what its parts come to.
    const spell = cumulative === true ? `${when.spell} to date` : when.spell;
    return [{ indicator, comparatorId, value, qualifier, published, path, source, spell, when: when.label, where }];
  });
}

function claimed(audited: Audited): Stated[] {
  return audited.plan.claims.flatMap((claim, index): Stated[] => {
    const { indicatorId, comparatorId, unit, kind, period, fromPeriod, from, to, source } = claim;
    const indicator = audited.indicatorOf(indicatorId)?.indicator;
    // Without a unit of its own a claim speaks of numbers.
    if (indicator === undefined || kind === 'target' || (unit?.kind ?? 'count') !== indicator.unit.kind) return [];
    const values = [
      { value: to, key: 'to', time: period },
      { value: from, key: 'from', time: fromPeriod },
    ];
    return values.flatMap(({ value, key, time }): Stated[] => {
      const when = whenOf(audited, time, undefined);
      if (value === undefined || when === undefined) return [];
      const path = ['claims', index, key];
      const where = `the text${cited(source)}`;
      const { spell, label } = when;
      return [{ indicator, comparatorId, value, qualifier: undefined, path, source, spell, when: label, where }];
    });
  });
}

function whenOf(
  { periodOf }: Audited,
  text: string | undefined,
  covers: KnownFigure['covers'],
): { spell: string; label: string; kind: string } | undefined {
  const period = periodOf(text);
  const spell = period && spellOf(period, covers);
  if (period === undefined || spell === undefined) return undefined;
  const label = covers === undefined ? period.label : `the ${covers} to ${period.label}`;
  return { spell: `${spell.start} ${spell.end}`, label, kind: period.kind };
}

function isUnclear(kind: string, { unit }: Indicator, covers: PlacedFigure['covers']): boolean {
  return kind === 'month' && covers === undefined && unit.kind !== 'percentage';
}

// To the decimals of the coarser: 95% and 95.1% are one figure.
function agree(first: Stated, second: Stated): boolean {
  const decimals = Math.min(decimalsOf(first.value), decimalsOf(second.value));
  const [one, other] = [first, second].map(({ value }) => differenceOver(value, 0, 1, 1, decimals));
  return order(Number(one), Number(other)) === 0;
}

function mayDiffer(earlier: Stated, later: Stated): boolean {
  const areEditions =
    earlier.published !== undefined && later.published !== undefined && earlier.published !== later.published;
  return (
    areEditions
    || later.qualifier === 'revised'
    || [earlier, later].some(({ qualifier }) => qualifier !== undefined && qualifier !== 'revised')
  );
}
