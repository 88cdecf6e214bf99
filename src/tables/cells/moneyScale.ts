const SCALE = /^(?:in )?£ ?(?:(k|thousands?|['’]?000(?:['’]?s)?)|(m|mn|millions?))(?: of pounds)?$/iu;

/** Returns what figures in thousands or millions of pounds count: `£ thousands` of `£000` and `£k`. */
export function moneyScaleIn(words: string): '£ thousands' | '£ millions' | undefined {
  const [, thousands, millions] = SCALE.exec(words.trim()) ?? [];
  if (thousands !== undefined) return '£ thousands';
  return millions === undefined ? undefined : '£ millions';
}
