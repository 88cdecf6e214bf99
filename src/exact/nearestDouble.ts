// The last place of the smallest doubles, and the bits that a larger double has after its first.
const SMALLEST_PLACE = -1074;
const BITS_AFTER_FIRST = 52;

/**
 * Returns the double nearest to numerator ÷ denominator, ties to the even one as IEEE 754 has it. The numerator is not
 * below 0 and the denominator above. Infinity where the fraction is past the largest double.
 */
export function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const place = Math.max(placeOfFirstBit(numerator, denominator) - BITS_AFTER_FIRST, SMALLEST_PLACE);
  const units =
    place < 0
      ? halfToEven(numerator << BigInt(-place), denominator)
      : halfToEven(numerator, denominator << BigInt(place));
  // In two steps, since 2 to the power of the whole place can be too small or too large for a double.
  return Number(units) * 2 ** Math.ceil(place / 2) * 2 ** Math.floor(place / 2);
}

// The largest power of two that is not above the fraction.
function placeOfFirstBit(numerator: bigint, denominator: bigint): number {
  const place = bitsIn(numerator) - bitsIn(denominator);
  return numerator >> BigInt(place) < denominator ? place - 1 : place;
}

function bitsIn(whole: bigint): number {
  const hexadecimal = whole.toString(16);
  return 4 * hexadecimal.length + 28 - Math.clz32(parseInt(hexadecimal.charAt(0), 16));
}

function halfToEven(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  const twiceTheRest = 2n * (numerator - floor * denominator);
  const isUp = twiceTheRest > denominator || (twiceTheRest === denominator && floor % 2n === 1n);
  return isUp ? floor + 1n : floor;
}
