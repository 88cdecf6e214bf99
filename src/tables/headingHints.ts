import { show } from '../errors/show.js';
import { onOneLine } from './guard.js';
import { type Heading, headingKey } from './heading.js';

/*
 * Columns that plans print and a table does not take, each with where it goes. Without this the nearest heading that is
 * known would be suggested, and "Direction of travel" is near to "Direction of good", which is another thing.
 */

// What this library works out itself.
const JUDGEMENT =
  /^(?:(?:current |overall |performance |target )?(?:direction of travel|direction|dot|trend|rag|status|progress)(?: rating| status| arrow| indicator)?|rag .*|(?:direction of travel|trend) .*|on target|on track|target met|met)$/u;
const CHANGE =
  /^(?:(?:% |percent |percentage |per cent |pp |numeric )?(?:change|difference|variance|variation|gap)(?: .*)?|.* (?:% |percentage )(?:change|difference|variance))$/u;
const OUTTURN =
  /^(?:(?:current|latest|actual|year end|recent|previous|last|this|quarterly|annual|ytd|year to date) ?(?:performance|outturn|figure|figures|position|value|result|results|data|year|quarter|actual)?|outturns?|performance|actuals?|results?|to date|q[1-4]|quarter [1-4]|ytd|year to date)$/u;

/** Says what a column holds that the table does not take, where its heading tells. */
export function explainHeading(text: string): string | undefined {
  const key = headingKey(text);
  const words = show(onOneLine(text));
  if (JUDGEMENT.test(key)) {
    return `The column ${words} holds a judgement, or the direction that the figures took. Both are worked out from the figures here, and neither says which way is better. Delete the column.`;
  }
  if (CHANGE.test(key)) {
    return `The column ${words} holds a change, which is worked out from the figures here. Delete the column.`;
  }
  if (OUTTURN.test(key)) {
    return `The column ${words} holds figures after the baseline. Put them into a table of observations, with their period, and delete the column here. If it is the baseline, head it Baseline and its year.`;
  }
  return undefined;
}

/** Says of a second column of one meaning where what stands in it goes. */
export function explainRepeated(text: string, first: string, { key }: Heading): string {
  const both = `${show(onOneLine(text))} means the same as the heading ${show(onOneLine(first))}`;
  if (key === 'baseline.printed') {
    return `${both}: a table holds one baseline for each indicator. Put the figures of the other period into a table of observations, and delete the column here.`;
  }
  if (key === 'target') {
    return `${both}: a table holds one target for each indicator. Keep the target that the plan is judged by, and delete the other column, or give the other target a row with a name of its own. Figures that were reached go into a table of observations.`;
  }
  if (key === 'name') {
    return `${both}. If one of the two holds a number or code of the indicator, head it Id; else keep one of them.`;
  }
  return `${both}. Keep one of the two columns, or rename one.`;
}
