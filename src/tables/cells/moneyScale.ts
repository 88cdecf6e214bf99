const SCALE = /^(?:in )?£ ?(?:(k|thousands?|['’]?000(?:['’]?s)?)|(m|mn|millions?))(?: of pounds)?$/iu;
const SCALED_AMOUNT = /£ ?[\d.,]*\d ?(?:k|m|mn|bn|thousand|million|billion)\b/iu;

/** Returns what figures in thousands or millions of pounds count: `£ thousands` of `£000` and `£k`. */
export function moneyScaleIn(words: string): '£ thousands' | '£ millions' | undefined {
  const [, thousands, millions] = SCALE.exec(words.trim()) ?? [];
  if (thousands !== undefined) return '£ thousands';
  return millions === undefined ? undefined : '£ millions';
}

/** Says whether figures of money are written with their scale, each of them: `£1.8m`, `£850k`, `by 5%`. */
export function isScaledMoney(texts: readonly string[]): boolean {
  const withFigures = texts.filter((text) => /\d/u.test(text));
  return withFigures.some((text) => SCALED_AMOUNT.test(text)) && withFigures.every(saysScale);
}

function saysScale(text: string): boolean {
  const rest = text.replaceAll(new RegExp(SCALED_AMOUNT, 'giu'), '');
  return !rest.includes('£') && (rest !== text || rest.includes('%'));
}
