import type { KnownFigure } from '../model/figure.js';

type Qualifier = NonNullable<KnownFigure['qualifier']>;

const SIGNS: Partial<Record<Qualifier, string>> = { provisional: '[p]', estimated: '[e]', revised: '[r]' };

/** Returns the sign of what is said of the figure for a period; empty where nothing is. An evaluation that was stored before says nothing. */
export function qualifierSign(
  points: readonly { readonly period: string; readonly qualifier?: Qualifier | null }[],
  period: string | null | undefined,
): string {
  const qualifier = points.find((point) => point.period === period)?.qualifier;
  return (qualifier && SIGNS[qualifier]) ?? '';
}
