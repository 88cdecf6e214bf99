import { officeProblem } from '../explain/officeProblems.js';
import { attributeOf, tokensOf } from './xml.js';

/**
 * The kinds of notes in a document. Each is a separate part, with its own elements for the notes and the references.
 */
export const NOTES = ['footnote', 'endnote'] as const;
/** One of these kinds. */
export type NoteKind = (typeof NOTES)[number];

/** Reads the words of footnotes or endnotes, by their ids (ECMA-376, part 1, 17.11). */
export function notesIn(xml: string, kind: NoteKind): Map<string, string> {
  const notes = new Map<string, string>();
  const tokens = tokensOf(xml);
  let [id, isText]: [string | undefined, boolean] = [undefined, false];
  for (let step = tokens.next(); ; step = tokens.next()) {
    if (step.done === true) {
      if (step.value) return notes;
      throw officeProblem('damaged', { wanted: 'document' });
    }
    const token = step.value;
    if (token.kind === 'open' && token.name === `w:${kind}`) id = attributeOf(token.attributes, 'w:id');
    isText = token.kind === 'open' ? token.name === 'w:t' : isText && token.kind === 'text';
    if (id === undefined || token.kind === 'open') continue;
    const words = isText && token.kind === 'text' ? token.text : '';
    const end = token.kind === 'close' && token.name === 'w:p' ? ' ' : '';
    notes.set(id, (notes.get(id) ?? '') + words + end);
  }
}
