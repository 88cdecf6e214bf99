import type { Period } from '../../model/period.js';
import type { Heading } from '../heading.js';

/** A column of the wide table: that of one period, or of the whole indicator. */
export interface WideColumn {
  /** The column of the long table that its cells are from. */
  readonly from: number;
  readonly period?: Period;
  readonly words: string;
  readonly heading?: Heading | undefined;
}
