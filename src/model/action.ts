import type { Citation } from './citation.js';

/**
 * Something a partnership does for a priority.
 *
 * @category Model
 */
export interface Action {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The action, word for word. */
  readonly text: string;
  /** Its anticipated outcomes, word for word; empty if they cannot be paired (see `Priority.unpaired`). */
  readonly outcomes: readonly string[];
  /** Its lead agencies, word for word; empty if they cannot be paired (see `Priority.unpaired`). */
  readonly leadAgencies: readonly string[];
  /** The `id` of the priority it is taken for. */
  readonly priorityId: string;
  /** How far it has progressed, if known. */
  readonly status?: 'not-started' | 'in-progress' | 'complete' | 'stopped';
  /** The table it comes from. */
  readonly source?: Citation;
}
