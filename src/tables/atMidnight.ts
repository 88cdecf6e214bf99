const AT_MIDNIGHT =
  /^\s*(\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[ -]\p{L}{3,9}[ -]\d{4})(?:T|\s+)0?0:00(?::00(?:\.0+)?)?Z?\s*$/u;

/** Says whether a cell is a day with the time of midnight, as databases write a day: `2024-03-31T00:00:00`. */
export function isAtMidnight(cell: string): boolean {
  return AT_MIDNIGHT.test(cell);
}

/** Takes the time of midnight from a day. Other cells stay as they are. */
export function withoutMidnight(cell: string): string {
  return cell.includes('0:00') ? cell.replace(AT_MIDNIGHT, '$1') : cell;
}
