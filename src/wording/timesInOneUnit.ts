const JOIN = '\\.?,? ?(?:and |& )?';
const PARTS = new RegExp(
  `(?<![\\p{L}\\d.,£$€])(?:(\\d{1,3}) ?(?:h|hrs?|hours?)${JOIN})?(\\d{1,4}) ?(?:m|mins?|minutes?)(?:${JOIN}(\\d{1,2}) ?(?:s|secs?|seconds?))?(?![\\p{L}\\d])`,
  'giu',
);
const SIXTY = 60;

/** Returns a text with each time of several parts in the smallest of its units: `517 seconds` for `8m 37s`. */
export function timesInOneUnit(text: string): string {
  return text.replace(PARTS, (whole, hours?: string, minutes?: string, seconds?: string) => {
    const isWhole = hours === undefined && seconds === undefined;
    if (isWhole || Number(seconds ?? 0) >= SIXTY || (hours !== undefined && Number(minutes) >= SIXTY)) return whole;
    const inMinutes = Number(hours ?? 0) * SIXTY + Number(minutes);
    return seconds === undefined
      ? `${String(inMinutes)} minutes`
      : `${String(inMinutes * SIXTY + Number(seconds))} seconds`;
  });
}
