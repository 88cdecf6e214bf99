import type { TargetColumn } from '../explain/tableProblems.js';

/** The columns that state what a target asks for, apart from its terms. */
export const STATES: readonly TargetColumn[] = [
  ...(['targetKind', 'operator', 'targetValue', 'targetDirection', 'by', 'from', 'minimum', 'maximum'] as const),
  ...(['orBetter', 'tolerance', 'targetComparator', 'within', 'end', 'among', 'description', 'reached'] as const),
  'notSet',
];
