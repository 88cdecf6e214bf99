const LOOKED_AT = 4096;
const SPACE = /^\s+/u;
const COMMENT = /^(?:\/\/|#)[^\r\n]*(?:[\r\n]|$)/u;
const LONG_COMMENT = /^\/\*(?:[^*]|\*(?!\/))*\*\//u;
const OPENS = /^[{[]\s*(?:["{[}\]]|\/[/*]|$)/u;

/**
 * Says whether a text begins like JSON, with or without comments before it. JSON does not allow comments, but people
 * write them.
 */
export function startsAsJson(text: string): boolean {
  let rest = text.slice(0, LOOKED_AT);
  for (let length = -1; length !== rest.length;) {
    ({ length } = rest);
    for (const skipped of [SPACE, COMMENT, LONG_COMMENT]) rest = rest.replace(skipped, '');
  }
  return OPENS.test(rest);
}
