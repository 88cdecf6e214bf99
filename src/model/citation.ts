/**
 * The place in a source document that an item comes from.
 *
 * @category Model
 */
export interface Citation {
  /** The `id` of one of the plan's `sources`. */
  readonly sourceId: string;
  /** The paragraph or section as the document numbers it: `6.8`. */
  readonly paragraph?: string;
  /** The heading of the table, if the place is a table instead of a paragraph. */
  readonly table?: string;
  /** The passage itself, word for word. */
  readonly quote?: string;
}

/**
 * A passage of a source document, word for word, with its place.
 *
 * @category Model
 */
export interface Passage {
  /** The words as printed. */
  readonly text: string;
  /** Where they are. */
  readonly source: Citation;
}

/**
 * A document that a plan's content was taken from: its provenance.
 *
 * @category Model
 */
export interface SourceDocument {
  /** Identity within the plan; citations refer to it. A word without spaces, kebab-case by custom. */
  readonly id: string;
  /** The title as printed. */
  readonly title: string;
  /** The body that published it. */
  readonly publisher?: string;
  /** The edition or date of refresh as printed. */
  readonly edition?: string;
  /** Where it was published. */
  readonly url?: string;
  /** What is known about the licence of the document, in a sentence; never the licence of this library. */
  readonly licence?: string;
  /** SHA-256 of the text the content was taken from: 64 lower-case hexadecimal digits. */
  readonly sha256?: string;
  /** Anything a reader should know about the copy that was used. */
  readonly note?: string;
}
