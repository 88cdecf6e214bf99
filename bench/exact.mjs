/** Rounds a fraction of whole numbers, held as BigInt, half away from zero to one decimal. The reference for all. */
export function toOneDecimal(numerator, denominator) {
  const size = numerator < 0n ? -numerator : numerator;
  const tenths = (20n * size + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -tenths : tenths) / 10;
}

/** Counts the answers that differ from the exact ones; -0 counts as 0. */
export function countWrong(answers, exact) {
  return exact.filter((value, index) => answers[index] !== value).length;
}
