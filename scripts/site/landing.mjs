// The first page of the site: what it is, how to install it, a scorecard as it writes one, three ways in, and what goes in
// and comes out. All of it is worked out here by the package.
import * as library from '../../dist/index.js';
import { maidstone2014 as plan } from '../../dist/maidstone-2014.js';
import { toHtml } from '../../dist/report.js';
import { exampleDistrict } from './example-district.mjs';
import { all, attribute, hasClass, parse, remove, rename, serialize, serializeOuter } from './html.mjs';
import { escaped, page } from './page.mjs';

const AS_OF = '2014-01-31';
// The invented plan has figures up to then.
const EXAMPLE_AS_OF = '2026-06-30';
// One that is met, one that is not, and one without a target, each with the reason that decides.
const SHOWN = { 'school-visits': 'target-satisfied', 'asb-rate': 'short-of-expected', 'abuse-reports': 'no-target' };
const CLAIM = plan.claims.find(({ id }) => id === 'violence-against-the-person-2012-13');
const RAG = library.DEFAULT_RAG_RULE;
const district = exampleDistrict();
const evaluation = library.evaluatePlan(district, { asOf: EXAMPLE_AS_OF });

// By reader: what they want, and where they find it.
const WAYS = [
  [
    'For developers',
    'Add rates, statuses and charts to your own system.',
    [
      ['documents/Getting_started.html', 'Getting started'],
      ['documents/Cookbook.html', 'Cookbook: twenty short recipes'],
      ['reference.html', 'Reference'],
      ['documents/Stability.html', 'What an update may change'],
    ],
  ],
  [
    'For analysts',
    'Turn your spreadsheet into a scorecard, without code.',
    [
      ['try.html', 'Try it with your own table'],
      ['documents/Coming_from_Excel_or_LG_Inform.html', 'Coming from Excel or LG Inform'],
      ['documents/From_your_Word_table_to_a_scorecard.html', 'From your Word table to a scorecard'],
    ],
  ],
  [
    'For readers of a scorecard',
    'Find out what a status means and how far to trust it.',
    [
      ['example-district.html', 'The scorecard of an invented district'],
      ['scorecard.html', 'The Maidstone scorecard'],
      ['documents/How_a_target_is_judged.html', 'How a target is judged'],
      ['documents/Questions_and_answers.html', 'Questions and answers'],
    ],
  ],
];

/** Writes the page from the description of the package. */
export function landing({ description }) {
  const body = `<main id="main" class="site-wide" tabindex="-1">
<div class="site-hero">
<div>
<h1>See which targets in your community safety plan are being met</h1>
<p class="site-lead">community-safety-plan reads your plan and its figures, works out the status of every target, and gives the reason for each. For Community Safety Partnerships in England and Wales.</p>
<p><a class="site-button" href="try.html">Try it with your own table</a></p>
</div>
${figure()}
<div>
<p>For developers: a library and a command line.</p>
<pre class="site-install"><code>npm install community-safety-plan</code></pre>
<p><a href="documents/Maidstone_with_real_figures.html">Maidstone with real figures</a>: sixteen targets for March 2018, with every official figure that was found, and what the figures show.</p>
</div>
</div>
<section class="site-ways" aria-label="Three ways in">
${WAYS.map(wayIn).join('\n')}
</section>
<h2>What goes in, and what comes out</h2>
<div class="site-pair">
<section aria-labelledby="in">
<h3 id="in">What goes in</h3>
<p>Rows of a plan with their latest figures, from the ${escaped(district.partnership.name)}, which is invented:</p>
${given()}
<p>And a sentence from the plan of the ${escaped(plan.partnership.name)}, printed in January 2014:</p>
<blockquote>${escaped(CLAIM.text)}</blockquote>
</section>
<section aria-labelledby="out">
<h3 id="out">What comes out</h3>
<p>The status on ${library.formatPeriod(EXAMPLE_AS_OF)}, with the reason:</p>
<ul class="site-out">
${Object.keys(SHOWN).map(answer).join('\n')}
<li><strong>Does not add up</strong> ${escaped(library.reconcile(CLAIM).reasons[0].message)}</li>
</ul>
</section>
</div>
</main>`;
  return page({ title: 'community-safety-plan', description, body });
}

/** Writes the scorecard of the Maidstone plan, as `npx community-safety-plan report --format html` does. */
export function maidstonePage() {
  return toHtml(library.evaluatePlan(plan, { asOf: AS_OF }), { plan, rag: RAG });
}

/** Writes the scorecard of the invented district. */
export function districtPage() {
  return toHtml(evaluation, { plan: district, rag: RAG });
}

function wayIn([title, line, links]) {
  const items = links.map(([href, words]) => `<li><a href="${href}">${words}</a></li>`);
  return `<div><h2>${title}</h2><p>${line}</p><ul>${items.join('')}</ul></div>`;
}

// The top of the page that the library writes, without the links within it.
function figure() {
  const document = parse(districtPage());
  const [lead] = all(document, (node) => hasClass(node, 'csp-lead'));
  const [section] = all(document, ({ tagName }) => tagName === 'section');
  all(section, (node) => attribute(node, 'id') === 'summary').forEach(remove);
  for (const link of all(section, ({ tagName }) => tagName === 'a')) rename(link, 'span');
  return `<figure class="site-figure">
<figcaption><b>${escaped(district.partnership.name)}</b>, an invented plan, ${library.formatPeriod(EXAMPLE_AS_OF)}</figcaption>
${serializeOuter(lead)}
${serialize(section)}
<p><a href="example-district.html">Open this scorecard</a></p>
</figure>`;
}

function given() {
  const headings = ['Baseline', 'Latest', 'Target'];
  const rows = Object.keys(SHOWN).map((id) => {
    const { name, unit, baseline, target } = library.getIndicator(district, id);
    const { actual } = evaluationOf(id);
    const cells = [baseline.text, library.formatFigure(actual, unit), target.text].map(
      (text, index) => `<td data-label="${headings[index]}">${escaped(text)}</td>`,
    );
    return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="site-given">
<caption>Three rows of the plan, with their latest figures</caption>
<thead><tr><th scope="col">Indicator</th>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function answer(id) {
  const { name } = library.getIndicator(district, id);
  const { status, rag, reasons } = evaluationOf(id);
  const reason = reasons.find(({ code }) => code === SHOWN[id]);
  const mark = `<svg class="csp-icon csp-${rag}" aria-hidden="true"><use href="#csp-${status}"/></svg>`;
  const colour = rag === 'red' || rag === 'amber' ? `, ${rag}` : '';
  return `<li><strong>${mark}${library.formatStatus(status)}${colour}</strong> ${escaped(name)}. ${escaped(reason.message)}</li>`;
}

function evaluationOf(id) {
  return evaluation.indicators.find(({ indicatorId }) => indicatorId === id);
}
