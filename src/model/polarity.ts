/**
 * Which direction is good: fewer burglaries are better, more people feeling safe are better, and for some figures
 * (arrests, reports of domestic abuse) neither direction is better.
 *
 * @category Model
 */
export type Polarity = 'lower-is-better' | 'higher-is-better' | 'no-judgement';

/** Every polarity, to check a value against. */
export const POLARITIES: readonly Polarity[] = ['lower-is-better', 'higher-is-better', 'no-judgement'];
