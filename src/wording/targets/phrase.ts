interface Worded {
  readonly word: string;
}

/** Words and marks in a row that stand for something, and what must be among a text's items for them to stand there. */
export interface Phrase {
  /** Tells, far faster than the pattern, that none of these items can be a part of the phrase. */
  readonly isAbsentFrom: (items: readonly Worded[]) => boolean;
  /** Gives every place of a line where the whole phrase stands. */
  readonly matchesIn: (line: string) => readonly RegExpExecArray[];
}

/**
 * Makes a pattern that matches whole items only.
 *
 * There are more than a hundred of them, some with hundreds of alternatives; most texts hold no word of most of them. So
 * each is only compiled and tried where an item is there that it cannot do without.
 *
 * @param source - The pattern, of words in lower case and of marks.
 * @param needs - Parts of the pattern that cannot be left out; of each, at least one word has to be there. Without any,
 * it is the words of the pattern itself, but for those that may be left out.
 */
export function phrase(source: string, ...needs: readonly string[]): Phrase {
  const parts = needs.length === 0 ? [source] : needs;
  let words: readonly ReadonlySet<string>[] | undefined;
  let compiled: RegExp | undefined;
  return {
    isAbsentFrom: (items) => {
      words ??= parts.map(wordsOf);
      for (const needed of words) if (!holdsOneOf(items, needed)) return true;
      return false;
    },
    matchesIn: (line) => {
      // The line is in lower case, and nothing in it is looked at by the letter: no flag but g is wanted.
      compiled ??= new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'g');
      return allOf(compiled, line);
    },
  };
}

// As matchAll gives them, which copies the pattern each time, and that takes longer than most of the matching.
function allOf(pattern: RegExp, line: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) matches.push(match);
  return matches;
}

function holdsOneOf(items: readonly Worded[], words: ReadonlySet<string>): boolean {
  for (const { word } of items) if (words.has(word)) return true;
  return false;
}

// What may be left out, in the innermost brackets: "(?:the )?", "(?: [a-z]+){0,3}?"; and what only stands beside.
const OPTIONAL = /(?<![a-z])\(\?:[^()]*\)(?:[?*]|\{0,\d+\})|\(\?<?[=!][^()]*\)/gu;
// A word with its endings, "achiev(?:e|es|ing)", "reductions?", or a mark; what is no word at all comes first.
const WORD =
  /\(\?<[a-z]+>|\[[^\]]*\]|\{[\d,]*\}|\(\?[:=!]|([\p{Ll}\p{Lm}\p{Lo}]+)(?:\(\?:([a-z|]+)\)(\??)|(\?))?|([A-Z_]+|\\[^a-z]|[^\s()|?*+^$])/gu;

/** Gives the words and marks of a pattern. */
export function wordsOf(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  const needed = source.replace(OPTIONAL, ' ').replace(OPTIONAL, ' ');
  for (const [, stem, endings, hasNoEnding, isShort, mark] of needed.matchAll(WORD)) {
    if (mark !== undefined) words.add(mark.replace('\\', ''));
    if (stem === undefined) continue;
    for (const ending of endings?.split('|') ?? ['']) words.add(stem + ending);
    if (hasNoEnding === '?') words.add(stem);
    if (isShort === '?') words.add(stem.slice(0, -1));
  }
  return words;
}
