import type { Period } from '../model/period.js';
import { parseInPrint } from '../period/parseInPrint.js';
import type { Collector } from './collector.js';
import { firmnessIn } from './doubts/firmnessIn.js';
import { type Firmness, isWithin } from './firmness.js';
import { onOneLine } from './guard.js';
import type { Layout } from './layout.js';
import { beginsAsNote } from './noteWords.js';
import type { Row } from './row.js';
import { onlyCell, wordsOfRow } from './sections.js';

const MOST_LINES = 40;
const WITHOUT_MEANING =
  /\b(?:all|any|both|the|these|this|our|for|in|of|year|table|report|section|page|shown|given|above|below|here)\b|[^\p{L}\d/–-]+/giu;
const LATEST = /^(?:latest|current|most recent)$/iu;
const BETWEEN_PERIODS = /,|&| and /u;

/** Adds to a layout what the lines above a table and below it say of how firm its figures are, and notes it. */
export function withFirmness(
  layout: Layout,
  above: readonly Row[],
  rows: readonly Row[],
  collector: Collector,
): Layout {
  const lines = [...above, ...rows.slice(-MOST_LINES)].filter(({ cells }) => isLine(cells, layout.width));
  const own = [...layout.headings.flatMap((heading) => heading?.period ?? []), ...layout.periods()];
  const firmness = lines.flatMap(({ line, cells }) => {
    const text = onOneLine(wordsOfRow(cells));
    return firmnessIn(text).flatMap(({ qualifier, of }): Firmness[] => {
      const periods = periodsIn(of, layout);
      if (periods === undefined || (periods.length > 0 && !own.some((period) => isWithin(period, periods)))) return [];
      const labels = periods.map(({ label }) => label);
      collector.note('figures-not-final', { line }, { text, qualifier, periods: labels });
      return [{ line, qualifier, periods }];
    });
  });
  return firmness.length === 0 ? layout : { ...layout, firmness };
}

function isLine(cells: readonly string[], width: number): boolean {
  return onlyCell(cells) !== undefined || (cells.length < width && beginsAsNote(String(cells[0])));
}

// Nothing where the words name something else than periods.
function periodsIn(words: string, { headings }: Layout): readonly Period[] | undefined {
  const named = words
    .split(BETWEEN_PERIODS)
    .map((part) => part.replace(WITHOUT_MEANING, ' ').trim())
    .filter((part) => part !== '');
  const [only] = named;
  if (named.length === 1 && LATEST.test(String(only))) {
    const [latest] = headings
      .flatMap((heading) => (heading?.key.startsWith('outturn') === true && heading.period ? [heading.period] : []))
      .sort((one, other) => (one.end < other.end ? 1 : -1));
    return latest && [latest];
  }
  const periods = named.map((part) => parseInPrint(part)).filter((period) => period.ok);
  return periods.length < named.length ? undefined : periods;
}
