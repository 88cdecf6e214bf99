// Recomputes the published crime rates of the London boroughs, ranks them, and sets them in a funnel.
// The data and its licence are in examples/london. Usage: node examples/london.mjs
import { readFileSync } from 'node:fs';
import { compareRates, formatNumber, funnel, rankAmong, rate, rateInterval, round } from 'community-safety-plan';

// The year of the census, so that its populations can be next to the mid-year estimates.
const YEAR = '2011/12';

const rows = table('borough-offences-and-rates.csv').map(([code, name, label, count, published, population]) => ({
  code,
  name,
  year: financialYear(label),
  count,
  published,
  population: population.replace('.000', ''),
}));
const census = new Map(table('census-2011-2021.csv').map(([code, , , , in2011]) => [code, in2011]));

const rated = rows.filter(({ population }) => population !== '');
const boroughs = rated.filter(({ code, year }) => code.startsWith('E09') && year === YEAR);
const areas = boroughs.map(({ code, count, population }) => ({ id: code, count, population }));

console.log(`Recorded offences per 1,000 residents in the London boroughs, ${YEAR}`);

// The file prints 15 to 17 digits, the last of which are what binary arithmetic left over.
const DIGITS = 11;
const agree = rated.filter(
  ({ count, population, published }) => rate({ count, population, decimals: DIGITS }) === round(published, DIGITS),
);
console.log(`
1. Do the published rates follow from their counts?
${agree.length} of ${rated.length} rates from 1999/00 on, recomputed, agree with the file to ${DIGITS} decimals.`);

const onCensus = boroughs.map(({ code, count, published }) => ({
  before: round(published, 1),
  after: rate({ count, population: census.get(code), decimals: 1 }),
}));
const moved = onCensus.filter(({ before, after }) => before !== after);
const furthest = Math.max(...onCensus.map(({ before, after }) => round(Math.abs(after - before), 1)));
console.log(`
2. Does it matter whose population is taken?
On the residents counted at the census of March 2011 instead of the mid-year estimate, ${moved.length} of ${boroughs.length} rates
differ in the first decimal, by up to ${furthest}. Say which population a rate is on, and compare like with like.`);

const { average, areas: placed, limits } = funnel({ areas, statistic: 'rate' });
const figures = areas.map(({ count, population }) => rate({ count, population }));
const places = rankAmong(figures, { from: 'highest' });
const WORDS = {
  'high-99.8': 'above, at 99.8%',
  'high-95': 'above, at 95%',
  'not-significant': 'within the funnel',
  'low-95': 'below, at 95%',
  'low-99.8': 'below, at 99.8%',
};
console.log(`
3. Each borough, its 95% interval, its place, and the funnel around all boroughs together (${oneDecimal(average)})
`);
const ranked = boroughs.map((borough, index) => ({ ...borough, place: places[index], ...placed[index] }));
ranked.sort((one, other) => one.place.place - other.place.place);
printTable(
  ['Borough', 'Offences', 'Rate', '95% interval', 'Place', 'Funnel'],
  ranked.map(({ name, count, population, place, significance }) => {
    const { value, lower, upper } = rateInterval({ count, population, decimals: 1 });
    return [
      name,
      formatNumber(count),
      oneDecimal(value),
      `${oneDecimal(lower)} to ${oneDecimal(upper)}`,
      place.text,
      WORDS[significance],
    ];
  }),
);

const wholes = areas.map(({ count, population }) => rate({ count, population, decimals: 0 }));
const tied = rankAmong(wholes, { from: 'highest', among: 'London' })
  .map((rank, index) => ({ ...rank, name: boroughs[index].name }))
  .filter(({ sharedBy }) => sharedBy > 1)
  .sort((one, other) => one.place - other.place);
console.log(`
4. Places on rounded rates
Rounded to whole numbers before they are ranked, boroughs that differ share a place:`);
for (const text of new Set(tied.map((rank) => rank.text))) {
  const names = tied.filter((rank) => rank.text === text).map(({ name }) => name);
  console.log(`- ${text}: ${names.join(', ')}`);
}

console.log(`
5. The lines of the funnel: between which rates chance alone may put a borough of a given size
`);
printTable(
  ['Residents', '99.8% from', '95% from', '95% to', '99.8% to'],
  [150_000, 200_000, 250_000, 300_000, 350_000].map((population) => [
    formatNumber(population),
    ...['low-99.8', 'low-95', 'high-95', 'high-99.8'].map((line) => oneDecimal(heightAt(limits[line], population))),
  ]),
);
const outside = placed.filter(({ significance }) => /^(?:low|high)-/u.test(significance)).length;
console.log(`
${outside} of ${placed.length} boroughs lie outside. That is not a finding about ${outside} boroughs: with counts this large chance explains
next to nothing, and boroughs differ in who works, shops and goes out there. Such a funnel singles nobody out.`);

const lewisham = areas.find(({ id }) => id === 'E09000023');
const { value, lower, upper, benchmark, outcome } = compareRates({
  count: lewisham.count,
  population: lewisham.population,
  benchmark: { areas, excluding: lewisham.id },
  polarity: 'lower-is-better',
  decimals: 1,
});
console.log(`
6. One borough next to the rest of London
Lewisham, ${oneDecimal(value)} (${oneDecimal(lower)} to ${oneDecimal(upper)}), next to the other ${areas.length - 1} boroughs, ${oneDecimal(benchmark)}: ${outcome}.`);

const met = rated.find(({ name, year }) => name === 'Met Police Area' && year === YEAR);
const sum = (key) => boroughs.reduce((total, borough) => total + Number(borough[key]), 0);
console.log(`
7. Areas in a benchmark
The published rate of the Met Police Area is ${oneDecimal(round(met.published, 1))}, and that of the boroughs together ${oneDecimal(average)}. The area has
${formatNumber(met.count - sum('count'))} more offences, those at Heathrow, and ${formatNumber(met.population - sum('population'))} more residents, as many as the City of London
has, where another force counts the crimes. Look what is in a county's figure before you compare with it.`);

function table(file) {
  const text = readFileSync(new URL(`london/${file}`, import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split(/\r?\n/u);
  return lines.map((line) => line.split(','));
}

// The label names the calendar year in which the financial year begins: see examples/london/README.md.
function financialYear(label) {
  const first = Number(label.slice(0, 4));
  return `${first}/${String(first + 1).slice(2)}`;
}

function oneDecimal(figure) {
  return formatNumber(figure, { decimals: 1 });
}

// Between two points of a line, as a chart would draw it.
function heightAt(line, population) {
  const next = line.findIndex((point) => point.population >= population);
  const [from, to] = [line[next - 1], line[next]];
  const part = (population - from.population) / (to.population - from.population);
  return from.value + part * (to.value - from.value);
}

function printTable(head, lines) {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  for (const line of all)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
