// An example of each type of a plan, as JSON: taken from the plans of the project where one has it, and written here where
// none has. Each is checked against the schema.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { maidstone2014 } from '../../dist/maidstone-2014.js';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
// An example that is longer than this shows too much.
const MOST = 900;

const WRITTEN = {
  Rank: { place: 4, of: 12, from: 'highest', among: 'Kent districts' },
  RankTarget: { kind: 'rank', within: 3, end: 'lowest', among: 'Kent districts', due: '2029-03-31' },
  RangeTarget: { kind: 'range', min: 10, max: 12, text: 'Between 10% and 12%' },
  DirectionTarget: { kind: 'direction', direction: 'reduce', from: '2025/26' },
  MilestoneTarget: { kind: 'milestone', description: 'Open the safe space in the town centre', reached: '2026-11-02' },
  NotSetTarget: { kind: 'not-set', reason: 'monitor-only', text: 'Monitor only' },
  InterimLevel: { value: 220, period: '2026/27', text: '220' },
  InterimRange: { min: 10, max: 12, period: '2026/27' },
  InterimChange: { by: { percent: 5 }, period: '2026/27' },
  InterimTarget: { value: 220, period: '2026/27' },
  PointsAmount: { points: 5 },
  UnitAmount: { amount: 30 },
  MoneyUnit: { kind: 'money', currency: 'GBP' },
  DurationUnit: { kind: 'duration', unit: 'minutes' },
  ScoreUnit: { kind: 'score', of: 'out of 10' },
  PointsUnit: { kind: 'points' },
  Break: { from: '2014-04-01', why: 'A new rule of recording.', comparable: false },
  Comment: { period: '2026/27 Q1', text: 'Two shops were burgled twice.', nextSteps: 'Visit both.' },
  Observation: { indicatorId: 'burglaries', period: '2026/27', figure: { value: 230, text: '230' } },
  Area: { id: 'high-street', name: 'High Street ward' },
  Stated: { rag: 'amber', direction: 'improving' },
};

/** Returns an example of each type that the schema of a plan names. A type without one is refused. */
export function typeExamples() {
  const schema = read('src/schema/plan.schema.json');
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(schema, 'plan');
  const fits = (name, value) => ajv.validate(`plan#/$defs/${name}`, value);
  const found = new Map([['Plan', read('examples/own-plan.json')]]);

  const take = (name, value) => {
    const length = JSON.stringify(value).length;
    const before = found.get(name);
    if (length > MOST && before !== undefined) return;
    const better = before === undefined || JSON.stringify(before).length > MOST || keysOf(value) > keysOf(before);
    if (better) found.set(name, value);
  };
  const walk = (node, value) => {
    if (node === undefined || value === undefined) return;
    const name = node.$ref?.replace('#/$defs/', '');
    if (name !== undefined) {
      if (!fits(name, value)) return;
      take(name, value);
      walk(schema.$defs[name], value);
    }
    for (const one of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) walk(one, value);
    if (Array.isArray(value)) value.forEach((each) => walk(node.items, each));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, of] of Object.entries(node.properties ?? {})) walk(of, value[key]);
    }
  };
  for (const plan of [read('examples/own-plan.json'), maidstone2014]) walk(schema, plan);
  for (const [name, value] of Object.entries(WRITTEN)) {
    if (!fits(name, value)) throw new Error(`The example of ${name} does not fit: ${ajv.errorsText()}`);
    found.set(name, value);
  }
  const missing = Object.keys(schema.$defs).filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`No example in scripts/site/typeExamples.mjs of: ${missing.join(', ')}`);
  return found;
}

function keysOf(value) {
  return Object.keys(Object(value)).length;
}
