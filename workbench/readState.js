// The tables of a state as a plan, or what is wrong and what is to be answered.
import { CommunitySafetyError, parsePeriod } from 'community-safety-plan';
import { readIndicators, readObservations, readPlan } from 'community-safety-plan/csv';
import { safeParsePlan } from 'community-safety-plan/schema';
import { asText, byRow } from './lines.js';
import { areLeftOut } from './state.js';

const NAMELESS = 'Partnership not named';
const QUESTION_OF_PERIOD = {
  ...{ id: 'plan-period', code: 'plan-period', table: 'plan', choices: [], appliesTo: [], isNeeded: true },
  question:
    'Which days does the plan run between? Nothing says so, and the dates of figures and targets do not show it. Answer with a period such as April 2016 to March 2020.',
};

/** Reads the tables of a state. What was answered to a question that is not asked any more is passed over, and told. */
export function readState(state) {
  const passedOver = [];
  let given = { answers: state.answers, columns: state.columns };
  for (;;) {
    try {
      return { ...readWithout(state, given), passedOver };
    } catch (error) {
      const without = withoutCause(given, error);
      if (without === undefined) throw error;
      passedOver.push(error.message);
      given = without;
    }
  }
}

// An answer that does not fit any more, or a meaning of a heading that is not there.
function withoutCause({ answers, columns }, error) {
  if (!(error instanceof CommunitySafetyError)) return undefined;
  const { question, heading } = error.details;
  if (question !== undefined && question in answers) {
    const { [question]: _, ...others } = answers;
    return { answers: others, columns };
  }
  if (heading !== undefined && heading in columns) {
    const { [heading]: _, ...others } = columns;
    return { answers, columns: others };
  }
  return undefined;
}

// Rows with problems are left out only where somebody chose so, each of them, and nothing else is open.
function readWithout(state, given) {
  const read = readOnce(state, given, false);
  const isOpen = read.questions.some(({ isNeeded }) => isNeeded);
  if (read.ok || isOpen || !areLeftOut(state, read.problems)) return { ...read, leftOut: [] };
  const partly = readOnce(state, given, true);
  return partly.ok ? { ...partly, leftOut: read.problems, problems: [] } : { ...partly, leftOut: [] };
}

function readOnce(state, given, partial) {
  return state.base === null ? readTables(state, given, partial) : readOver(state, given, partial);
}

function readTables(state, { answers, columns }, partial) {
  const inputs = inputsOf(state);
  const { indicators, plan: described, ...others } = inputs.of;
  const facts = described ?? factsOf(state.facts);
  const taken =
    described === undefined && state.facts.period.trim() === ''
      ? periodIn(indicators, { answers, columns, partial })
      : {};
  if (taken.open !== undefined) return placed(taken.open, inputs);
  const { period } = taken;
  const plan = period === undefined ? facts : [...facts, ['From', period.start], ['To', period.end]];
  const tables = { plan, indicators, ...others, answers, partial, columns: { indicators: columns } };
  // A document may hold the actions of each priority above its indicators.
  const first = readPlan(tables);
  const hasActions = first.notes.some(({ code, data }) => code === 'table-left-out' && data.table === 'actions');
  const read = hasActions && others.actions === undefined ? readPlan({ ...tables, actions: indicators }) : first;
  return placed({ ...read, periodTaken: period }, inputs);
}

