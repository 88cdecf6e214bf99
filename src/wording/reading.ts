/**
 * One step of how a text was read: which words were taken as what.
 *
 * @category Reading tables
 */
export interface Reading {
  /** The words, as they are in the text. */
  readonly words: string;
  /** What they were taken as, in plain English. */
  readonly as: string;
}
