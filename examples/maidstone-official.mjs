// Takes the plan of Maidstone and the real figures that can be cited, and says of each indicator what can be judged by
// them, and what cannot. The files are as their publishers publish them, under the Open Government Licence v3.0; each
// figure carries the file and the line it is from. Nothing is invented.
// Usage: node examples/maidstone-official.mjs
import { readFileSync } from 'node:fs';
import { evaluatePlan, formatFigure, formatStatus, formatTarget, percentageChange } from 'community-safety-plan';
import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';
import { observationsFrom, readOfficial } from 'community-safety-plan/official';

const FOLDER = new URL('../test/fixtures/official/', import.meta.url);
const FILES = [
  'ons-table-c2-year-ending-june-2025.csv',
  'police-uk-2018-10-kent-street-maidstone.csv',
  'ons-population-2001-2019-kent-medway.csv',
  'ons-lad-csp-pfa-january-2017.csv',
];
const AS_OF = '2025-12-31';

/** What the council printed of April to June, in its crime briefing of October 2014 (document s38616). */
const BRIEFING = [
  { name: 'All crime', before: 2172, after: 2357 },
  { name: 'Sexual offences', before: 32, after: 57 },
];

/** Returns what the real figures say of the plan: the outturns, each indicator with its status, and the briefing. */
export async function maidstoneWithRealFigures() {
  const files = FILES.map((name) => ({ name, input: readFileSync(new URL(name, FOLDER)) }));
  const { counts, populations, areas } = await readOfficial(files);
  const { observations, breaks, notes } = observationsFrom(counts, {
    indicators: plan.indicators,
    area: 'Maidstone',
    measures: {
      'asb-incidents-rate': 'Anti-social behaviour',
      'violence-against-the-person': 'Violence against the person',
    },
    comparators: [{ comparatorId: 'kent', areas: 'rest-of-force' }],
    populations,
    areas,
  });
  const broken = { ...plan, indicators: plan.indicators.map((each) => withBreaks(each, breaks[each.id])) };
  const { indicators } = evaluatePlan(broken, { asOf: AS_OF, observations });
  return {
    asOf: AS_OF,
    notes: notes.map(({ message }) => message),
    outturns: observations.map(({ indicatorId, period, figure }) => ({
      name: indicatorOf(indicatorId).name,
      period,
      figure: formatFigure(figure, indicatorOf(indicatorId).unit),
      source: figure.note,
    })),
    indicators: indicators.map(({ indicatorId, status, reasons }) => {
      const { name, target, unit } = indicatorOf(indicatorId);
      const asked = target.text ?? formatTarget(target, unit);
      return { name, asked, status: formatStatus(status), why: reasons[0].message };
    }),
    briefing: BRIEFING.map(({ name, before, after }) => ({
      name,
      before,
      after,
      change: percentageChange({ from: before, to: after, decimals: 1 }),
    })),
  };
}

function withBreaks(indicator, found) {
  return found === undefined ? indicator : { ...indicator, breaks: [...(indicator.breaks ?? []), ...found] };
}

function indicatorOf(id) {
  return plan.indicators.find((indicator) => indicator.id === id);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { asOf, notes, indicators, briefing } = await maidstoneWithRealFigures();
  console.log(`On ${asOf}, by the files that are here:\n`);
  for (const { name, asked, status, why } of indicators) console.log(`${name}\n  ${asked}\n  ${status}. ${why}\n`);
  console.log('What the files give, and leave out:');
  for (const note of notes) console.log(`- ${note}`);
  console.log('\nApril to June 2013 and 2014, by the council:');
  for (const { name, before, after, change } of briefing)
    console.log(`- ${name}: ${before}, then ${after}: ${change}%`);
}
