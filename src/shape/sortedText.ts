/** Returns a text that plain data with the same fields has, whatever their order; some fields may be passed over. */
export function sortedText(data: unknown, without: readonly string[] = []): string | undefined {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const fields = new Map(Object.entries(value));
    const keys = [...fields.keys()].filter((key) => !without.includes(key)).sort();
    return Object.fromEntries(keys.map((key) => [key, fields.get(key)]));
  });
}
