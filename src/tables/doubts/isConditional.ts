const CONDITION = /\b(?:only if|subject to|depend(?:s|ent|ing) (?:up)?on|conditional|provided that|if)\b/iu;

/** Says whether the words next to a target make it conditional: "Subject to funding". */
export function isConditional(words: string): boolean {
  return CONDITION.test(words);
}