// What is opened as JSON keeps what its tables do not hold.
function readOver(state, { answers, columns }, partial) {
  const { base } = state;
  const inputs = inputsOf(state);
  const { period, comparators, priorities, themes } = base;
  const own = { answers, partial, columns };
  const first = readIndicators(inputs.of.indicators, { ...own, plan: { period, comparators, priorities, themes } });
  const read = first.ok ? first : first.read;
  const second = readObservations(inputs.of.observations ?? [['Indicator', 'Period', 'Value']], {
    ...{ answers, partial, indicators: read.indicators, comparators: read.comparators, areas: base.areas ?? [] },
    ...(base.partnership.area && { area: base.partnership.area }),
  });
  const told = Object.fromEntries(
    ['problems', 'questions', 'notes', 'columns'].map((part) => [part, [...first[part], ...second[part]]]),
  );
  // An answer may belong to the other table.
  told.notes = told.notes.filter(({ code }) => code !== 'unused-answer');
  if (!first.ok || !second.ok)
    return placed({ ok: false, read: { waiting: first.ok ? [] : first.read.waiting }, ...told }, inputs);
  const named = new Set(base.sources.map(({ id }) => id));
  const plan = {
    ...base,
    ...{ indicators: read.indicators, comparators: read.comparators, priorities: read.priorities, themes: read.themes },
    observations: [...read.observations, ...second.observations],
    sources: [...base.sources, ...read.sources.filter(({ id }) => !named.has(id))],
  };
  const whole = safeParsePlan(plan);
  if (whole.ok) return placed({ ok: true, plan: whole.plan, ...told }, inputs);
  const issues = whole.issues.map(({ path, message }) => ({
    table: 'plan',
    code: 'plan-rule',
    message: path ? `${path}: ${message}` : message,
  }));
  return placed({ ok: false, read: { waiting: [] }, ...told, problems: [...told.problems, ...issues] }, inputs);
}

// The tables that hold anything, as the readers take them.
function inputsOf({ rows, kind, delimiter }) {
  const filled = Object.entries(rows).filter(([, own]) => own.length > 0);
  const texts = kind === 'text' && rows.indicators.length > 0 ? { indicators: asText(rows.indicators, delimiter) } : {};
  const of = Object.fromEntries(filled.map(([table, own]) => [table, texts[table]?.text ?? own]));
  return { of: { indicators: [], ...of }, texts };
}

function factsOf({ title, partnership, area, period }) {
  const given = [
    ['Title', title.trim() || 'Plan'],
    ['Partnership', partnership.trim() || NAMELESS],
    ['Area', area],
    ['Period', period],
  ];
  return [['Field', 'Value'], ...given.filter(([, value]) => value.trim() !== '')];
}

// Where no period is stated, it is from the first baseline, or the first figure of an indicator without one, to the last
// due date. It is asked last, once everything else is answered: the answers may bring the due dates.
function periodIn(indicators, options) {
  const read = readIndicators(indicators, options);
  if (!read.ok) return { open: { ...read, read: { waiting: read.read.waiting } } };
  const period = periodOf(read);
  if (period !== undefined) return { period };
  return { open: { ...read, ok: false, read: { waiting: [] }, questions: [...read.questions, QUESTION_OF_PERIOD] } };
}

function periodOf({ indicators, observations }) {
  const dues = indicators.flatMap(({ target: { due } }) => (due === undefined ? [] : [due])).sort();
  const isOpen = indicators.some(({ target: { kind, due } }) => kind !== 'not-set' && due === undefined);
  const end = dues.at(-1);
  const [start] = indicators.flatMap((indicator) => startsOf(indicator, observations)).sort();
  return isOpen || end === undefined || start === undefined || start > end ? undefined : { start, end };
}

// What comes before the plan is not judged, so it begins early enough for the figures of an indicator without a baseline.
function startsOf({ id, baseline, target: { interim = [] } }, observations) {
  const own = observations.filter((one) => one.indicatorId === id && one.comparatorId === undefined);
  const dated = baseline.period === undefined ? [...own, ...interim] : [baseline];
  return dated.map(({ period }) => parsePeriod(period).start);
}

function placed(read, { of, texts }) {
  // Title and period come from the form, which has no columns.
  const isShown = ({ table }) => table !== 'plan' || of.plan !== undefined;
  const place = (item) => (texts[item.table] === undefined ? item : byRow(item, texts[item.table].rowAt));
  const told = Object.fromEntries(
    ['problems', 'questions', 'notes', 'columns'].map((part) => [part, read[part].map(place)]),
  );
  return { ...read, ...told, columns: told.columns.filter(isShown), notes: told.notes.filter(isShown) };
}
