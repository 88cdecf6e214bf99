const CONDITION = /\b(?:only if|subject to|depend(?:s|ent|ing) (?:up)?on|conditional|provided that|if)\b/iu;

/** Says whether words next to a target say that it holds under a condition: "Subject to funding". */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}
