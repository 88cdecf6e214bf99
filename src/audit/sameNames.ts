import type { Indicator } from '../model/indicator.js';
import type { Audited, Placed } from './audited.js';
import { plainName } from './words.js';

/** An indicator that has the name of an earlier one. */
export interface SameName {
  readonly first: Placed;
  readonly second: Placed;
  readonly isSameThroughout: boolean;
}

/** Gives every indicator whose name an earlier one has, apart from spelling, with the first of that name. */
export function* sameNames({ indicators }: Audited): Generator<SameName> {
  const byName = new Map<string, Placed>();
  for (const second of indicators) {
    const name = plainName(second.indicator.name);
    const first = byName.get(name);
    if (first === undefined) byName.set(name, second);
    else yield { first, second, isSameThroughout: printed(first.indicator) === printed(second.indicator) };
  }
}

// What a row of the table says, apart from where it stands and how it was read.
function printed({ unit, baseline, comparisons, target }: Indicator): string {
  const figures = [baseline, ...comparisons.map(({ figure }) => figure)].map((figure) =>
    'value' in figure ? [figure.value, figure.period] : figure.missing,
  );
  return JSON.stringify([unit, figures, target.text ?? target]);
}
