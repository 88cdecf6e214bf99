import { writePlan } from '../csv.js';
import type { Action } from '../model/action.js';
import type { Plan } from '../model/plan.js';
import { POLARITIES } from '../model/polarity.js';
import { writeWorkbook } from '../office.js';
import { UNIT_CHOICES } from './choices.js';

/** A plan as a workbook. */
export interface PlanWorkbook {
  readonly bytes: Uint8Array;
  /** The options a command needs to read it again: `--plan`, and the tables with rows. */
  readonly options: readonly string[];
  /** The parts of the plan that the tables do not hold in full. */
  readonly lost: readonly string[];
}

const STATUSES = ['not-started', 'in-progress', 'complete', 'stopped'] satisfies Action['status'][];

/** Returns a workbook of a plan, with a sheet for each table and lists to choose from. */
export function planWorkbook(plan: Plan): PlanWorkbook {
  const { indicators, observations, priorities, actions, plan: facts, lost } = writePlan(plan);
  const others = { observations, priorities, actions };
  const filled = Object.entries(others).filter(([, rows]) => rows.length > 1);
  return {
    bytes: writeWorkbook([
      {
        name: 'Indicators',
        rows: indicators,
        choices: [{ heading: 'Polarity', values: POLARITIES }, UNIT_CHOICES],
      },
      { name: 'Observations', rows: observations },
      { name: 'Priorities', rows: priorities },
      { name: 'Actions', rows: actions, choices: [{ heading: 'Status', values: STATUSES }] },
      { name: 'Plan', rows: facts },
    ]),
    options: ['--plan', ...filled.map(([name]) => `--${name}`)],
    lost,
  };
}
