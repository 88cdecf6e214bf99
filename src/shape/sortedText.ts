/** Returns a text that plain data with the same fields has, whatever their order; some fields may be passed over. */
export function sortedText(data: unknown, without: readonly string[] = []): string | undefined {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !without.includes(key))
            .sort(),
        )
      : value,
  );
}
