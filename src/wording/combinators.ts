import type { Token } from './tokens.js';

/** What a parser found: its value, and the position of the next token. */
export interface Match<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads something that begins at a position in the tokens, or finds nothing there. */
export interface Parser<Value> {
  (tokens: readonly Token[], place: number): Match<Value> | undefined;
  /** The words it can begin with, and `#` with a kind of token. Left out, it can begin with anything. */
  readonly starts?: ReadonlySet<string> | undefined;
  /** Whether it can match without a token. */
  readonly isOptional?: boolean;
}

type Values<Parsers extends readonly Parser<unknown>[]> = {
  [Index in keyof Parsers]: Parsers[Index] extends Parser<infer Value> ? Value : never;
};

/** Says what a parser can begin with, so that it is only tried where it may match. */
export function starting<Value>(
  starts: Iterable<string> | undefined,
  parser: Parser<Value>,
  isOptional = false,
): Parser<Value> {
  const set = starts === undefined ? undefined : new Set(starts);
  const guarded: Parser<Value> =
    set === undefined || isOptional
      ? (tokens, place) => parser(tokens, place)
      : (tokens, place) => (mayStart(set, tokens[place]) ? parser(tokens, place) : undefined);
  return Object.assign(guarded, { starts: set, isOptional });
}

function mayStart(starts: ReadonlySet<string>, found: Token | undefined): boolean {
  return found !== undefined && (starts.has(firstWord(found)) || starts.has(`#${found.kind}`));
}

function firstWord({ word }: Token): string {
  const space = word.indexOf(' ');
  return space < 0 ? word : word.slice(0, space);
}

/** Reads one token of certain kinds that passes a test, or of any kind if none is named. */
export function token(
  test: (found: Token, tokens: readonly Token[], place: number) => boolean,
  ...kinds: readonly Token['kind'][]
): Parser<Token> {
  return starting(kinds.length === 0 ? undefined : kinds.map((kind) => `#${kind}`), (tokens, place) => {
    const found = tokens[place];
    return found !== undefined && test(found, tokens, place) ? { value: found, next: place + 1 } : undefined;
  });
}

/** Reads one token of certain kinds. */
export function kind(...kinds: readonly Token['kind'][]): Parser<Token> {
  return token((found) => kinds.includes(found.kind), ...kinds);
}

/** Reads one of the phrases in a list such as `no more than | at most`, taking the longest that matches. */
export function words(list: string): Parser<string> {
  const byFirst = new Map<string, string[]>();
  for (const phrase of list.split('|').map((part) => part.trim().replaceAll(/\s+/gu, ' '))) {
    const [first = ''] = phrase.split(' ');
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), phrase].sort((one, other) => other.length - one.length),
    );
  }
  // It looks up its first word itself, and needs no guard.
  const parser: Parser<string> = (tokens, place) => {
    const found = tokens[place];
    for (const phrase of (found && byFirst.get(firstWord(found))) ?? []) {
      const next = endOf(phrase, tokens, place);
      if (next !== undefined) return { value: phrase, next };
    }
    return undefined;
  };
  return Object.assign(parser, { starts: new Set(byFirst.keys()) });
}

// A token may contain several words of a phrase, but never ends in the middle of one.
function endOf(phrase: string, tokens: readonly Token[], place: number): number | undefined {
  let [next, read] = [place, 0];
  while (read < phrase.length) {
    const word = tokens[next]?.word;
    if (word === undefined || !phrase.startsWith(word, read)) return undefined;
    read += word.length;
    if (read < phrase.length && phrase[read] !== ' ') return undefined;
    read += 1;
    next += 1;
  }
  return next;
}

/** Reads several things in sequence. */
export function sequence<const Parsers extends readonly Parser<unknown>[]>(
  ...parsers: Parsers
): Parser<Values<Parsers>> {
  const leading = parsers.findIndex(({ isOptional }) => isOptional !== true);
  const first = leading < 0 ? parsers : parsers.slice(0, leading + 1);
  return starting(
    union(first),
    (tokens, place) => {
      const values: unknown[] = [];
      let next = place;
      for (const parser of parsers) {
        const match = parser(tokens, next);
        if (match === undefined) return undefined;
        values.push(match.value);
        next = match.next;
      }
      return { value: values as Values<Parsers>, next };
    },
    leading < 0,
  );
}

