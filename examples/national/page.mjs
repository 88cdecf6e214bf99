import { formatNumber, funnel, funnelPlot } from './library.mjs';
import { GROUPS, shareOf } from './real.mjs';

const OUTCOMES = ['lower', 'similar', 'higher', 'not-compared'];
const STYLE = `
:root { color-scheme: light }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #fff }
p { max-width: 45rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums }
caption { text-align: left; padding-bottom: 0.5rem }
th, td { padding: 0.25rem 0.35rem; border-bottom: 1px solid #ddd; text-align: right; vertical-align: bottom; white-space: nowrap }
thead th { white-space: normal; border-bottom: 2px solid #111 }
td i { display: inline-block; width: 1.1em; font-style: normal }
tbody th, .text { text-align: left }
tbody th { font-weight: normal }
.funnels { display: grid; overflow-x: auto; grid-template-columns: repeat(auto-fit, minmax(min(100%, 36rem), 1fr)); gap: 2rem }
.funnels svg { width: 100%; min-width: 34rem; height: auto }`;

/** Writes the real partnerships as a page: what was found, a funnel for each kind of crime, and every partnership. */
export function pageOf({ partnerships, tallies, notes, period }, { file }) {
  const messages = [...new Set(notes.filter(({ about }) => about !== 'used').map(({ message }) => message))];
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What recorded crime is made of</title>
<style>${STYLE}</style>
<h1>What recorded crime is made of</h1>
<p>The ${counted(partnerships.length)} Community Safety Partnerships of England and Wales, ${escaped(period)}. The counts are real: Office for National Statistics, police force area data tables, Table C2 (${escaped(file)}), <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Open Government Licence v3.0</a>.</p>
<p>The table has no populations, so there are no rates here. It has one year, so there is no change either. What it can show is the share of each kind of crime in all crime that was recorded. A larger share is neither good nor bad: it may be larger only because another is smaller.</p>
<h2>Next to the rest of the force</h2>
<p>“Met” is a benchmark of this page, which no partnership has adopted: a share no larger than that of the other partnerships of the force together. “Lower” and “higher” are by more than chance, at 95%. With so many comparisons one in twenty is so by chance alone.</p>
<div class="scroll">${summaryTable(tallies, partnerships.length)}</div>
<h2>Next to all partnerships</h2>
<p>Each mark is a partnership, by how many crimes were recorded. Partnerships differ by more than chance in any case. The limits are therefore as wide as their own spread makes them (overdispersion, additive), and those outside are unusual among all.</p>
<div class="funnels">${GROUPS.map((group) => funnelOf(group, partnerships)).join('')}</div>
<h2>Every partnership</h2>
<p>The place is that by the number of crimes within the force, where larger partnerships have more. ▲ and ▼ mark a share that is above or below that of the rest of the force by more than chance at 99.8%.</p>
<div class="scroll">${partnershipTable(partnerships)}</div>
<h2>What was left out, and what to check</h2>
<ul>${messages.map((message) => `<li>${escaped(message)}</li>`).join('')}</ul>
</html>
`;
}

function summaryTable(tallies, of) {
  const rows = GROUPS.map(({ id, name }) => {
    const { status, comparison } = tallies.get(id);
    const cells = [status.met, status.missed, ...OUTCOMES.map((outcome) => comparison[outcome])];
    return `<tr><th scope="row">${escaped(name)}</th>${cells.map((count) => `<td>${counted(count ?? 0)}</td>`).join('')}</tr>`;
  });
  const headings = ['Share of', 'met', 'missed', 'lower', 'similar', 'higher', 'not compared'];
  return `<table><caption>Of ${counted(of)} partnerships</caption>${head(headings)}<tbody>${rows.join('')}</tbody></table>`;
}

/** Draws the share of one kind of crime in all partnerships. */
export function funnelOf(group, partnerships) {
  const areas = partnerships.flatMap(({ id, own }) => {
    const { count, denominator } = shareOf(group, own);
    return count === undefined ? [] : [{ id, count, population: denominator }];
  });
  return funnelPlot({
    ...funnel({ areas, statistic: 'proportion', overdispersion: 'additive' }),
    title: group.name,
    unit: { kind: 'percentage', of: 'recorded crimes' },
    names: Object.fromEntries(partnerships.map(({ id, name }) => [id, name])),
  });
}

function partnershipTable(partnerships) {
  const rows = partnerships.map(({ force, name, rank, total, own, judged }) => {
    const shares = GROUPS.map((group) => shareCell(shareOf(group, own), judged[group.id].next['rest-of-force']));
    const place = rank === null ? '' : `${String(rank.place)} of ${String(rank.of)}`;
    return `<tr><th scope="row">${escaped(name)}</th><td class="text">${escaped(force)}</td><td>${total === undefined ? '' : counted(total)}</td><td>${place}</td>${shares.join('')}</tr>`;
  });
  const headings = ['Partnership', 'Force', 'Crimes', 'Place', ...GROUPS.map(({ name }) => name)];
  return `<table><caption>Percentage of the crimes that were recorded</caption>${head(headings, 2)}<tbody>${rows.join('\n')}</tbody></table>`;
}

function shareCell({ value }, next) {
  if (value === undefined) return '<td>held back</td>';
  const mark = next?.level === 0.998 ? { higher: '▲', lower: '▼' }[next.outcome] : '';
  return `<td>${formatNumber(value, { decimals: 1 })}<i>${mark ?? ''}</i></td>`;
}

function head(headings, texts = 1) {
  const cells = headings.map(
    (heading, place) => `<th scope="col"${place < texts ? ' class="text"' : ''}>${escaped(heading)}</th>`,
  );
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function counted(count) {
  return formatNumber(count);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
