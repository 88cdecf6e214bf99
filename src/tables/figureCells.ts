import type { Citation } from '../model/citation.js';
import type { Figure } from '../model/figure.js';
import { numberText } from './cells/number.js';
import { tidyPeriod } from './cells/period.js';
import { asItStands, guarded } from './guard.js';
import type { Cells } from './writeRows.js';

/** Writes a figure into a group of columns. */
export function figureCells(figure: Figure, group: string): Cells {
  const text = freeText(figure.text);
  const period = periodCell(figure.period);
  if ('missing' in figure) {
    return {
      [`${group}.printed`]: text,
      [`${group}.missing`]: figure.missing,
      [`${group}.period`]: period,
      [`${group}.note`]: freeText(figure.note),
    };
  }
  const { value, covers, averageOf, count, denominator, denominatorPeriod, qualifier, rank, note } = figure;
  return {
    [`${group}.printed`]: text,
    [`${group}.value`]: numberText(value),
    [`${group}.period`]: period,
    [`${group}.covers`]: covers,
    [`${group}.averageOf`]: averageOf,
    [`${group}.count`]: numberCell(count),
    [`${group}.denominator`]: numberCell(denominator),
    [`${group}.denominatorPeriod`]: periodCell(denominatorPeriod),
    [`${group}.qualifier`]: qualifier,
    [`${group}.rankPlace`]: numberCell(rank?.place),
    [`${group}.rankFrom`]: rank?.from,
    [`${group}.rankOf`]: numberCell(rank?.of),
    [`${group}.rankAmong`]: freeText(rank?.among),
    [`${group}.note`]: freeText(note),
  };
}

/** Writes a citation into a group of columns. */
export function citationCells(citation: Citation | undefined, group: string): Cells {
  return {
    [`${group}.sourceId`]: citation && idText(citation.sourceId),
    [`${group}.paragraph`]: freeText(citation?.paragraph),
    [`${group}.table`]: freeText(citation?.table),
    [`${group}.quote`]: freeText(citation?.quote),
  };
}

/** Writes a text that is read unchanged. */
export function freeText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : guarded(text, asItStands);
}

/** Writes an id, which a spreadsheet might read as a formula. */
export function idText(id: string): string {
  return guarded(id, asItStands);
}

/** Writes a period, which Excel might read as a date. */
export function periodCell(period: string | undefined): string | undefined {
  return period === undefined ? undefined : guarded(period, tidyPeriod);
}

/** Writes a number, if there is one. */
export function numberCell(value: number | undefined): string | undefined {
  return value === undefined ? undefined : numberText(value);
}

/** Writes yes or no, if the value is known. */
export function yesNoCell(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}
