import type { Token } from './tokens.js';

/** What a parser found: its value, and the place of the token after it. */
export interface Match<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads something that begins at a place of the tokens, or finds nothing there. */
export type Parser<Value> = (tokens: readonly Token[], place: number) => Match<Value> | undefined;

type Values<Parsers extends readonly Parser<unknown>[]> = {
  [Index in keyof Parsers]: Parsers[Index] extends Parser<infer Value> ? Value : never;
};

/** Reads one token that passes a test. */
export function token(test: (found: Token, tokens: readonly Token[], place: number) => boolean): Parser<Token> {
  return (tokens, place) => {
    const found = tokens[place];
    return found !== undefined && test(found, tokens, place) ? { value: found, next: place + 1 } : undefined;
  };
}

/** Reads one of the phrases of a list such as `no more than | at most`, the longest that is there. */
export function words(list: string): Parser<string> {
  const byFirst = new Map<string, string[]>();
  for (const phrase of list.split('|').map((part) => part.trim().replaceAll(/\s+/gu, ' '))) {
    const [first = ''] = phrase.split(' ');
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), phrase].sort((one, other) => other.length - one.length),
    );
  }
  return (tokens, place) => {
    const [first = ''] = (tokens[place]?.word ?? '').split(' ', 1);
    for (const phrase of byFirst.get(first) ?? []) {
      const next = endOf(phrase, tokens, place);
      if (next !== undefined) return { value: phrase, next };
    }
    return undefined;
  };
}

// A token may hold several words of a phrase, and never ends in the middle of one.
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

/** Reads one thing after another. */
export function sequence<const Parsers extends readonly Parser<unknown>[]>(
  ...parsers: Parsers
): Parser<Values<Parsers>> {
  return (tokens, place) => {
    const values: unknown[] = [];
    let next = place;
    for (const parser of parsers) {
      const match = parser(tokens, next);
      if (match === undefined) return undefined;
      values.push(match.value);
      next = match.next;
    }
    return { value: values as Values<Parsers>, next };
  };
}

/** Reads the first of several things that is there. */
export function either<Parsers extends readonly Parser<unknown>[]>(
  ...parsers: Parsers
): Parser<Values<Parsers>[number]> {
  return (tokens, place) => {
    for (const parser of parsers) {
      const match = parser(tokens, place);
      if (match !== undefined) return match as Match<Values<Parsers>[number]>;
    }
    return undefined;
  };
}

/** Reads a thing, or nothing where it is not there. */
export function maybe<Value>(parser: Parser<Value>): Parser<Value | undefined> {
  return (tokens, place) => parser(tokens, place) ?? { value: undefined, next: place };
}

/** Reads a thing as often as it is there, up to a limit that keeps the reading linear. */
export function many<Value>(parser: Parser<Value>, most = 8): Parser<readonly Value[]> {
  return (tokens, place) => {
    const values: Value[] = [];
    let next = place;
    while (values.length < most) {
      const match = parser(tokens, next);
      if (match === undefined) break;
      values.push(match.value);
      next = match.next;
    }
    return { value: values, next };
  };
}

/** Makes something of what was read; nothing is read where it makes nothing of it. */
export function as<Value, Made>(
  parser: Parser<Value>,
  make: (value: Value, tokens: readonly Token[], from: number, next: number) => Made | undefined,
): Parser<Made> {
  return (tokens, place) => {
    const match = parser(tokens, place);
    const made = match && make(match.value, tokens, place, match.next);
    return match === undefined || made === undefined ? undefined : { value: made, next: match.next };
  };
}

/** Looks ahead: reads nothing, and only where a thing follows. */
export function ahead(parser: Parser<unknown>): Parser<true> {
  return (tokens, place) => (parser(tokens, place) ? { value: true, next: place } : undefined);
}

/** Looks ahead: reads nothing, and only where a thing does not follow. */
export function not(parser: Parser<unknown>): Parser<true> {
  return (tokens, place) => (parser(tokens, place) ? undefined : { value: true, next: place });
}

/** Reads nothing, and only at the end. */
export const end: Parser<true> = (tokens, place) => (place >= tokens.length ? { value: true, next: place } : undefined);
