import type { Rag, Status } from '../../model/status.js';
import { type Block, LINE_HEIGHT, paragraph } from './block.js';
import { MARGIN } from './frame.js';
import { KEY_FIELD } from './key.js';
import { statusMark } from './shapes.js';

/** Writes a status after its mark. */
export function statusBlock(words: string, status: Status, rag: Rag, width: number): Block {
  const left = MARGIN + KEY_FIELD - 4;
  const text = paragraph(left, words, { width: width - MARGIN - left, lines: 2 });
  return {
    height: text.height,
    draw: (top) => statusMark(MARGIN + 9, top + LINE_HEIGHT / 2, status, rag) + text.draw(top),
  };
}
