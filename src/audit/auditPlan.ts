import { explainFinding, type Finding, type FindingPlace } from '../explain/findings.js';
import type { Path } from '../lookup/references.js';
import { takePlan } from '../shape/requireShape.js';
import type { Plan } from '../model/plan.js';
import { auditedOf, type Place } from './audited.js';
import { claims } from './claims.js';
import { comparisons } from './comparisons.js';
import { figures } from './figures.js';
import { gaps } from './gaps.js';
import { names } from './names.js';
import { percentages } from './percentages.js';
import { periods } from './periods.js';
import { references } from './references.js';
import type { Rule } from './rule.js';
import { stated } from './stated.js';
import { targets } from './targets.js';

/** Every rule, in the order in which findings of one place are given. */
export const RULES: readonly Rule[] = /* @__PURE__ */ [
  references,
  names,
  gaps,
  comparisons,
  periods,
  figures,
  stated,
  targets,
  percentages,
  claims,
].flat();

// The order of a plan's places: its parts in the order of the model, and so the fields of a part.
const KEYS_IN_ORDER = [
  ...['id', 'label', 'name', 'title', 'alsoCalled', 'period', 'partnership', 'comparators', 'priorities', 'themes'],
  ...['indicators', 'actions', 'observations', 'claims', 'statedCounts', 'wards', 'areas', 'taskAndFinishGroups'],
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
  ...['areaId', 'stated', 'status', 'rag', 'direction'],
  ...['figure', 'value', 'target', 'due', 'by', 'text', 'indicatorIds', 'actionIds', 'themeIds', 'priorityIds'],
  ...['hotspots', 'rankings', 'priorityId', 'from', 'to', 'change', 'percent', 'source', 'sourceId'],
];

/**
 * Returns what does not add up in a plan: arithmetic that is wrong, places that contradict each other, references that
 * lead nowhere, and targets that cannot be judged.
 *
 * It says what is in the plan as printed, and corrects nothing. A plan that the schema accepts may still have findings:
 * the schema checks whether it is a plan, and the audit whether the plan can be right. For one claim use
 * {@link reconcile}; to know how indicators do against their targets use {@link evaluatePlan}.
 *
 * @param plan - The plan.
 * @returns The findings in the order of the plan's places, as plain data; an empty list if nothing was found.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`, `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD`
 * or `INVALID_NUMBER` where the schema would not accept the plan.
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
  const audited = auditedOf(takePlan(plan, 'plan', true));
  const found = RULES.flatMap(({ code, severity, find }) =>
    [...find(audited)].map((each) => ({ ...each, code, severity })),
  );
  // Sorting is stable: at one place the findings keep the order of the rules.
  return found.toSorted((first, second) => compare(first.path, second.path)).map(findingOf);
}

/** What a rule has found, with the rule's code and severity. */
interface Found extends Place, Pick<Finding, 'code' | 'severity' | 'data'> {
  readonly related?: readonly Place[];
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

function findingOf({ code, severity, path, source, data, related }: Found): Finding {
  return {
    code,
    severity,
    ...placeOf({ path, source }),
    data,
    message: explainFinding({ code, data }),
    ...(related === undefined ? {} : { related: related.map(placeOf) }),
  } as Finding;
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
