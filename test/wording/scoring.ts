import { readFileSync } from 'node:fs';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import type { FigureResult } from '../../src/wording/parseFigure.js';
import type { TargetContext, TargetResult } from '../../src/wording/targetResult.js';

/** What an analyst reads in a text: every key that a label has is compared, and none that it has not may be added. */
type Label = Readonly<Record<string, unknown>>;

/** A printed text with its label, and with others that are as right. */
export interface Sample {
  readonly label: Label;
  readonly accept?: readonly Label[];
  readonly unit?: string;
  readonly unitFrom?: string;
}

/** A cell of a table of targets. */
export interface TargetSample extends Sample {
  readonly target_text: string;
  readonly context?: TargetContext;
}

/** A cell of a table of figures. */
export interface FigureSample extends Sample {
  readonly text: string;
}

/** How an answer compares with the labels: a refusal is never wrong, but may be refused where it could be read. */
export type Verdict = 'right' | 'refused' | 'wrong';

/** Reads the sample of figures. */
export function figureSamples(): readonly FigureSample[] {
  return read('figure_texts.json') as FigureSample[];
}

/** Reads the sample of targets. */
export function targetSamples(): readonly TargetSample[] {
  return read('target_wordings.json') as TargetSample[];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/reading/${file}`, import.meta.url), 'utf8'));
}

/** Judges the reading of a figure. */
export function judgeFigure(result: FigureResult, sample: FigureSample): Verdict {
  return judge(result.ok, labelsOf(sample), (label) => {
    if (!result.ok) return 'refuse' in label;
    if ('missing' in result) return result.missing === label['missing'];
    const { value, unit, noun, qualifier } = result;
    return (
      value === label['value']
      && unit === label['unit']
      && (noun === label['noun'] || label['noun'] === undefined)
      && qualifier === label['qualifier']
      && endOf(result.period) === endOf(label['asAt'])
    );
  });
}

/** Judges the reading of a target, and of its unit where the text states one. */
export function judgeTarget(result: TargetResult, sample: TargetSample): Verdict {
  return judge(result.ok, labelsOf(sample), (label) => {
    if (!result.ok) return isRefusedAs(result, label);
    const target: Label = { ...result.target };
    const hasUnit = sample.unitFrom !== 'text' || result.unit === sample.unit || result.unit === undefined;
    return (
      hasUnit
      && ['kind', 'operator', 'value', 'min', 'max', 'reason', 'within', 'end', 'orBetter', 'every'].every(
        (key) => target[key] === label[key],
      )
      && (target['kind'] === 'level' || target['direction'] === label['direction'])
      && JSON.stringify(target['by']) === JSON.stringify(label['by'])
      && endOf(target['from']) === endOf(label['from'])
      && target['due'] === endOf(label['due'])
      && (label['comparator'] === undefined || label['comparator'] === result.comparator?.name)
    );
  });
}

function labelsOf({ label, accept = [] }: Sample): readonly Label[] {
  return [label, ...accept];
}

function judge(isRead: boolean, labels: readonly Label[], fits: (label: Label) => boolean): Verdict {
  if (labels.some(fits)) return 'right';
  return isRead ? 'wrong' : 'refused';
}

function isRefusedAs(result: Extract<TargetResult, { ok: false }>, label: Label): boolean {
  if (label['kind'] === 'refuse') return true;
  return label['kind'] === 'bare' && result.value === label['value'] && result.due === endOf(label['due']);
}

// A label names a day, a month as 2012-12, or a period; two periods are the same where they end on one day.
function endOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  }
  const period = parsePeriod(text);
  return period.ok ? period.end : text;
}
