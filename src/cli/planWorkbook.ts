import { readPlan } from '../csv.js';
import type { Plan } from '../model/plan.js';
import { writeWorkbook } from '../office.js';
import { planSheets, type PlanSheet } from './planSheets.js';
import { Refusal } from './refusal.js';

/** A plan as a workbook. */
export interface PlanWorkbook {
  readonly bytes: Uint8Array;
  /** What a command that reads it again needs to know: `--plan`, and the tables with rows. */
  readonly options: readonly string[];
  /** The parts of the plan of which the tables do not hold everything. */
  readonly lost: readonly string[];
}

type Name = Lowercase<PlanSheet['name']>;

/** Makes a workbook of a plan, and finds what is not in it by reading its tables again. */
export function planWorkbook(plan: Plan, name: string): PlanWorkbook {
  const sheets = planSheets(plan);
  const bytes = writeWorkbook(sheets);
  const filled = sheets.filter(({ rows }) => rows.length > 1);
  const tables = Object.fromEntries(filled.map((sheet) => [sheet.name.toLowerCase(), textsOf(sheet)]));
  const { indicators = [], plan: facts = [], ...others } = tables as Partial<Record<Name, string[][]>>;
  const result = readPlan({ plan: facts, indicators, ...others });
  if (!result.ok) {
    const [first] = result.problems;
    throw new Refusal(
      `Cannot write ${name}: its tables could not be read again. Write the plan as JSON. ${String(first?.message)}`,
    );
  }
  const read = new Map(Object.entries(result.plan));
  const lost = Object.entries(plan).filter(([key, value]) => canonical(read.get(key)) !== canonical(value));
  return {
    bytes,
    options: ['plan', ...Object.keys(others)].map((each) => `--${each}`),
    lost: lost.map(([key]) => key),
  };
}

// As they are read again: a workbook has line feeds alone.
function textsOf({ rows }: PlanSheet): string[][] {
  return rows.map((cells) => cells.map((cell) => String(cell).replace(/\r\n?/gu, '\n')));
}

// Two of these are the same where the same is in them, in whatever order.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
