import { readFileSync } from 'node:fs';
import type { TargetContext, TargetResult } from '../../src/wording/targetResult.js';
import type { Verdict } from './scoring.js';

/** A printed target of a collection, with what it may be read as. */
export interface Printed {
  readonly text: string;
  readonly context: TargetContext;
  /** Each is a reading as {@link shortened} writes it, or `!` where it should be refused. */
  readonly labels: readonly string[];
}

const LOWER = { polarity: 'lower-is-better' } as const;
const HIGHER = { polarity: 'higher-is-better' } as const;
const CONTEXTS: Readonly<Record<string, TargetContext>> = {
  '': {},
  L: LOWER,
  H: HIGHER,
  C: { ...LOWER, unit: { kind: 'count', of: 'offences' } },
  CH: { ...HIGHER, unit: { kind: 'count', of: 'referrals' } },
  P: { ...HIGHER, unit: { kind: 'percentage' } },
  PL: { ...LOWER, unit: { kind: 'percentage' } },
  R: { ...LOWER, unit: { kind: 'rate', per: 100_000, of: 'population' } },
};

/** Reads a collection: a line each, with text, context and labels between tabs. */
export function collection(name: string): readonly Printed[] {
  const file = readFileSync(new URL(`../fixtures/reading/${name}.tsv`, import.meta.url), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', context = '', labels = ''] = line.split('\t');
      return { text, context: CONTEXTS[context] ?? {}, labels: labels.split('||').map((label) => label.trim()) };
    });
}

const OPERATORS = { 'at-most': '<=', 'at-least': '>=', below: '<', above: '>' } as const;

/**
 * Writes a reading in a few signs: `<=40 @2015-03-31` is at most 40 by that day, `-10% ^2012/13` a fall by 10% from
 * that year, `+2p` two points more, `-50#` fifty fewer, `10..12` a range, `=+` hold or better, `c<` below a comparator,
 * `r3lowest` among the three lowest, `-` down, `m` a milestone, `0deferred` none set, `?40` a bare number, `*year` from an average of years,
 * `~year` each year, `!` refused.
 */
function shortened(result: TargetResult): string {
  if (!result.ok) return result.reason === 'bare-number' ? `?${String(result.value)}` : '!';
  const { target } = result;
  const terms = [
    'from' in target ? ` ^${target.from}` : '',
    'averageOf' in target ? ` *${target.averageOf}` : '',
    target.due === undefined ? '' : ` @${target.due}`,
    target.every === undefined ? '' : ` ~${target.every}`,
  ].join('');
  return `${kindOf(target)}${terms}`;
}

function kindOf(target: (TargetResult & { ok: true })['target']): string {
  switch (target.kind) {
    case 'level':
      return OPERATORS[target.operator] + String(target.value);
    case 'range':
      return `${String(target.min)}..${String(target.max)}`;
    case 'change': {
      const size =
        'percent' in target.by
          ? `${String(target.by.percent)}%`
          : 'points' in target.by
            ? `${String(target.by.points)}p`
            : `${String(target.by.amount)}#`;
      return (target.direction === 'reduce' ? '-' : '+') + size;
    }
    case 'maintain':
      return target.orBetter === true ? '=+' : '=';
    case 'comparator':
      return `c${OPERATORS[target.operator]}`;
    case 'rank':
      return `r${String(target.within)}${target.end}`;
    case 'direction':
      return target.direction === 'reduce' ? '-' : '+';
    case 'milestone':
      return 'm';
    case 'not-set':
      return `0${target.reason}`;
  }
}

/** Judges a reading: a refusal of what could be read is not a wrong reading. */
export function judged(result: TargetResult, labels: readonly string[]): Verdict {
  const sorted = (label: string): string =>
    label
      .split(' ')
      .sort((one, other) => (one < other ? -1 : 1))
      .join(' ');
  const found = shortened(result);
  if (labels.some((label) => sorted(label) === sorted(found) || (label === '!' && !result.ok))) return 'right';
  return result.ok ? 'wrong' : 'refused';
}
