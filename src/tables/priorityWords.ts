import { onOneLine } from './guard.js';

/** A priority as a title line or a cell names it. */
export interface PriorityWords {
  readonly label?: string;
  readonly title: string;
}

const LABELLED =
  /^((?:strategic |csp )?(?:priority|objective|outcome)(?: no\.?)? ?\d{1,3}[a-z]?)(?: ?[:.)\u2010-\u2015-]+ ?| )(\S.*)$/iu;
const SAYS_SO = /^priority ?: ?(?=\S)/iu;

/** The word in the column Priority for an indicator that serves none. */
export const NO_PRIORITY = 'None';

const LONGEST_NONE = 40;
const SAYS_NONE = /^(?:none|no priority|n\/a|not applicable|[-\u2010-\u2015])$/iu;

/** Says whether a cell states that there is no priority, rather than leaving it open. */
export function saysNone(words: string): boolean {
  return words.length < LONGEST_NONE && SAYS_NONE.test(onOneLine(words));
}

/** Separates the label of a priority from its title: `Priority 4: Substance misuse`. */
export function priorityIn(words: string): PriorityWords {
  const text = onOneLine(words);
  const [, label, title] = LABELLED.exec(text) ?? [];
  if (label !== undefined && title !== undefined) return { label, title };
  return { title: text.replace(SAYS_SO, '') };
}

/** Says whether a line shows by its own words that it names a priority. */
export function namesPriority(words: string): boolean {
  return /^(?:(?:strategic |csp )?priority)\b/iu.test(onOneLine(words));
}
