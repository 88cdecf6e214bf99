// The first page of the site: what goes in and what comes out, in one screen, and the Maidstone scorecard below it. All
// of it is worked out here by the package.
import { parse, serialize } from 'parse5';
import * as library from '../../dist/index.js';
import { maidstone2014 as plan } from '../../dist/maidstone-2014.js';
import { bulletChart, toHtml } from '../../dist/report.js';
import { escaped, page } from './page.mjs';

const AS_OF = '2014-01-31';
// One of each status that the plan has, the first priority first.
const SHOWN = ['asb-incidents-rate', 'young-offending-population', 'discarded-needles'];
const CLAIM = plan.claims.find(({ id }) => id === 'violence-against-the-person-2012-13');
const evaluation = library.evaluatePlan(plan, { asOf: AS_OF });

/** Writes the page from the description of the package and its guides. */
export function landing({ description }, guides) {
  const full = scorecard();
  const body = `<main id="main" class="site-wide">
<h1>From the table of a plan to a status with its reasons</h1>
<p class="csp-lead">For Community Safety Partnerships and those who publish their figures. Worked out exactly. What cannot be said is refused.</p>
<div class="site-pair">
<section aria-labelledby="in">
<h2 id="in">What goes in</h2>
<p>Rows of a plan, as the ${escaped(plan.partnership.name)} printed them:</p>
${given()}
<p>And a sentence of section ${CLAIM.source.paragraph}:</p>
<blockquote>${escaped(CLAIM.text)}</blockquote>
</section>
<section aria-labelledby="out">
<h2 id="out">What comes out</h2>
<p>Status on ${library.formatPeriod(AS_OF)}, each with why:</p>
<ol class="site-out">
${SHOWN.map(answer).join('\n')}
<li><strong class="csp-tag csp-tag-red">Does not add up</strong> ${escaped(library.reconcile(CLAIM).reasons[0].message)}</li>
</ol>
${chart()}
</section>
</div>
<div class="site-ways">
<p><a class="site-button" href="try.html">Try it with a table of your own</a></p>
<p>In a terminal: <code>npx community-safety-plan</code></p>
<p>In code: <code>evaluatePlan(plan, { asOf: '${AS_OF}' })</code></p>
</div>
<section aria-labelledby="scorecard">
<h2 id="scorecard">The Maidstone scorecard</h2>
<p>The plan holds baselines and no later figures, so most of it is too early to judge. <a href="scorecard.html">The whole page</a> has a chart of every indicator, how each status was reached, and what in the plan does not add up.</p>
${full}
</section>
<section aria-labelledby="guides">
<h2 id="guides">Guides</h2>
<ul class="site-guides">
${guides.map(({ title, line, page: href }) => `<li><a href="${href}">${escaped(title)}</a> <small>${escaped(line)}</small></li>`).join('\n')}
</ul>
</section>
</main>`;
  return page({ title: 'community-safety-plan', description, body });
}

/** Writes the whole scorecard, as `npx community-safety-plan report --format html` does. */
export function scorecardPage() {
  return toHtml(evaluation, { plan, rag: library.DEFAULT_RAG_RULE });
}

function given() {
  const headings = ['Baseline', 'Kent', 'Target'];
  const rows = SHOWN.map((id) => {
    const { name, baseline, comparisons, target } = library.getIndicator(plan, id);
    const cells = [baseline.text, comparisons[0].figure.text, target.text].map(
      (text, index) =>
        `<td><span class="csp-label">${headings[index]}</span><span class="csp-value">${escaped(text)}</span></td>`,
    );
    return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="site-given">
<caption class="csp-hidden">Three rows of the plan, as printed</caption>
<thead><tr><th scope="col">Indicator</th>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function answer(id) {
  const { name } = library.getIndicator(plan, id);
  const { status, rag, reasons } = evaluation.indicators.find(({ indicatorId }) => indicatorId === id);
  const word = `<strong class="csp-tag csp-tag-${rag}">${escaped(`${library.formatStatus(status)} (${rag})`)}</strong>`;
  return `<li>${word} <b>${escaped(name)}</b>. ${escaped(reasons[0].message)}</li>`;
}

function chart() {
  const [id] = SHOWN;
  const indicator = library.getIndicator(plan, id);
  const one = evaluation.indicators.find(({ indicatorId }) => indicatorId === id);
  const { comparators } = plan;
  const svg = bulletChart({ indicator, evaluation: one, comparators, styles: 'page', id: 'first' });
  return `<figure>${svg}</figure>`;
}

// The summary and the tables of the page that the library writes. Its links lead there.
function scorecard() {
  const document = parse(toHtml(evaluation, { plan, rag: library.DEFAULT_RAG_RULE }));
  const sections = all(document, ({ tagName }) => tagName === 'section').filter((section) => {
    const [heading] = section.childNodes.filter(({ tagName }) => tagName === 'h2');
    return heading !== undefined && /^(?:summary|priority-\d+)$/u.test(idOf(heading));
  });
  return sections
    .map((section) => {
      section.childNodes = section.childNodes.filter(({ tagName }) => tagName !== 'details');
      return `<section>${serialize(section)}</section>`;
    })
    .join('\n')
    .replaceAll('<a href="#', '<a href="scorecard.html#')
    .replaceAll(/<(\/?)h2/gu, '<$1h3');
}

function all(node, isSought) {
  const children = (node.childNodes ?? []).flatMap((child) => all(child, isSought));
  return isSought(node) ? [node, ...children] : children;
}

function idOf(node) {
  return node.attrs?.find(({ name }) => name === 'id')?.value ?? '';
}
