/**
 * Which direction is good: fewer burglaries are better, more people feeling safe are better, and of some
 * figures (arrests, reports of domestic abuse) neither can be said.
 *
 * @category Model
 */
export type Polarity = 'lower-is-better' | 'higher-is-better' | 'no-judgement';

/** Every polarity, to check a value against. */
export const POLARITIES: readonly Polarity[] = ['lower-is-better', 'higher-is-better', 'no-judgement'];
