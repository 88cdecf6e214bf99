import { auditPlan } from '../../src/audit/auditPlan.js';
import type { FindingCode } from '../../src/explain/findings.js';
import type { Claim } from '../../src/model/claim.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Plan } from '../../src/model/plan.js';
import type { Priority } from '../../src/model/priority.js';
import type { Theme } from '../../src/model/theme.js';

/** An indicator about which there is nothing to say; parts of it may be given. */
export function anIndicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    id: 'burglary',
    name: 'Burglary',
    unit: { kind: 'count', of: 'offences' },
    polarity: 'lower-is-better',
    baseline: { value: 100, period: '2025/26' },
    comparisons: [{ comparatorId: 'county', figure: { missing: 'not-applicable' } }],
    target: { kind: 'level', operator: 'at-most', value: 80, direction: 'reduce', text: 'Reduce to 80' },
    source: { sourceId: 'plan', table: 'Priority 1' },
    ...parts,
  };
}

/** A percentage about which there is nothing to say. */
export function aPercentage(parts: Partial<Indicator> = {}): Indicator {
  return anIndicator({
    unit: { kind: 'percentage', of: 'people' },
    baseline: { value: 29, period: '2025/26' },
    target: { kind: 'level', operator: 'at-most', value: 26, text: 'Reduce to 26%' },
    ...parts,
  });
}

/** A priority that uses that indicator. */
export function aPriority(parts: Partial<Priority> = {}): Priority {
  return {
    id: 'theft',
    label: 'Priority 1',
    title: 'Theft',
    aims: [],
    indicatorIds: ['burglary'],
    actionIds: ['mark-property'],
    themeIds: ['prevention'],
    leads: [],
    source: { sourceId: 'plan', paragraph: '3' },
    ...parts,
  };
}

/** A theme that cuts across that priority. */
export function aTheme(parts: Partial<Theme> = {}): Theme {
  return { id: 'prevention', title: 'Prevention', scope: 'partnership', priorityIds: ['theft'], ...parts };
}

/** A claim that says nothing but what it is about. */
export function aClaim(parts: Partial<Claim> = {}): Claim {
  return {
    id: 'claim',
    text: 'Burglary',
    measure: 'burglary',
    area: 'North',
    source: { sourceId: 'plan', paragraph: '6.1' },
    ...parts,
  };
}

/** A plan in which everything fits; parts of it may be given. */
export function aPlan(parts: Partial<Plan> = {}): Plan {
  return {
    id: 'north-2026',
    title: 'Community Safety Plan',
    period: { start: '2026-04-01', end: '2029-03-31' },
    partnership: { name: 'Safer North Partnership' },
    comparators: [{ id: 'county', name: 'County average', kind: 'county', includesArea: true }],
    priorities: [aPriority()],
    themes: [aTheme()],
    indicators: [anIndicator()],
    actions: [
      {
        id: 'mark-property',
        text: 'Mark property',
        outcomes: [],
        leadAgencies: [],
        priorityId: 'theft',
        source: { sourceId: 'plan', paragraph: '4' },
      },
    ],
    observations: [],
    claims: [],
    sources: [{ id: 'plan', title: 'Community Safety Plan' }],
    ...parts,
  };
}

/** A plan with that indicator changed. */
export const withIndicator = (parts: Partial<Indicator>): Plan => aPlan({ indicators: [anIndicator(parts)] });

/** A plan with that indicator as a rate, which can be compared with a comparator, and changed. */
export const withRate = (parts: Partial<Indicator>): Plan =>
  withIndicator({ unit: { kind: 'rate', per: 1000, of: 'households' }, ...parts });

/** A plan with that percentage changed. */
export const withPercentage = (parts: Partial<Indicator>): Plan => aPlan({ indicators: [aPercentage(parts)] });

/** A plan with claims, numbered by their place. */
export const withClaims = (...claims: readonly Partial<Claim>[]): Plan =>
  aPlan({ claims: claims.map((parts, index) => aClaim({ id: `claim-${String(index)}`, ...parts })) });

/** What the audit of a plan finds of one code, each as its place and its message. */
export function found(code: FindingCode, plan: Plan): { path: string; message: string }[] {
  return auditPlan(plan)
    .filter((finding) => finding.code === code)
    .map(({ path, message }) => ({ path, message }));
}

/** A copy of an object without one of its keys. */
export function without<Item extends object, Key extends keyof Item>(item: Item, key: Key): Omit<Item, Key> {
  return Object.fromEntries(Object.entries(item).filter(([each]) => each !== key)) as Omit<Item, Key>;
}
