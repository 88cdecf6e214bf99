// The page: a scorecard of the Maidstone plan, worked out again with each figure that the reader enters.
import {
  evaluatePlan,
  formatFigure,
  formatPeriod,
  formatStatus,
  getIndicator,
  indicatorsOf,
} from 'community-safety-plan';
import { readObservations } from 'community-safety-plan/csv';
import { maidstone2014 as plan } from 'community-safety-plan/maidstone-2014';

// A page that is printed again next year has to say the same: the day is stated, and never read from the clock.
const AS_OF = '2014-06-30';
// The shape says what the colour says, for those who do not see it.
const SHAPES = { green: '✓', amber: '▲', red: '✕', grey: '○' };

const [county] = plan.comparators;
const at = (id) => document.getElementById(id);
const before = evaluatePlan(plan, { asOf: AS_OF });

at('partnership').textContent = plan.partnership.name;
at('title').textContent = plan.title;
at('day').textContent = `Status on ${formatPeriod(AS_OF)}`;
at('indicator').append(...plan.indicators.map(({ id, name }) => element('option', { value: id }, name)));
at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  change();
});
show(before);

function change() {
  const indicatorId = at('indicator').value;
  const result = observationFrom(indicatorId, at('period').value, at('figure').value);
  showProblem(result.problem);
  at('answer').replaceChildren();
  if (result.problem !== undefined) return;
  const after = evaluatePlan(plan, { asOf: AS_OF, observations: [result.observation] });
  show(after, indicatorId);
  at('answer').append(...answerFor(indicatorId, after));
}

// The reader of tables takes a table of one row: it knows the unit of the indicator and refuses a figure in another,
// and it says in a sentence what is wrong.
function observationFrom(indicatorId, period, figure) {
  const rows = [
    ['Indicator', 'Period', 'Value'],
    [indicatorId, period, figure],
  ];
  const { ok, observations, problems, notes } = readObservations(rows, { indicators: plan.indicators });
  if (!ok) return { problem: { message: problems[0].message, field: problems[0].heading } };
  if (observations.length === 0) return { problem: { message: notes[0].message, field: 'Value' } };
  return { observation: observations[0] };
}

function showProblem(problem) {
  at('problem').textContent = problem === undefined ? '' : `Error: ${problem.message}`;
  for (const [id, heading] of [
    ['period', 'Period'],
    ['figure', 'Value'],
  ]) {
    if (problem?.field === heading) at(id).setAttribute('aria-invalid', 'true');
    else at(id).removeAttribute('aria-invalid');
  }
  if (problem !== undefined) at(problem.field === 'Period' ? 'period' : 'figure').focus();
}

function answerFor(indicatorId, after) {
  const { name } = getIndicator(plan, indicatorId);
  const [was, is] = [before, after].map(({ indicators }) => indicators.find((one) => one.indicatorId === indicatorId));
  return [
    element('h3', {}, name),
    element('p', {}, tag(was), ' as printed, ', tag(is), ' with your figure.'),
    element('ul', {}, ...is.reasons.map(({ message }) => element('li', {}, message))),
  ];
}

function show({ indicators, priorities, summary }, changedId) {
  const byId = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
  at('scorecard').replaceChildren(
    ...priorities.map(({ priorityId }) => {
      const { label, title } = plan.priorities.find(({ id }) => id === priorityId);
      const rows = indicatorsOf(plan, priorityId).map((indicator) =>
        row(indicator, byId.get(indicator.id), indicator.id === changedId),
      );
      return element('section', {}, element('h2', {}, `${label}: ${title}`), table(title, rows));
    }),
  );
  const counts = Object.entries(summary).filter(([, count]) => count > 0);
  const words = counts.map(([status, count]) => `${count} ${formatStatus(status).toLowerCase()}`);
  at('summary').textContent = `All indicators, each counted once: ${words.join(', ')}.`;
}

function table(title, rows) {
  const headings = ['Indicator', 'Latest figure', county.name, 'Target', 'Status'];
  return element(
    'table',
    {},
    element('caption', {}, `Indicators of ${title}`),
    element('thead', {}, element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows),
  );
}

function row({ name, unit, target, comparisons }, { actual, comparison, ...evaluation }, isChanged) {
  const latest = actual ? `${inUnit(actual.value, unit)} (${formatPeriod(actual.period)})` : 'not available';
  // Where the plan has no figure it says why.
  const printed = comparisons.find(({ comparatorId }) => comparatorId === county.id)?.figure;
  const beside = comparison ? { value: comparison.comparator.value } : (printed ?? { missing: 'not-available' });
  return element(
    'tr',
    isChanged ? { class: 'changed' } : {},
    element('th', { scope: 'row' }, name, ...(isChanged ? [element('strong', {}, ' changed by you')] : [])),
    element('td', { 'data-label': 'Latest figure' }, latest),
    element('td', { 'data-label': county.name }, formatFigure(beside, unit)),
    element('td', { 'data-label': 'Target' }, target.text),
    element('td', { 'data-label': 'Status' }, tag(evaluation)),
  );
}

function inUnit(value, unit) {
  return formatFigure({ value }, unit);
}

function tag({ status, rag }) {
  return element('span', { class: `tag ${rag}` }, `${SHAPES[rag]} ${formatStatus(status)}`);
}

// Text goes in as text, whatever a plan holds: there is no HTML to escape.
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
