const NUMBER = /\d[\d,]*(?:\.(\d+))?/u;
const HALF = 0.5;

/**
 * Says whether a value matches the printed one, which may be rounded: 62.43 as "62.4%", 1,284,000 as "1.28 million".
 */
export function isAsPrinted(value: number, printed: number, text: string): boolean {
  if (value === printed) return true;
  const [digits = '', decimals = ''] = NUMBER.exec(text) ?? [];
  const number = Number(digits.replaceAll(',', ''));
  const size = number === 0 ? 1 : Math.abs(printed / number);
  // Doubles cannot hold most halves exactly, and neither can their difference.
  const error = 2 * Number.EPSILON * Math.abs(printed);
  return Math.abs(value - printed) <= size * HALF * 10 ** -decimals.length + error;
}
