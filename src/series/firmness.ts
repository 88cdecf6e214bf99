import type { Figure, KnownFigure } from '../model/figure.js';

/** Says whether a figure is marked as revised. */
export function isRevised(figure: Figure): boolean {
  return qualifierOf(figure) === 'revised';
}

/** Says whether a figure is provisional or estimated, so that a revised one takes precedence over it. */
export function isProvisional(figure: Figure): boolean {
  const qualifier = qualifierOf(figure);
  return qualifier === 'provisional' || qualifier === 'estimated';
}

/** Says whether a figure is a placeholder for one that is still to come. */
export function isStillToCome(figure: Figure | { readonly missing: string | null }): boolean {
  return 'missing' in figure && (figure.missing === 'not-yet-available' || figure.missing === 'blank');
}

function qualifierOf(figure: Figure): KnownFigure['qualifier'] {
  return 'missing' in figure ? undefined : figure.qualifier;
}
