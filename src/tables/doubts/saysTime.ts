import { MONTHS } from '../../period/months.js';

const LONGEST = 1000;
const BETWEEN_CLAUSES = /[.;:]+(?:\s|$)|[()\n\r]/u;
const FIGURES =
  'figure figures data baseline baselines target targets result results survey return returns outturn outturns'.split(
    ' ',
  );
const FROM_FIGURES = new RegExp(`\\b(?:${FIGURES.join('|')})\\b.*$`, 'iu');
const AROUND =
  'the this these it all is are was were cover covers covering relate relates for of from in by to at as and end ending ended between year years month months quarter q1 q2 q3 q4 only taken shown average spring summer autumn winter financial fiscal'.split(
    ' ',
  );
const KINDS_OF_YEAR = ['calendar', 'academic', 'school', 'rolling'];
const YEAR = /^(?:19|20)\d{2}$|^(?:(?:19|20)\d{2}|\d{2})\/\d{2,4}$/u;
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/u;
const KNOWN = new Set([
  ...[...FIGURES, ...AROUND, ...KINDS_OF_YEAR],
  ...MONTHS.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]),
  'sept',
]);

/** Says whether a note says which year figures are for, and nothing else: "Calendar year 2024", "Baseline is for 2023/24". */
export function saysTime(note: string): boolean {
  return note.slice(0, LONGEST).split(BETWEEN_CLAUSES).some(isTimeAlone);
}

// "Police data for 2024": whose they are says nothing of the time.
function isTimeAlone(clause: string): boolean {
  const words = (FROM_FIGURES.exec(clause)?.[0] ?? clause).toLowerCase().match(/[\p{L}\p{N}/]+/gu) ?? [];
  return (
    words.some((word) => YEAR.test(word) || KINDS_OF_YEAR.includes(word))
    && words.every((word) => KNOWN.has(word) || YEAR.test(word) || NUMBER.test(word))
  );
}
