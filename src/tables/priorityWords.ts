import { onOneLine } from './guard.js';

/** A priority as a title line or a cell names it. */
export interface PriorityWords {
  readonly label?: string;
  readonly title: string;
}

const LABELLED =
  /^((?:strategic |csp )?(?:priority|objective|outcome)(?: no\.?)? ?\d{1,3}[a-z]?)(?: ?[:.)\u2010-\u2015-]+ ?| )(\S.*)$/iu;
// "Priority 2 is led by the police."
const IN_A_SENTENCE = /^\D*\d{1,3}[a-z]? \p{L}.*[.;]$/iu;
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

/** The line above a table whose rows are under no priority, where another table comes before it. */
export const UNDER_NO_PRIORITY = `Priority: ${NO_PRIORITY}`;

/** Says whether a line shows by its own words that it names a priority, or that there is none. */
export function namesPriority(words: string): boolean {
  return /^(?:(?:strategic |csp )?priority)\b/iu.test(onOneLine(words));
}

/** Returns the line above a table if it names the priority of its rows. */
export function priorityAbove(line: string | undefined): string | undefined {
  return line !== undefined && namesPriority(line) && !saysNone(priorityIn(line).title) ? line : undefined;
}

/** Says whether a line begins with the label of a priority, such as "Priority 2:", so that it is the name of one. */
export function labelsPriority(words: string): boolean {
  const text = onOneLine(words);
  return namesPriority(text) && ((LABELLED.test(text) && !IN_A_SENTENCE.test(text)) || SAYS_SO.test(text));
}

/** Returns the line that names the priority of what is below them, if one does. */
export function priorityAmong(lines: readonly string[]): string | undefined {
  return lines.findLast(labelsPriority) ?? lines.findLast(namesPriority);
}
