const LONGEST = 80;

/** Shows a value inside a message: short, on one line, and without ever failing on it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return inQuotes(JSON.stringify(value.slice(0, LONGEST + 1)));
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'bigint') return `${shorten(String(value))}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return typeof value === 'object' && value !== null ? showObject(value) : String(value);
}

function showObject(value: object): string {
  try {
    if (!Array.isArray(value)) return isDate(value) ? 'a Date' : 'an object';
    return value.length === 1 ? 'an array of 1 item' : `an array of ${String(value.length)} items`;
  } catch {
    // A revoked proxy does not even say whether it is an array.
    return 'an object';
  }
}

// A text that is cut ends in its quotation mark all the same.
function inQuotes(text: string): string {
  return text.length > LONGEST ? `${shorten(text)}"` : text;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Says whether a value is a Date, of this realm or another. */
export function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}
