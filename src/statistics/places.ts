import { type Exact, order, read } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/** The place of a figure among others, counted from 1. */
export interface Place {
  readonly place: number;
  readonly sharedBy: number;
}

/** Finds the places of figures; equal ones share the first of theirs, missing ones have none. */
export function placesOf(
  values: readonly (Numeric | null)[],
  from: 'highest' | 'lowest',
): { places: (Place | null)[]; of: number } {
  const known: { index: number; value: Exact }[] = [];
  for (const [index, value] of values.entries()) {
    if (value !== null) known.push({ index, value: read(value, `values[${String(index)}]`) });
  }
  known.sort((one, other) => order(one.value, other.value) * (from === 'lowest' ? 1 : -1));
  const places: (Place | null)[] = values.map(() => null);
  let first = 0;
  while (first < known.length) {
    const tied = known.slice(first, endOfTie(known, first));
    for (const { index } of tied) places[index] = { place: first + 1, sharedBy: tied.length };
    first += tied.length;
  }
  return { places, of: known.length };
}

function endOfTie(sorted: readonly { value: Exact }[], first: number): number {
  let end = first + 1;
  const isTied = (): boolean => {
    const [one, other] = [sorted[first], sorted[end]];
    return one !== undefined && other !== undefined && order(one.value, other.value) === 0;
  };
  while (isTied()) end += 1;
  return end;
}
