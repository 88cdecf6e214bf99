/** The columns that state what a target asks for, apart from its terms. */
export const STATES = [
  'targetKind',
  'operator',
  'targetValue',
  'targetDirection',
  'by',
  'from',
  'minimum',
  'maximum',
  'orBetter',
  'tolerance',
  'targetComparator',
  'within',
  'end',
  'among',
  'description',
  'reached',
  'notSet',
] as const;

/** One of them. */
export type State = (typeof STATES)[number];
