import { observationsFrom } from './library.mjs';
import { ANTI_SOCIAL, OFFENCES } from './offences.mjs';
import { add, groupedBy, judge, planOf } from './plans.mjs';

const AS_OF = '2026-06-30';
const DUE = '2027-03-31';
const PERIOD = { start: '2017-04-01', end: DUE };
const REST = { comparatorId: 'rest-of-force', areas: 'rest-of-force' };
const COMPARATOR = {
  id: 'rest-of-force',
  name: 'the rest of its force',
  kind: 'force',
  method: 'pooled',
  includesArea: false,
};
// More of these on record may mean more trust, or more police on the street: neither is good or bad by itself.
const NOT_JUDGED = ['Sexual offences', 'Drug offences', 'Possession of weapons offences'];
const MONITOR = { kind: 'not-set', reason: 'monitor-only' };
const REDUCE = { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: DUE };
const GROUPS = [...new Set(OFFENCES.map(({ group }) => group))];

/** What every invented partnership measures, each a rate of a financial year, and which files count it. */
export const INDICATORS = [...GROUPS, ANTI_SOCIAL].map((name) => ({
  source: name === ANTI_SOCIAL ? 'street-crime' : 'home-office-tables',
  indicator: {
    id: name.toLowerCase().replaceAll(/[^a-z]+/gu, '-'),
    name,
    unit: { kind: 'rate', per: 1000, of: 'population' },
    baseline: { missing: 'not-available' },
    comparisons: [],
    ...(NOT_JUDGED.includes(name)
      ? { polarity: 'no-judgement', target: MONITOR }
      : { polarity: 'lower-is-better', target: REDUCE }),
  },
}));

/**
 * Makes outturns of the counts, by the engine or by the library's readers, and judges every partnership. Returns how many
 * partnerships have each status, and how often each note was given.
 */
export function judgeInvented(sets, { areas, populations }) {
  const notes = {};
  const plans = plansOf(sets, { areas, populations, notes });
  const tallies = judge(plans, { asOf: AS_OF });
  return { asOf: AS_OF, tallies, notes };
}

function* plansOf(sets, { areas, populations, notes }) {
  const measures = new Set(INDICATORS.map(({ indicator }) => indicator.name));
  const byForce = sets.map(({ counts }) => {
    const wanted = counts.filter(({ measure }) => measures.has(measure));
    return groupedBy(wanted, ({ force }) => nameOfForce(force));
  });
  const partnerships = groupedBy(areas, ({ partnershipCode }) => partnershipCode);
  for (const [code, [{ partnership: name, force }]] of partnerships) {
    const hasRest = areas.some((area) => area.force === force && area.partnershipCode !== code);
    const options = { area: code, comparators: hasRest ? [REST] : [], populations, areas };
    // A partnership needs its own counts and its force's, of what its plan counts, and nothing else. Both sources count robbery, and not in the same
    // way, so that each has indicators of its own.
    const observations = sets.flatMap((set, index) => {
      const counts = { ...set, counts: byForce[index].get(force) ?? [] };
      const made = observationsFrom(counts, {
        ...options,
        indicators: INDICATORS.filter(({ source }) => source === set.source).map(({ indicator }) => indicator),
      });
      for (const note of made.notes) if (note.data.indicatorId !== undefined) add(notes, note.code);
      return made.observations;
    });
    const indicators = INDICATORS.map(({ indicator }) => withBaseline(indicator, observations));
    yield planOf({ id: code, name, period: PERIOD, comparators: [COMPARATOR], indicators, observations });
  }
}

// The first year that there is.
function withBaseline(indicator, observations) {
  const its = observations.filter(({ indicatorId, figure }) => indicatorId === indicator.id && !('missing' in figure));
  const own = its.find(({ comparatorId }) => comparatorId === undefined);
  if (own === undefined) return indicator;
  const comparisons = its.filter(({ comparatorId, period }) => comparatorId !== undefined && period === own.period);
  return {
    ...indicator,
    baseline: { ...own.figure, period: own.period },
    comparisons: comparisons.map(({ comparatorId, figure }) => ({ comparatorId, figure })),
  };
}

function nameOfForce(force) {
  return force.replace(/ (?:Police|Constabulary)$/u, '');
}
