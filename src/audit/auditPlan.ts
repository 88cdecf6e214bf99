import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { takePlan } from '../schema/requireShape.js';
import type { Plan } from '../model/plan.js';
import { auditedOf } from './audited.js';
import { type Finding, type FindingCode, type FindingPlace, SEVERITIES } from './finding.js';
import type { Path, Place, Remark } from './rule.js';
import { RULES } from './rules.js';

// The order of a plan's places: its parts in the order of the model, and so the fields of a part.
const KEYS_IN_ORDER = [
  ...['id', 'label', 'name', 'title', 'alsoCalled', 'period', 'partnership', 'comparators', 'priorities', 'themes'],
  ...['indicators', 'actions', 'observations', 'claims', 'statedCounts', 'wards', 'taskAndFinishGroups'],
  ...[
    'countyAgreement',
    'sources',
    'includesArea',
    'unit',
    'polarity',
    'baseline',
    'comparisons',
    'indicatorId',
    'comparatorId',
  ],
  ...['figure', 'value', 'target', 'due', 'by', 'text', 'indicatorIds', 'actionIds', 'themeIds', 'priorityIds'],
  ...['hotspots', 'rankings', 'priorityId', 'from', 'to', 'change', 'percent', 'source', 'sourceId'],
];

/**
 * Looks through a plan for what does not add up: arithmetic that is wrong, places that contradict each other, references
 * that lead nowhere, and targets that nobody can judge.
 *
 * It says what is in the plan as printed, and corrects nothing. A plan that the schema accepts may still have findings:
 * the schema asks whether it is a plan, the audit whether the plan can be right. For one claim use {@link reconcile}; to
 * know where indicators stand use {@link evaluatePlan}.
 *
 * @param plan - The plan.
 * @returns The findings in the order of the plan's places, as plain data; an empty list where nothing was found.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`, `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD` or
 * `INVALID_NUMBER` where it is no plan that the schema would accept.
 *
 * @example
 * ```ts
 * import { auditPlan } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const findings = auditPlan(maidstone2014);
 * const needles = findings.find(({ code }) => code === 'target-contradicts-baseline');
 * needles?.severity; // => 'error'
 * needles?.path; // => 'indicators[10].target'
 * needles?.source?.table; // => 'Priority 4: Substance misuse'
 * ```
 *
 * @category Audit
 */
export function auditPlan(plan: Plan): Finding[] {
  try {
    const audited = auditedOf(takePlan(plan));
    return inOrder(
      (Object.keys(RULES) as FindingCode[]).flatMap((code) =>
        [...RULES[code](audited)].map((remark) => ({ code, remark })),
      ),
    ).map(({ code, remark }) => findingOf(code, remark));
  } catch (error) {
    if (error instanceof CommunitySafetyError) throw error;
    // Only what no schema would accept gets here: a list that is none, a text that is a number.
    const cause = error instanceof Error ? error.message : show(error);
    throw new CommunitySafetyError(
      'INVALID_PLAN',
      `plan is not of the shape of a Plan (${cause}). safeParsePlan names every place.`,
      { plan },
    );
  }
}

interface Found {
  readonly code: FindingCode;
  readonly remark: Remark;
}

// Sorting is stable: at one place the findings keep the order of the rules.
function inOrder(found: readonly Found[]): readonly Found[] {
  return found.toSorted((first, second) => compare(first.remark.path, second.remark.path));
}

function compare(first: Path, second: Path): number {
  for (let depth = 0; depth < first.length && depth < second.length; depth += 1) {
    const difference = rank(first[depth]) - rank(second[depth]);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

function rank(step: string | number | undefined): number {
  return typeof step === 'number' ? step : KEYS_IN_ORDER.indexOf(String(step));
}

function findingOf(code: FindingCode, { message, related, ...place }: Remark): Finding {
  return {
    code,
    severity: SEVERITIES[code],
    ...placeOf(place),
    message,
    ...(related === undefined ? {} : { related: related.map(placeOf) }),
  };
}

function placeOf({ path, source }: Place): FindingPlace {
  return { path: pathText(path), ...(source === undefined ? {} : { source }) };
}

function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${String(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
