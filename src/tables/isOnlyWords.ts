import { parseFigure } from '../wording/parseFigure.js';
import { parseTarget } from '../wording/parseTarget.js';

const WORD = /\p{L}{2}/u;
const WORDS_OF_A_SENTENCE = 3;
const LETTERS_FOR_A_DIGIT = 3;
const WITH_AN_AMOUNT = new Set(['level', 'range', 'change']);

/** Says whether a cell holds words alone: no figure, no date and no target with an amount. */
export function isOnlyWords(cell: string): boolean {
  if (!WORD.test(cell)) return false;
  const digits = cell.replace(/\D/gu, '').length;
  // "Two arrests made" is a sentence, but "Nil" and "ten offences" are figures.
  if (digits === 0 && cell.split(' ').length >= WORDS_OF_A_SENTENCE) return true;
  if (parseFigure(cell).ok) return false;
  if (digits === 0) return true;
  const letters = cell.replace(/\P{L}/gu, '').length;
  const target = parseTarget(cell);
  return letters >= LETTERS_FOR_A_DIGIT * digits && !(target.ok && WITH_AN_AMOUNT.has(target.target.kind));
}
