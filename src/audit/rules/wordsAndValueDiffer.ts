import { formatNumber } from '../../format/formatNumber.js';
import type { Target } from '../../model/target.js';
import type { Unit } from '../../model/unit.js';
import type { Audited } from '../audited.js';
import { figuresOf } from '../figures.js';
import type { Remark } from '../rule.js';
import { numbersIn, quoted } from '../words.js';

// Words and signs beside a number that make it another: 1.2m, £3 million, 3rd, a third, <5, (5).
const OTHER_NUMBER =
  /\d\s*(?:k|m|bn|million|thousand|billion|st|nd|rd|th)\b|[<>~≤≥(/]|\b(?:half|third|quarter|double|twice|dozen|hundred|thousand|million)\b/iu;
// "Reduce by 10" and "10% of all" may have been worked out to a level; "by 2018" is a date.
const DISTANCE = /\bby (?!20\d\d)\d|\b(?:fewer|points?)\b/iu;
const SHARE = /%|per ?cent/iu;

/**
 * Finds a figure or target whose words hold other numbers than the value that was read from them.
 *
 * Reason: a number that was mistyped is judged like any other.
 *
 * Example: "1,579 offences" read as 1,597.
 */
export function* wordsAndValueDiffer(audited: Audited): Generator<Remark> {
  for (const { figure, path, source } of figuresOf(audited)) {
    const { text, value } = figure;
    if (text === undefined || OTHER_NUMBER.test(text)) continue;
    const numbers = numbersIn(text);
    // Several numbers are several readings: "14.2 per 1,000", "455 in 2013".
    if (numbers.length !== 1 || numbers[0] === Math.abs(value)) continue;
    yield { path: [...path, 'value'], source, message: `${quoted(text)} was read as ${formatNumber(value)}.` };
  }
  for (const { indicator, path, source } of audited.indicators) {
    const { target, unit } = indicator;
    const { text } = target;
    const read = numbersReadFrom(target);
    if (text === undefined || read === undefined || OTHER_NUMBER.test(text.replaceAll('/', ' '))) continue;
    const numbers = numbersIn(text);
    const isWorkedOut =
      target.kind === 'level' && (DISTANCE.test(text) || (unit.kind !== 'percentage' && SHARE.test(text)));
    if (numbers.length === 0 || isWorkedOut || read.every((number) => numbers.includes(number))) continue;
    yield {
      path: [...path, 'target'],
      source,
      message: `The target ${quoted(text)} was read as ${read.map((number) => formatNumber(number)).join(' to ')}${unitInWords(unit)}.`,
    };
  }
}

function numbersReadFrom(target: Target): readonly number[] | undefined {
  if (target.kind === 'level') return [Math.abs(target.value)];
  if (target.kind === 'range') return [Math.abs(target.min), Math.abs(target.max)];
  if (target.kind === 'change') return Object.values(target.by) as number[];
  return undefined;
}

function unitInWords(unit: Unit): string {
  return unit.kind === 'percentage' ? '%' : '';
}
