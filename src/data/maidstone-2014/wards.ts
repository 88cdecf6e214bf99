import type { Ward } from '../../model/plan.js';

export const wards: readonly Ward[] = [
  { id: 'high-street', name: 'High Street' },
  { id: 'park-wood', name: 'Park Wood' },
  { id: 'fant', name: 'Fant' },
  { id: 'north', name: 'North' },
  { id: 'shepway-north', name: 'Shepway North' },
];
