import type { OfficialNote, OutturnSubject } from '../explain/officialNotes.js';
import type { CountIndex } from './countIndex.js';
import type { Group } from './groupCounts.js';
import type { OfficialCount } from './officialCounts.js';

/** From this share on, what is missing changes a figure by more than most targets ask. */
export const LARGE = 0.05;

/** From this share on, a figure is held back. */
export const TOO_LARGE = 0.25;

/** A doubt about a figure, and whether it is too grave to hand the figure over. */
export interface Doubt {
  readonly note: OfficialNote;
  readonly isGrave: boolean;
}

/** The figure that may be doubtful. */
export interface Doubted {
  readonly subject: OutturnSubject;
  readonly index: CountIndex;
  readonly group: Group;
  readonly measures: readonly string[];
  readonly parts: readonly string[];
  readonly counts: readonly OfficialCount[];
  readonly accept: boolean;
}
