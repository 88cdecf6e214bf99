import type { TableQuestionData } from '../../explain/tableQuestions.js';
import { MONTH_NAMES } from '../../period/months.js';
import type { Collector } from '../collector.js';
import { type Heading, headingKey, OUTTURN, partDate } from '../heading.js';
import type { ReadHeading } from '../layout.js';

/** A column whose heading is not known. */
interface Unknown {
  readonly index: number;
  readonly words: string;
}

const KEYS: Readonly<Record<string, string>> = { baseline: 'baseline.printed', outturn: OUTTURN };
const ANY = ['target', 'outturn', 'baseline', 'note', 'none'];
const NOTHING = ['none'];
// A time or an amount that is not understood would be lost, and so would a doubt.
const SAYS_MORE = new RegExp(
  `[\\d%]|\\b(?:${MONTH_NAMES}|sept|years?|months?|quarters?|weeks?|(?:year|month|quarter)ly|annual|average|mean|from|per|rate|baselines?)\\b`,
  'iu',
);
const SAYS_PART =
  /\b(?:date|ytd|so far|running|cumulative|rolling|annuali[sz]ed|forecasts?|project(?:ed|ion)|estimated?|est|expected|anticipated|likely|predict(?:ed|ion)|draft|provisional|incomplete|partial|part|p|e|f)\b/iu;

/** Asks what a column holds whose heading is not known. The date in its heading is that of its figures or targets. */
export function askOfColumn(
  { index, words }: Unknown,
  line: number,
  readHeading: ReadHeading,
  collector: Collector,
): Heading {
  const { rest, period, due } = partDate(words);
  const comparison = readHeading(`Comparison with ${words}`);
  const choices = SAYS_MORE.test(rest) || SAYS_PART.test(words) ? NOTHING : comparison ? [...ANY, 'comparison'] : ANY;
  const id = `column-${headingKey(words).replaceAll(' ', '-')}`;
  const answer = collector.answers.to(id, [words], choices);
  if (answer === undefined) {
    const dataFor = (): TableQuestionData['column'] => ({ heading: words, mayHoldFigures: choices !== NOTHING });
    collector.ask({ id, code: 'column', choices, isNeeded: true, dataFor }, { line, name: words });
    return { key: `open:${String(index)}` };
  }
  if (answer === 'none') return { key: `left-out:${String(index)}`, leftOut: 'answer' };
  if (answer === 'comparison' && comparison) return comparison;
  const isTarget = answer === 'target';
  return { key: KEYS[answer] ?? answer, ...(period && { period }), ...(isTarget && due && { due }) };
}
