import type { TargetColumn } from '../explain/tableProblems.js';

/** The columns that state what a target asks for, apart from its terms. */
export const STATES: readonly TargetColumn[] = [
  ...(['targetKind', 'operator', 'targetValue', 'targetDirection', 'by', 'from', 'fromAverageOf'] as const),
  ...([
    'minimum',
    'maximum',
    'orBetter',
    'tolerance',
    'targetComparator',
    'factor',
    'within',
    'end',
    'among',
    'description',
    'reached',
  ] as const),
  'notSet',
];
