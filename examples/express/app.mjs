// POST /plans?asOf=2027-06-30 with a plan as JSON: its evaluation, or every mistake in it as RFC 9457 wants problems reported.
import { CommunitySafetyError, evaluatePlan } from 'community-safety-plan';
import { safeParsePlan } from 'community-safety-plan/schema';
import express from 'express';
import { pointerOf } from './pointer.mjs';

// The plan of Maidstone takes 60 KB. A far larger text is not a plan, and would keep the others waiting.
const LIMIT = '512kb';
const MOST_ERRORS = 100;

/** Makes the app, without a port, so that a test can choose one. */
export function createApp() {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app
    .route('/plans')
    .post(requireJson, express.json({ limit: LIMIT }), evaluate)
    .all(refuseMethod);
  app.use((request, response) => {
    sendProblem(response, 404, { title: 'There is nothing at this address' });
  });
  app.use(refuse);
  return app;
}

function evaluate({ body, query }, response) {
  const { asOf } = query;
  if (typeof asOf !== 'string') {
    sendProblem(response, 400, {
      title: 'The day is missing',
      detail: 'Say on which day to evaluate the plan: POST /plans?asOf=2027-06-30',
    });
    return;
  }
  const result = safeParsePlan(body);
  if (!result.ok) {
    const { issues } = result;
    sendProblem(response, 422, {
      title: 'The plan has mistakes',
      detail: issues.length === 1 ? 'There is 1 mistake.' : `There are ${issues.length} mistakes.`,
      errors: issues.slice(0, MOST_ERRORS).map(errorOf),
    });
    return;
  }
  response.json(evaluatePlan(result.plan, { asOf }));
}

// `value` stays behind: it is what was sent, and may be large.
function errorOf({ code, path, message }) {
  return { pointer: pointerOf(path), detail: message, code };
}

function requireJson(request, response, next) {
  if (request.is('application/json')) next();
  else sendProblem(response, 415, { title: 'A plan is sent as JSON, with Content-Type: application/json' });
}

function refuseMethod(request, response) {
  response.set('Allow', 'POST');
  sendProblem(response, 405, { title: 'Only POST is answered here' });
}

// Express knows an error handler by its four arguments.
function refuse(error, request, response, next) {
  if (response.headersSent) {
    next(error);
  } else if (error instanceof CommunitySafetyError) {
    // The plan fits the schema and cannot be evaluated: the message is written for the person who sent it.
    const status = error.code === 'INVALID_DAY' ? 400 : 422;
    sendProblem(response, status, { title: 'The plan cannot be evaluated', detail: error.message, code: error.code });
  } else if (error.status >= 400 && error.status < 500) {
    // From express.json: not JSON, too large, or in an encoding that it does not know.
    const title = TITLES[error.type] ?? 'The request cannot be read';
    sendProblem(response, error.status, { title, detail: error.message });
  } else {
    // What went wrong here is for our log, not for the sender.
    console.error(error);
    sendProblem(response, 500, { title: 'Something went wrong on our side' });
  }
}

const TITLES = {
  'entity.parse.failed': 'This is not JSON',
  'entity.too.large': `A plan may have ${LIMIT} at most`,
};

function sendProblem(response, status, problem) {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, status }));
}
