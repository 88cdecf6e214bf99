import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Plan } from '../model/plan.js';
import { tidyPeriod } from './cells/period.js';
import { OBSERVATION_COLUMNS } from './columns.js';
import { slotTaker, type Slot } from './editions.js';
import { figureCells, idText, yesNoCell } from './figureCells.js';
import { partsOfPlan } from './givenItems.js';
import { guarded } from './guard.js';
import { type WriteOptions, writeRows } from './writeRows.js';

/**
 * The data to write as a table of observations. You can pass a plan.
 *
 * @category Tables
 */
export type ObservationsToWrite = Pick<Plan, 'observations'>;

const ALWAYS = new Set(['name', 'period', 'figure.value']);

/**
 * Returns observations as a table in the long form, a row for each figure, that {@link readObservations} reads back
 * exactly. It names indicators and comparators by their ids.
 *
 * Two figures for one period are refused, unless `published` or `qualifier` tells the editions apart.
 *
 * Formulas are guarded as {@link writeIndicators} guards them.
 *
 * @param plan - The observations; a plan fits.
 * @param options - The delimiter, and whether a byte order mark comes first.
 * @returns The text of the table.
 * @throws A `CommunitySafetyError` with code `INVALID_PLAN` for what does not fit the schema, `INVALID_CSV` for what a
 * table cannot hold, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { writeObservations } from 'community-safety-plan/csv';
 *
 * const figure = { value: 1532, text: '1,532 offences' };
 * writeObservations({ observations: [{ indicatorId: 'burglaries', period: '2013/14', figure }] }); // => 'Indicator,Period,Printed,Value\r\nburglaries,2013/14,"1,532 offences",1532\r\n'
 * ```
 *
 * @category Tables
 */
export function writeObservations(plan: ObservationsToWrite, options: WriteOptions = {}): string {
  const { observations } = partsOfPlan(plan, 'plan', ['observations']);
  const takenBefore = slotTaker();
  const rows = observations.map((observation, index) => {
    const { figure, ...slot } = observation;
    const before = takenBefore(slot, 'value' in figure ? figure.qualifier : undefined, index);
    if (before !== undefined) refuseSecond(slot, before, index);
    const { indicatorId, period, comparatorId, areaId, stated, published, cumulative } = slot;
    return {
      ...figureCells(figure, 'figure'),
      name: idText(indicatorId),
      period: guarded(period, tidyPeriod),
      comparator: comparatorId === undefined ? undefined : idText(comparatorId),
      areaId: areaId === undefined ? undefined : idText(areaId),
      published,
      cumulative: yesNoCell(cumulative),
      'stated.rag': stated?.rag,
      'stated.direction': stated?.direction,
      'stated.status': stated?.status,
    };
  });
  return writeRows(OBSERVATION_COLUMNS, rows, ALWAYS, options);
}

function refuseSecond({ indicatorId, period }: Slot, before: number, index: number): never {
  const message = `plan.observations[${String(index)}] is a second figure of ${show(indicatorId)} for ${show(period)}, after plan.observations[${String(before)}]. Keep one of the two, or state in published on which day each was published.`;
  throw new CommunitySafetyError('INVALID_CSV', message, { indicatorId, period, first: before, second: index });
}
