import type { Ward } from '../../model/plan.js';

export const wards: readonly Ward[] = [
  { id: 'high-street', name: 'High Street', source: { sourceId: 'plan', paragraph: '6.3' } },
  { id: 'park-wood', name: 'Park Wood', source: { sourceId: 'plan', paragraph: '6.3' } },
  { id: 'fant', name: 'Fant', source: { sourceId: 'plan', paragraph: '6.3' } },
  { id: 'north', name: 'North', source: { sourceId: 'plan', paragraph: '6.3' } },
  { id: 'shepway-north', name: 'Shepway North', source: { sourceId: 'plan', paragraph: '6.3' } },
];
