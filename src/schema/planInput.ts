import type { Action } from '../model/action.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Priority, TaskAndFinishGroup } from '../model/priority.js';
import type { Theme } from '../model/theme.js';

/**
 * A type with some of its keys made optional.
 *
 * @category Schema
 */
export type Optional<Whole, Keys extends keyof Whole> = Omit<Whole, Keys> & {
  readonly [Key in Keys]?: Whole[Key] | undefined;
};

/**
 * An indicator as you may write it: without comparisons if it has none.
 *
 * @category Schema
 */
export type IndicatorInput = Optional<Indicator, 'comparisons'>;

/**
 * A priority as it may be written down: without the lists it has nothing in.
 *
 * @category Schema
 */
export type PriorityInput = Optional<Priority, 'aims' | 'indicatorIds' | 'actionIds' | 'themeIds' | 'leads'>;

/**
 * An action as it may be written down: without the lists it has nothing in.
 *
 * @category Schema
 */
export type ActionInput = Optional<Action, 'outcomes' | 'leadAgencies'>;

/**
 * A plan as you may write it: you can leave out empty lists.
 *
 * @category Schema
 */
export interface PlanInput extends Omit<
  Plan,
  | 'comparators'
  | 'priorities'
  | 'themes'
  | 'indicators'
  | 'actions'
  | 'observations'
  | 'claims'
  | 'sources'
  | 'taskAndFinishGroups'
> {
  /** The areas and groups it compares itself with. */
  readonly comparators?: Plan['comparators'] | undefined;
  /** The priorities. */
  readonly priorities?: readonly PriorityInput[] | undefined;
  /** The themes that cut across the priorities. */
  readonly themes?: readonly Optional<Theme, 'priorityIds'>[] | undefined;
  /** Everything it measures. */
  readonly indicators?: readonly IndicatorInput[] | undefined;
  /** Everything it does. */
  readonly actions?: readonly ActionInput[] | undefined;
  /** The outturns it knows. */
  readonly observations?: Plan['observations'] | undefined;
  /** The arithmetic stated in its text. */
  readonly claims?: Plan['claims'] | undefined;
  /** The documents its content comes from. */
  readonly sources?: Plan['sources'] | undefined;
  /** Groups set up for one task. */
  readonly taskAndFinishGroups?: readonly Optional<TaskAndFinishGroup, 'leads'>[];
}
