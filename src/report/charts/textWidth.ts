// The widths of the characters from the space to the tilde, in thousandths of the font size, as measured in Chromium:
// the wider of DejaVu Sans and Liberation Sans (which is as wide as Arial and Helvetica). DejaVu is wider than the
// default fonts of Windows, macOS, iOS and Android, so no text is ever longer than this says.
const REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863,
  748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
  696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995,
  837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716,
  678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 652, 645, 582, 712,
  365, 712, 838,
];
const FIRST = 0x20;
const LAST_LATIN = 0x17f;
// The widest letters of the Latin alphabets and of other alphabets.
const WIDEST_LATIN = 1100;
const WIDEST = 1600;
const PUNCTUATION: Readonly<Record<string, number>> = { '–': 556, '’': 380, '‘': 380, '“': 521, '”': 521, '…': 1000 };
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Returns the greatest width a text can have in any font of the stack, in the unit of the size. */
export function textWidth(text: string, size: number, isBold = false): number {
  const widths = isBold ? BOLD : REGULAR;
  let total = 0;
  for (const character of text) total += widths[Number(character.codePointAt(0)) - FIRST] ?? otherWidth(character);
  return (total * size) / 1000;
}

function otherWidth(character: string): number {
  const known = PUNCTUATION[character];
  if (known !== undefined) return known;
  if (NO_WIDTH.test(character)) return 0;
  return character.charCodeAt(0) <= LAST_LATIN ? WIDEST_LATIN : WIDEST;
}
