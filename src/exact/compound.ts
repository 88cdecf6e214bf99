import { Decimal } from 'decimal.js';
import { toText } from './exact.js';
import { type Exact, exactOf } from './longDecimal.js';

/** Returns base × ratio^(part ÷ whole) to 40 digits: the one result of the library that is not a fraction. */
export function compound(base: Exact, ratio: { of: Exact; to: Exact }, part: number, whole: number): Exact {
  const Precise = Decimal.clone({ precision: 50 });
  const growth = new Precise(toText(ratio.of)).div(toText(ratio.to)).pow(new Precise(part).div(whole));
  return exactOf(growth.times(toText(base)).toSignificantDigits(40).toFixed());
}
