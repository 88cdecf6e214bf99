/** A pattern for the whole of a text. */
export interface Whole {
  /** Tells whether the whole of a text in lower case is what the pattern says. */
  readonly is: (text: string) => boolean;
}

/**
 * Makes a pattern for the whole of a text.
 *
 * Few texts say any of what there are patterns for, so a pattern is only compiled and tried where one of the strings is
 * there that it cannot do without.
 *
 * @param needs - The strings, with spaces between.
 * @param source - The pattern.
 */
export function whole(needs: string, source: string): Whole {
  const strings = needs.split(' ');
  let pattern: RegExp | undefined;
  return {
    is: (text) => {
      if (!strings.some((needed) => text.includes(needed))) return false;
      pattern ??= new RegExp(`^(?:${source})$`, 'u');
      return pattern.test(text);
    },
  };
}
