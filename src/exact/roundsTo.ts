import { absolute, decimalsOf, type Exact, minus, order, times, toNumber } from './exact.js';

// A figure worked out in doubles may be off in the last of its digits.
const DOUBLES_APART = 1e-9;

/** Says whether a value is what a fraction comes to, rounded to the decimals that the value is written with. */
export function roundsTo(value: Exact, over: Exact, under: Exact): boolean {
  const distance = absolute(minus(times(value, under), over));
  const allowed = Math.max(10 ** -decimalsOf(value) / 2, Math.abs(toNumber(value)) * DOUBLES_APART);
  return order(distance, times(allowed * (1 + DOUBLES_APART), under)) <= 0;
}
