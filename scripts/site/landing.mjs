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
// One of each status that the plan has, the first priority first.
const SHOWN = ['asb-incidents-rate', 'young-offending-population', 'discarded-needles'];
const CLAIM = plan.claims.find(({ id }) => id === 'violence-against-the-person-2012-13');
const evaluation = library.evaluatePlan(plan, { asOf: AS_OF });

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
<p class="site-lead">It reads your plan and its figures, works out the status of every target, and gives the reason for each. For Community Safety Partnerships in England and Wales.</p>
<p><a class="site-button" href="try.html">Try it with your own table</a></p>
<p>It is a library and a command line too:</p>
<pre class="site-install"><code>npm install community-safety-plan</code></pre>
<p><a href="documents/Maidstone_with_real_figures.html">Maidstone with real figures</a>: sixteen targets for March 2018, with every official figure we could cite, and what they show.</p>
</div>
${figure()}
</div>
<section class="site-ways" aria-label="Three ways in">
${WAYS.map(wayIn).join('\n')}
</section>
<h2>What goes in, and what comes out</h2>
<div class="site-pair">
<section aria-labelledby="in">
<h3 id="in">What goes in</h3>
<p>Rows of a plan, as the ${escaped(plan.partnership.name)} printed them in January 2014:</p>
${given()}
<p>And a sentence of section ${CLAIM.source.paragraph}:</p>
<blockquote>${escaped(CLAIM.text)}</blockquote>
</section>
<section aria-labelledby="out">
<h3 id="out">What comes out</h3>
<p>The status on ${library.formatPeriod(AS_OF)}, with the reason:</p>
<ul class="site-out">
${SHOWN.map(answer).join('\n')}
<li><strong>Does not add up</strong> ${escaped(library.reconcile(CLAIM).reasons[0].message)}</li>
</ul>
<p>The plan has baselines and no later figures, so most of it is too early to judge. <a href="scorecard.html">See the whole scorecard</a>.</p>
</section>
</div>
</main>`;
  return page({ title: 'community-safety-plan', description, body });
}

/** Writes the whole scorecard, as `npx community-safety-plan report --format html` does. */
export function scorecardPage() {
  return toHtml(evaluation, { plan, rag: library.DEFAULT_RAG_RULE });
}

function wayIn([title, line, links]) {
  const items = links.map(([href, words]) => `<li><a href="${href}">${words}</a></li>`);
  return `<div><h2>${title}</h2><p>${line}</p><ul>${items.join('')}</ul></div>`;
}

// The top of the page that the library writes, without the links within it.
function figure() {
  const of = exampleDistrict();
  const { partnership } = of;
  const html = toHtml(library.evaluatePlan(of, { asOf: EXAMPLE_AS_OF }), { plan: of, rag: library.DEFAULT_RAG_RULE });
  const document = parse(html);
  const [lead] = all(document, (node) => hasClass(node, 'csp-lead'));
  const [section] = all(document, ({ tagName }) => tagName === 'section');
  all(section, (node) => attribute(node, 'id') === 'summary').forEach(remove);
  for (const link of all(section, ({ tagName }) => tagName === 'a')) rename(link, 'span');
  return `<figure class="site-figure">
<figcaption><b>${escaped(partnership.name)}</b>, an invented plan, on ${library.formatPeriod(EXAMPLE_AS_OF)}</figcaption>
${serializeOuter(lead)}
${serialize(section)}
</figure>`;
}

function given() {
  const headings = ['Baseline', 'Kent', 'Target'];
  const rows = SHOWN.map((id) => {
    const { name, baseline, comparisons, target } = library.getIndicator(plan, id);
    const cells = [baseline.text, comparisons[0].figure.text, target.text].map(
      (text, index) => `<td data-label="${headings[index]}">${escaped(text)}</td>`,
    );
    return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="site-given">
<caption>Three rows of the plan, as printed</caption>
<thead><tr><th scope="col">Indicator</th>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function answer(id) {
  const { name } = library.getIndicator(plan, id);
  const { status, rag, reasons } = evaluation.indicators.find(({ indicatorId }) => indicatorId === id);
  // What decided: that nothing has been observed since, where that is why it is too early.
  const reason = reasons.find(({ code }) => code === 'nothing-since-baseline') ?? reasons[0];
  const mark = `<svg class="csp-icon csp-${rag}" aria-hidden="true"><use href="#csp-${status}"/></svg>`;
  return `<li><strong>${mark}${library.formatStatus(status)}</strong> ${escaped(name)}. ${escaped(reason.message)}</li>`;
}
