/** A repeatable source of randomness (mulberry32), for the loops that are too long for fast-check. */
export interface Random {
  /** A whole number from `min` to `max`, both included; the range must stay below 2^53. */
  int(min: number, max: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next32 = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const fraction = (): number => ((next32() >>> 5) * 2 ** 26 + (next32() >>> 6)) / 2 ** 53;
  const int = (min: number, max: number): number => min + Math.floor(fraction() * (max - min + 1));
  return {
    int,
    pick: <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item,
  };
}
