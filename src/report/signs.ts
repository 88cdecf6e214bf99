import type { KnownFigure } from '../model/figure.js';
import { columnsOf } from './columns.js';
import type { Scorecard, ScorecardSection } from './scorecard.js';

type Qualifier = NonNullable<KnownFigure['qualifier']>;

// As official statistics in the United Kingdom have them.
const OF_QUALIFIERS: Partial<Record<Qualifier, string>> = { provisional: '[p]', estimated: '[e]', revised: '[r]' };
const MEANINGS: Readonly<Record<string, string>> = {
  '[z]': 'not applicable',
  '[x]': 'not available',
  '[c]': 'withheld',
  '[p]': 'provisional',
  '[e]': 'estimated',
  '[r]': 'revised',
};

/** Returns the sign of what is said of the figure for a period; empty where nothing is. An evaluation that was stored before says nothing. */
export function qualifierSign(
  points: readonly { readonly period: string; readonly qualifier?: Qualifier | null }[],
  period: string | null | undefined,
): string {
  const qualifier = points.find((point) => point.period === period)?.qualifier;
  return (qualifier && OF_QUALIFIERS[qualifier]) ?? '';
}

/** Says what the signs mean that occur in the tables of some sections; empty where none does. */
export function keyToSigns(sections: readonly ScorecardSection[], scorecard: Scorecard): string {
  const cells = sections.flatMap((section) => {
    const columns = columnsOf(section, scorecard);
    return section.rows.flatMap((row) => columns.flatMap(({ cell }) => cell(row)));
  });
  const used = Object.entries(MEANINGS).filter(([sign]) => cells.some((cell) => cell.includes(sign)));
  return used.length === 0 ? '' : `Figures: ${used.map((words) => words.join(' ')).join(', ')}.`;
}
