// What the tables come to: the plan, how it is doing and what does not add up.
import { auditPlan, CommunitySafetyError, DEFAULT_RAG_RULE, evaluatePlan } from 'community-safety-plan';
import { toHtml } from 'community-safety-plan/report';
import { readState } from './readState.js';

/** The steps of the work, in order. */
export const STEPS = ['Reading the tables', 'Evaluating', 'Looking for what does not add up', 'Writing the scorecard'];

// A scorecard of more indicators is written when it is asked for: the browser needs seconds to show it.
const MOST_SHOWN = 400;
const MOST_TOLD = 500;

/** Works a state out, and says each step before it begins. */
export function workOut(state, { isShownWhole = false, say = () => undefined } = {}) {
  const begin = (step) => say({ step, of: STEPS.length, words: STEPS[step] });
  begin(0);
  const read = readState(state);
  const told = toldOf(read);
  if (!read.ok) return { ok: false, ...told, waiting: read.read.waiting.length };
  const { plan } = read;
  try {
    begin(1);
    const evaluation = evaluatePlan(plan, { asOf: state.day, rag: DEFAULT_RAG_RULE });
    begin(2);
    const findings = auditPlan(plan);
    begin(3);
    const isShown = isShownWhole || plan.indicators.length <= MOST_SHOWN;
    // The page around it has the style sheet and its own contents.
    const html = isShown
      ? pageOf({ plan, evaluation, findings }, { contents: false }, { stylesheet: 'report.css' })
      : null;
    return { ok: true, ...told, plan, evaluation, findings, html, ...inShort({ plan, evaluation, findings }) };
  } catch (error) {
    if (!(error instanceof CommunitySafetyError)) throw error;
    const table = error.code === 'INVALID_DAY' ? 'day' : 'plan';
    return { ok: false, ...told, problems: [{ table, code: error.code, message: error.message }], waiting: 0 };
  }
}

/** Writes the finished page. */
export function pageOf({ plan, evaluation, findings }, parts = {}, look = {}) {
  const isLarge = plan.indicators.length > MOST_SHOWN;
  return toHtml(evaluation, {
    ...{ plan, findings, rag: DEFAULT_RAG_RULE, ...look },
    ...(isLarge ? { charts: false, parts: { ...parts, details: false } } : { parts }),
  });
}

function toldOf({ problems, questions, notes, columns, leftOut, passedOver, periodTaken }) {
  return {
    ...{ questions, columns, leftOut, passedOver, periodTaken },
    problems: problems.slice(0, MOST_TOLD),
    problemCount: problems.length,
    notes: notes.slice(0, MOST_TOLD).map(({ table, line, heading, message }) => ({ table, line, heading, message })),
    noteCount: notes.length,
  };
}

// What the page shows of it: the plan itself stays with the worker.
function inShort({ plan, evaluation, findings }) {
  return {
    short: {
      title: plan.title,
      summary: evaluation.summary,
      indicators: plan.indicators.map(({ id, name }) => ({ id, name })),
      observations: plan.observations.length,
      findings: findings.slice(0, MOST_TOLD).map(({ severity, message }) => ({ severity, message })),
      findingCount: findings.length,
    },
  };
}
