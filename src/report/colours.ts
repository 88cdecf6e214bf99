import type { Rag } from '../model/status.js';

/** How many indicators have a colour. */
export interface ColourCount {
  readonly rag: Rag;
  readonly count: number;
}

const WORST_FIRST: readonly Rag[] = ['red', 'amber', 'grey', 'green'];

/** Counts the colours of indicators, worst first; without those that none has. */
export function coloursOf(marks: readonly { readonly rag: Rag }[]): ColourCount[] {
  return WORST_FIRST.flatMap((rag) => {
    const count = marks.filter((mark) => mark.rag === rag).length;
    return count === 0 ? [] : [{ rag, count }];
  });
}

/** Writes the colours of indicators of one status: `3 red, 2 amber`; nothing where all have the one it is known by. */
export function coloursInWords(colours: readonly ColourCount[]): string {
  if (colours.every(({ rag }) => rag !== 'amber') && colours.length < 2) return '';
  return colours.map(({ rag, count }) => `${String(count)} ${rag}`).join(', ');
}
