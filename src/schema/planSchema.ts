import * as z from 'zod';
import { planIssue } from '../explain/planIssues.js';
import type { Plan } from '../model/plan.js';
import { type AnyShape, type OptionalShape, PLAN } from '../model/shapes.js';
import type { PlanInput } from './planInput.js';
import { checkPlan } from '../shape/planRules.js';

const WORDS: Readonly<Record<Extract<AnyShape, string>, z.ZodType>> = {
  id: z
    .string()
    .max(200)
    .regex(/^[^\s\p{C}]+$/u),
  text: z.string().min(1),
  printed: z.string(),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  period: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  checksum: z.string().regex(/^[0-9a-f]{64}$/u),
  number: z.number(),
  'not-negative': z.number().min(0),
  positive: z.number().gt(0),
  whole: z.int().min(0),
  place: z.int().min(1),
  boolean: z.boolean(),
  'day-or-false': z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/u), z.literal(false)]),
};

/** The zod schemas of the model's interfaces, by name, for the JSON Schema that is made from them. */
export const definitions = new Map<string, z.ZodType>();

/**
 * The schema of a plan as a zod schema, which is also a Standard Schema: pass it to any form, router or validator that
 * accepts one.
 *
 * It refuses the same mistakes as {@link safeParsePlan}, in the same words: not only a wrong shape but also duplicate
 * ids, references to missing items, a due date before the plan, a percentage outside 0 to 100, a negative count and
 * more. Lists that are left out become empty lists. For messages with the place in words, use {@link parsePlan} or
 * {@link safeParsePlan}.
 *
 * @example
 * ```ts
 * import { planSchema } from 'community-safety-plan/schema';
 *
 * planSchema.safeParse({ id: 'north-2026' }).success; // => false
 * planSchema['~standard'].vendor; // => 'zod'
 * ```
 *
 * @category Schema
 */
export const planSchema: z.ZodType<Plan, PlanInput> = z.preprocess(
  (input, context) =>
    checkPlan(input, (code, data, path, value) => {
      const { message } = planIssue(code, data, path, value);
      context.addIssue({ code: 'custom', path: [...path], message, params: { code, data }, input: value });
    }),
  zodOf(PLAN),
) as unknown as z.ZodType<Plan, PlanInput>;

function zodOf(shape: AnyShape): z.ZodType {
  if (typeof shape === 'string') return WORDS[shape];
  if ('listOf' in shape) {
    const list = z.array(zodOf(shape.listOf as AnyShape)).readonly();
    return shape.orNone ? list.prefault([]) : list;
  }
  const known = definitions.get(shape.name ?? '');
  if (known !== undefined) return known;
  const made = 'oneOf' in shape ? oneOf(shape.oneOf) : 'fields' in shape ? objectOf(shape) : choiceOf(shape);
  if (shape.name !== undefined) definitions.set(shape.name, made);
  return made;
}

function oneOf(words: readonly string[]): z.ZodType {
  return words.length === 1 ? z.literal(words) : z.enum(words);
}

function objectOf({ fields }: Extract<AnyShape, { fields: object }>): z.ZodType {
  const shape = Object.entries(fields as Readonly<Record<string, AnyShape | OptionalShape>>).map(([key, field]) => [
    key,
    typeof field === 'object' && 'optional' in field ? zodOf(field.optional).exactOptional() : zodOf(field),
  ]);
  return z.strictObject(Object.fromEntries(shape)).readonly();
}

function choiceOf({ choices }: Extract<AnyShape, { choices: unknown }>): z.ZodType {
  const made = choices.map(zodOf) as [z.ZodType, ...z.ZodType[]];
  return choices.every(({ fields }) => 'kind' in fields) ? z.discriminatedUnion('kind', made as never) : z.union(made);
}
