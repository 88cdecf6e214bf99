// The files that somebody takes away.
import { writeIndicators, writeObservations, writePlan } from 'community-safety-plan/csv';
import { writeWorkbook } from 'community-safety-plan/office';
import { toCsv } from 'community-safety-plan/report';
import { TABLES } from './state.js';
import { pageOf } from './work.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEETS = {
  indicators: 'Indicators',
  observations: 'Observations',
  priorities: 'Priorities',
  actions: 'Actions',
  plan: 'Plan',
};

// What each format writes of a plan that was worked out. A spreadsheet takes a text for UTF-8 where a mark begins it.
const WRITERS = {
  json: ({ plan }) => ({ ending: '.json', type: 'application/json', content: `${JSON.stringify(plan, null, 2)}\n` }),
  workbook: ({ plan }) => workbookOf(plan),
  indicators: ({ plan }) => csv('-indicators', writeIndicators(plan, { byteOrderMark: true })),
  outturns: ({ plan }) => csv('-outturns', writeObservations(plan, { byteOrderMark: true })),
  scorecard: ({ plan, evaluation }) => csv('-scorecard', `\uFEFF${toCsv(evaluation, { plan })}`),
  page: (worked) => ({ ending: '.html', type: 'text/html', content: pageOf(worked) }),
};

/** Writes a file of what was worked out; of the cells as they are for the format `tables`. */
export function fileOf(format, state, worked) {
  const name = nameFor(worked?.plan?.title ?? state.facts.title);
  if (format === 'tables') return { name: `${name}-tables.xlsx`, type: WORKBOOK, content: tablesOf(state) };
  if (!worked.ok) throw new Error('There are problems or questions first.');
  const { ending, ...file } = WRITERS[format](worked);
  return { ...file, name: name + ending };
}

function csv(part, content) {
  return { ending: `${part}.csv`, type: 'text/csv', content };
}

function workbookOf(plan) {
  const { lost, ...tables } = writePlan(plan);
  const content = writeWorkbook(TABLES.map((table) => ({ name: SHEETS[table], rows: tables[table] })));
  const note =
    lost.length === 0
      ? undefined
      : `The workbook does not hold everything that the plan says under ${lost.join(', ')}, as its tables have no columns for it. Save the plan as JSON too.`;
  return { ending: '.xlsx', type: WORKBOOK, content, ...(note && { note }) };
}

function tablesOf({ rows }) {
  const filled = TABLES.filter((table) => rows[table].length > 0);
  return writeWorkbook(filled.map((table) => ({ name: SHEETS[table], rows: rows[table] })));
}

function nameFor(title) {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return words || 'plan';
}
