/**
 * One step in reading a text: some words, and what they were taken to mean.
 *
 * @category Reading tables
 */
export interface Reading {
  /** The words, as they are in the text. */
  readonly words: string;
  /** What they were taken to mean, in plain English. */
  readonly as: string;
}
