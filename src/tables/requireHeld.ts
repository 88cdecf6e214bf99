import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';

/** Refuses an indicator with something that no column holds: a table would lose it silently. */
export function requireHeldIndicator(indicator: Indicator, place: string): void {
  requireHeld(indicator, ['covers', 'breaks', 'leads', 'commentary'], place);
  const { baseline, comparisons, target } = indicator;
  requireHeldFigure(baseline, `${place}.baseline`);
  for (const [index, { figure }] of comparisons.entries()) {
    requireHeldFigure(figure, `${place}.comparisons[${String(index)}].figure`);
  }
  const inTarget = ['interim', 'factor', 'averageOf', ...(target.kind === 'range' ? ['orBetter'] : [])];
  requireHeld(target, inTarget, `${place}.target`);
}

/** Refuses an observation with something that no column holds. */
export function requireHeldObservation(observation: Observation, place: string): void {
  requireHeld(observation, ['areaId', 'stated'], place);
  requireHeldFigure(observation.figure, `${place}.figure`);
}

function requireHeldFigure(figure: Figure, place: string): void {
  requireHeld(figure, ['averageOf'], place);
}

function requireHeld(given: object, keys: readonly string[], place: string): void {
  const key = keys.find((each) => (given as Readonly<Record<string, unknown>>)[each] !== undefined);
  if (key === undefined) return;
  const message = `${place}.${key} has no column in a table, which would lose it. Leave it out, or keep the plan as JSON.`;
  throw new CommunitySafetyError('INVALID_CSV', message, { argument: `${place}.${key}` });
}
