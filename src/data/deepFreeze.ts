/**
 * Freezes a value and everything inside it, so that a bundled dataset cannot be changed by one of its readers.
 *
 * @param value - Plain data without cycles: what `JSON.parse` could have returned.
 * @returns The same value, frozen.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value) as unknown[]) deepFreeze(part);
  return Object.freeze(value);
}
