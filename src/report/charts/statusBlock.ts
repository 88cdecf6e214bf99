import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { Indicator } from '../../model/indicator.js';
import { type Block, LINE_HEIGHT, paragraph } from './block.js';
import { MARGIN } from './frame.js';
import { KEY_FIELD } from './key.js';
import { statusMark } from './shapes.js';
import { saysMoreThanStatus } from './takeaway.js';
import { polarityWords, statusWords } from './words.js';

const MOST_LINES = 6;

/** Writes a status after its mark, and the main message for the reader. */
export function statusBlock(
  takeaway: string,
  { polarity }: Indicator,
  { status, rag }: IndicatorEvaluation,
  width: number,
): Block {
  const left = MARGIN + KEY_FIELD - 4;
  const words = [
    `${statusWords(status, rag)}.`,
    ...(saysMoreThanStatus(takeaway, status) ? [takeaway] : []),
    polarityWords(polarity),
  ];
  const text = paragraph(left, words.join(' '), { width: width - MARGIN - left, lines: MOST_LINES });
  return {
    height: text.height,
    draw: (top) => statusMark(MARGIN + 9, top + LINE_HEIGHT / 2, status, rag) + text.draw(top),
  };
}
