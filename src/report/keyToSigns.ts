import { columnsOf } from './columns.js';
import type { Scorecard, ScorecardSection } from './scorecard.js';

// As official statistics in the United Kingdom have them.
const MEANINGS: Readonly<Record<string, string>> = {
  '[z]': 'not applicable',
  '[x]': 'not available',
  '[c]': 'withheld',
  '[p]': 'provisional',
  '[e]': 'estimated',
  '[r]': 'revised',
};

/** Says what the signs mean that occur in the tables of some sections; empty where none does. */
export function keyToSigns(sections: readonly ScorecardSection[], scorecard: Scorecard): string {
  const cells = sections.flatMap((section) => {
    const columns = columnsOf(section, scorecard);
    return section.rows.flatMap((row) => columns.flatMap(({ cell }) => cell(row)));
  });
  const used = Object.entries(MEANINGS).filter(([sign]) => cells.some((cell) => cell.includes(sign)));
  return used.length === 0 ? '' : `Figures: ${used.map((words) => words.join(' ')).join(', ')}.`;
}
