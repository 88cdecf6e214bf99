import { INDICATOR_COLUMNS } from './columns.js';
import { headingReader } from './heading.js';

/** Reads a heading of a table of indicators of which nothing is known beforehand. */
export const readIndicatorHeading = /* @__PURE__ */ headingReader({
  columns: INDICATOR_COLUMNS,
  comparators: [],
  isWide: false,
  baseline: 'baseline.printed',
  target: 'target',
});
