import { rate } from '../calculate/rate.js';
import { officialNote, populationInWords, type OfficialNote, type OutturnSubject } from '../explain/officialNotes.js';
import { formatNumber } from '../format/formatNumber.js';
import type { KnownFigure } from '../model/figure.js';
import type { Observation } from '../model/observation.js';
import type { Period } from '../model/period.js';
import type { Unit } from '../model/unit.js';
import type { CountIndex } from './countIndex.js';
import { doubtsAbout } from './doubtsAbout.js';
import type { Group } from './groupCounts.js';
import type { OfficialCount, OfficialSource } from './officialCounts.js';
import type { PopulationOf } from './populationOf.js';
import { whereFrom } from './whereFrom.js';

/** What is needed to make the outturns of any indicator. */
export interface Task {
  readonly own: Group;
  readonly compared: readonly { readonly comparatorId: string; readonly group: Group }[];
  readonly populationOf: PopulationOf;
  readonly acceptDoubtful: boolean;
}

/** An observation, and what it was made from. */
export interface Outturn {
  readonly subject: OutturnSubject;
  readonly count: number;
  readonly from: string;
  /** The source, as it is published. */
  readonly source: string;
  readonly observation: Observation;
  readonly notes: readonly OfficialNote[];
}

/** The counts that make up one figure. */
export interface Counted {
  readonly subject: OutturnSubject;
  readonly period: Period;
  /** The periods of the counts. */
  readonly parts: readonly string[];
  readonly counts: readonly OfficialCount[];
  readonly measures: readonly string[];
  readonly index: CountIndex;
  readonly group: Group;
  readonly unit: Unit;
  readonly task: Pick<Task, 'populationOf' | 'acceptDoubtful'>;
}

const PUBLISHED_AS: Readonly<Record<OfficialSource, string>> = {
  'ons-table-c2': 'ONS, police force area data tables, Table C2',
  'home-office-tables': 'Home Office, police recorded crime by Community Safety Partnership',
  'street-crime': 'data.police.uk, street-level crime',
  stats19: 'Department for Transport, road safety data (STATS19)',
};
const ADJUSTED = ' (adjusted)';

/** Returns an observation from the counts of a period, or why there is none. */
export function outturnFrom(counted: Counted): Outturn | Pick<Outturn, 'notes'> {
  const { subject, counts, measures, parts, index, group, task } = counted;
  const count = sumOf(counts);
  if (count < 0) return { notes: [officialNote('sum-below-zero', { ...subject, count })] };
  const over = denominatorFor(counted);
  if (over !== undefined && 'missing' in over)
    return { notes: [officialNote('no-population', { ...subject, ...over })] };
  const doubts = doubtsAbout(subject, index, group, { measures, parts, counts, accept: task.acceptDoubtful });
  const older =
    over === undefined || over.year === over.wanted
      ? []
      : [officialNote('older-population', { ...subject, wanted: over.wanted, used: over.year })];
  const from = whereFrom(counts);
  const source = `Source: ${PUBLISHED_AS[index.set.source]}: ${from}.`;
  const who = group.who === '' ? [] : [group.who];
  const said = [...doubts.notes, ...older].map(({ message }) => message);
  const behind =
    over === undefined
      ? []
      : [`${formatNumber(count)} over a population of ${populationInWords(over.population, over.year, over.from)}.`];
  const figure: KnownFigure = {
    ...(over === undefined
      ? { value: count }
      : {
          value: rate({ count, population: over.population, per: over.per }),
          count,
          denominator: over.population,
          denominatorPeriod: String(over.year),
        }),
    ...(measures.some((measure) => measure.endsWith(ADJUSTED)) && { qualifier: 'estimated' }),
    note: [source, ...who, ...behind, ...said].join(' '),
  };
  const { indicatorId, comparatorId, period } = subject;
  const made = officialNote('outturn-made', {
    ...subject,
    count,
    denominator: over?.population ?? null,
    denominatorPeriod: over === undefined ? null : String(over.year),
    denominatorFrom: over?.from ?? null,
    from,
  });
  return {
    subject,
    count,
    from,
    source: PUBLISHED_AS[index.set.source],
    observation: {
      indicatorId,
      period,
      figure: doubts.isHeldBack
        ? { missing: 'not-available', text: 'Held back until checked', note: [source, ...who, ...said].join(' ') }
        : figure,
      ...(comparatorId !== null && { comparatorId }),
    },
    notes: [...(doubts.isHeldBack ? [] : [made]), ...doubts.notes, ...older],
  };
}

function denominatorFor({ unit, group, period, task }: Counted) {
  if (unit.kind !== 'rate') return undefined;
  const found = task.populationOf(group.places, period);
  return 'missing' in found ? found : { ...found, per: unit.per };
}

// Adjusted counts are fractions, summed in the millionths in which they are stored.
function sumOf(counts: readonly OfficialCount[]): number {
  return counts.reduce((sum, { count }) => sum + Math.round(count * 1e6), 0) / 1e6;
}
