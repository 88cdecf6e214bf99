// The page where a reader tries it: reads what was typed, and shows what it comes to or what is wrong with it. It runs on
// the same package as everything else; the readers of tables and of plans are loaded when they are needed.
import { CommunitySafetyError, DEFAULT_RAG_RULE, evaluatePlan, formatStatus } from 'community-safety-plan';
import { toHtml } from 'community-safety-plan/report';
import { placeOf, placesOf, positionAt } from '../../src/cli/jsonPlaces.ts';

const PAUSE = 400;
// By the table of a problem: its field, and what it is called.
const FIELDS = {
  indicators: ['indicators', 'Table of indicators'],
  observations: ['observations', 'Later figures'],
  plan: ['period', 'The plan runs for'],
};

const at = (id) => document.getElementById(id);
let latest = 0;
let waiting;

at('tool').hidden = false;
at('form').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, PAUSE);
});
at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
// The fields have their first values back only after the event.
at('form').addEventListener('reset', () => setTimeout(show));
void show();

async function show() {
  clearTimeout(waiting);
  const kind = kindOfInput();
  at('tables').hidden = kind !== 'tables';
  at('json').hidden = kind !== 'plan';
  // Where one is typed while another is loading, the later one is shown.
  latest += 1;
  const turn = latest;
  const answer = await work(kind);
  if (turn !== latest) return;
  showProblems(answer.problems);
  showNotes(answer.notes ?? []);
  at('result').replaceChildren(...(answer.problems.length === 0 ? pageOf(answer) : []));
  at('said').textContent =
    answer.problems.length === 0
      ? `Evaluated: ${countsOf(answer.evaluation)}.`
      : `${answer.problems.length === 1 ? 'One problem' : `${answer.problems.length} problems`}. Nothing is evaluated until that is mended.`;
}

async function work(kind) {
  const read = await (kind === 'plan' ? readJson() : readTables());
  if (read.problems.length > 0) return read;
  try {
    return { ...read, evaluation: evaluatePlan(read.plan, { asOf: at('day').value }) };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    if (error.code === 'INVALID_DAY') return { ...read, problems: [dayProblem()] };
    const [field, place] = kind === 'plan' ? ['plan', 'Plan'] : ['indicators', 'Table of indicators'];
    return { ...read, problems: [{ field, place, message: error.message }] };
  }
}

function dayProblem() {
  const { value } = at('day');
  const written = value === '' ? 'The field is empty.' : `"${value}" is not a day.`;
  return { field: 'day', place: 'Status on', message: `${written} Write a day of the calendar, as 2027-06-30.` };
}

async function readTables() {
  const { readPlan } = await import('community-safety-plan/csv');
  const later = at('observations').value;
  const result = readPlan({
    plan: [
      ['Field', 'Value'],
      ['Title', 'Your plan'],
      ['Partnership', 'Your partnership'],
      ['Period', at('period').value],
    ],
    indicators: at('indicators').value,
    ...(later.trim() === '' ? {} : { observations: later }),
  });
  const inWords = ({ table, line, heading, message }) => {
    const [field, name] = FIELDS[table];
    const isTable = table !== 'plan';
    const place = [name, ...(isTable ? [`line ${line}`] : []), ...(isTable && heading ? [heading] : [])].join(', ');
    return { field, place, message, ...(isTable ? { line } : {}) };
  };
  return {
    plan: result.plan,
    problems: result.ok ? [] : result.problems.map(inWords),
    notes: result.notes.map(inWords),
  };
}

async function readJson() {
  const { safeParsePlan } = await import('community-safety-plan/schema');
  const text = at('plan').value;
  const read = placesOf(text);
  if (!read.ok) {
    const line = positionAt(text, read.offset).line;
    return { problems: [{ field: 'plan', place: `Plan, line ${line}`, line, message: read.message }] };
  }
  const result = safeParsePlan(JSON.parse(text));
  if (result.ok) return { plan: result.plan, problems: [] };
  return {
    problems: result.issues.map(({ path, message }) => {
      const line = positionAt(text, placeOf(read.places, path)).line;
      return { field: 'plan', place: [`Plan, line ${line}`, path].filter(Boolean).join(', '), line, message };
    }),
  };
}

function showProblems(problems) {
  at('problems').hidden = problems.length === 0;
  at('problem-list').replaceChildren(...problems.map(problemItem));
  const wrong = new Set(problems.map(({ field }) => field));
  for (const field of ['indicators', 'observations', 'period', 'plan', 'day']) {
    if (wrong.has(field)) at(field).setAttribute('aria-invalid', 'true');
    else at(field).removeAttribute('aria-invalid');
  }
}

function problemItem({ field, place, line, message }) {
  const button = element('button', { type: 'button' }, line === undefined ? 'Go there' : `Go to line ${line}`);
  button.addEventListener('click', () => goTo(at(field), line));
  return element('li', {}, element('strong', {}, place), element('p', {}, message), button);
}

function goTo(field, line) {
  field.focus();
  if (line === undefined) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.setSelectionRange(start, start + (lines[line - 1] ?? '').length, 'backward');
  field.scrollLeft = 0;
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 3);
}

function showNotes(notes) {
  at('notes').hidden = notes.length === 0;
  at('note-list').replaceChildren(
    ...notes.map(({ place, message }) => element('li', {}, element('strong', {}, place), ` ${message}`)),
  );
}

// The page that the library writes has a heading and contents of its own, for which there is no room here; its style
// sheet is that of this page. A plan's text is escaped in it, and no script would run: the policy of this page allows none.
function pageOf({ plan, evaluation }) {
  const html = toHtml(evaluation, { plan, rag: DEFAULT_RAG_RULE, stylesheet: 'pages/report.css' });
  const made = new DOMParser().parseFromString(html, 'text/html');
  return [...made.querySelectorAll('main .csp-lead, main > section')].map((section) => document.adoptNode(section));
}

function countsOf({ summary }) {
  const counts = Object.entries(summary).filter(([, count]) => count > 0);
  return (
    counts.map(([status, count]) => `${count} ${formatStatus(status).toLowerCase()}`).join(', ') || 'no indicators'
  );
}

function kindOfInput() {
  return new FormData(at('form')).get('kind');
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