/**
 * Reads several things in sequence, as they are written: words with `|` between choices and `_` for spaces, and parsers
 * in `${}`. A `?` after one makes it optional, `*` allows any number of them, `*3` up to three. It returns only what
 * the parsers find.
 */
export function grammar<const Parsers extends readonly Parser<unknown>[]>(
  text: TemplateStringsArray,
  ...parsers: Parsers
): Parser<Values<Parsers>> {
  const steps: Parser<unknown>[] = [];
  const places: number[] = [];
  for (const [index, part] of text.entries()) {
    const [suffix = '', ...items] = part.split(/\s+/u);
    const before = parsers[index - 1];
    if (before !== undefined) {
      places.push(steps.length);
      steps.push(repeated(before, suffix));
    }
    for (const item of [...(index === 0 ? [suffix] : []), ...items].filter((written) => written !== '')) {
      const often = /[?*].*$/u.exec(item)?.[0] ?? '';
      const choices = item.slice(0, item.length - often.length);
      steps.push(repeated(words(choices.replaceAll('_', ' ')), often));
    }
  }
  return as(sequence(...steps), (values) => places.map((place) => values[place]) as unknown as Values<Parsers>);
}

function repeated(parser: Parser<unknown>, often: string): Parser<unknown> {
  if (often === '') return parser;
  return often === '?' ? maybe(parser) : many(parser, ...(often === '*' ? [] : [Number(often.slice(1))]));
}

/** Reads the first of several alternatives that matches. */
export function either<Parsers extends readonly Parser<unknown>[]>(
  ...parsers: Parsers
): Parser<Values<Parsers>[number]> {
  return starting(
    union(parsers),
    (tokens, place) => {
      for (const parser of parsers) {
        const match = parser(tokens, place);
        if (match !== undefined) return match as Match<Values<Parsers>[number]>;
      }
      return undefined;
    },
    parsers.some(({ isOptional }) => isOptional === true),
  );
}

function union(parsers: readonly Parser<unknown>[]): Iterable<string> | undefined {
  const all: string[] = [];
  for (const { starts } of parsers) {
    if (starts === undefined) return undefined;
    all.push(...starts);
  }
  return all;
}

/** Reads something if it is there, or nothing. */
export function maybe<Value>(parser: Parser<Value>): Parser<Value | undefined> {
  return starting<Value | undefined>(
    parser.starts,
    (tokens, place) => parser(tokens, place) ?? { value: undefined, next: place },
    true,
  );
}

/** Reads something as often as it is there, up to a limit that keeps the reading linear. */
export function many<Value>(parser: Parser<Value>, most = 8): Parser<readonly Value[]> {
  return starting(
    parser.starts,
    (tokens, place) => {
      const values: Value[] = [];
      let next = place;
      while (values.length < most) {
        const match = parser(tokens, next);
        if (match === undefined) break;
        values.push(match.value);
        next = match.next;
      }
      return { value: values, next };
    },
    true,
  );
}

/** Turns what was read into something else. If the function returns nothing, nothing is read. */
export function as<Value, Made>(
  parser: Parser<Value>,
  make: (value: Value, tokens: readonly Token[], from: number, next: number) => Made | undefined,
): Parser<Made> {
  return starting(
    parser.starts,
    (tokens, place) => {
      const match = parser(tokens, place);
      const made = match && make(match.value, tokens, place, match.next);
      return match === undefined || made === undefined ? undefined : { value: made, next: match.next };
    },
    parser.isOptional,
  );
}

/** Looks ahead: matches without reading anything, if a parser would match here. */
export function ahead(parser: Parser<unknown>): Parser<true> {
  return starting(
    parser.starts,
    (tokens, place) => (parser(tokens, place) ? { value: true as const, next: place } : undefined),
    parser.isOptional,
  );
}

/** Looks ahead: matches without reading anything, if a parser would not match here. */
export function not(parser: Parser<unknown>): Parser<true> {
  return starting(
    [],
    (tokens, place) => (parser(tokens, place) ? undefined : { value: true as const, next: place }),
    true,
  );
}

/** Matches at the end of the text, without reading anything. */
export const end: Parser<true> = starting(
  [],
  (tokens, place) => (place >= tokens.length ? { value: true as const, next: place } : undefined),
  true,
);
