import type { Break } from '../model/indicator.js';
import { forceKey } from './areaNames.js';
import type { OfficialSource } from './officialCounts.js';

interface KnownBreak {
  readonly sources: readonly OfficialSource[];
  /** The key of the force whose series is broken. */
  readonly force: string;
  readonly measures: RegExp;
  readonly break: Break;
}

// Only breaks with a published source. Other forces and measures have breaks as well.
const KNOWN: readonly KnownBreak[] = [
  {
    sources: ['ons-table-c2', 'home-office-tables', 'street-crime'],
    force: 'kent',
    measures: /\bviolen(?:ce|t)\b|stalking|total recorded crime/iu,
    break: {
      from: '2017-01-01',
      why: 'The inspectorate put the share of reported crime that Kent Police recorded at 83.6% in 2017 and at 96.6% in 2019, so a rise in recorded violence over these years is in part better recording.',
    },
  },
  {
    sources: ['stats19'],
    force: 'kent',
    // The adjusted counts allow for this change.
    measures: /killed or seriously injured$/iu,
    break: {
      from: '2016-01-01',
      why: 'A new system for recording injuries (CRASH) was brought in from 2016, so comparisons with earlier figures of people killed or seriously injured might not be accurate.',
      comparable: false,
    },
  },
];

/** Returns the known breaks in measures of a force. */
export function knownBreaks(
  source: OfficialSource,
  measures: readonly string[],
  force: string | undefined,
): readonly Break[] {
  return KNOWN.filter(
    (known) =>
      known.sources.includes(source)
      && known.force === forceKey(force ?? '')
      && measures.some((measure) => known.measures.test(measure)),
  ).map((known) => known.break);
}
