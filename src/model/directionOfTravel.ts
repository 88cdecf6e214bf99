/**
 * How a figure is changing: `improving`, `worsening` or `unchanged`; `increasing` or `decreasing` if neither direction
 * is good.
 *
 * @category Comparison
 */
export type DirectionOfTravel = 'improving' | 'worsening' | 'unchanged' | 'increasing' | 'decreasing';

/** Every direction of travel, to check a value against. */
export const DIRECTIONS_OF_TRAVEL: readonly DirectionOfTravel[] = [
  'improving',
  'worsening',
  'unchanged',
  'increasing',
  'decreasing',
];
