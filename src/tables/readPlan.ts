import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject, requireOneOf } from '../errors/require.js';
import type { Table } from '../explain/tableProblems.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { type ActionsOfPriority, readActionTable } from './actionTable.js';
import { answersFrom } from './answers.js';
import { type Collector, collectorFor } from './collector.js';
import { type IndicatorTable, readIndicatorTable } from './indicatorTable.js';
import { readObservationTable } from './observationTable.js';
import { factsOf, readPlanTable } from './planTable.js';
import { readPriorityTable } from './priorityTable.js';
import { optionsGiven } from './requireOptions.js';
import type {
  Delimiter,
  TableAnswers,
  TableInput,
  TableColumn,
  TableNote,
  TableProblem,
  TableQuestion,
  WaitingIndicator,
} from './table.js';
import { isRead, noteUnused, toldBy } from './told.js';

/**
 * What is said about a plan next to its tables, as data. Everything else a plan can hold may be handed in too.
 *
 * @category Tables
 */
export type PlanDescription = Omit<
  Plan,
  'id' | 'comparators' | 'priorities' | 'themes' | 'indicators' | 'actions' | 'observations' | 'claims' | 'sources'
>
  & Partial<Pick<Plan, 'id' | 'comparators' | 'claims' | 'sources'>>;

/**
 * The tables of a plan.
 *
 * @category Tables
 */
export interface PlanTables {
  /** The plan's own details: as data, or a table of two columns, Field and Value. */
  readonly plan: PlanDescription | TableInput;
  /** The table of indicators. */
  readonly indicators: TableInput;
  /** The table of outturns. */
  readonly observations?: TableInput;
  /** The table of priorities. Without it, the priorities are those that the indicators name. */
  readonly priorities?: TableInput;
  /** The table of actions. The same table may hold indicators and actions, as Word documents print them. */
  readonly actions?: TableInput;
  /** What your own headings mean, table by table. */
  readonly columns?: Partial<Readonly<Record<Exclude<Table, 'plan'>, Readonly<Record<string, string | false>>>>>;
  /**
   * Answers to the questions of an earlier call: `{ polarity: 'lower-is-better' }`. An answer to a question that is not
   * asked changes nothing.
   */
  readonly answers?: TableAnswers;
  /** What is between the cells of all tables; recognised in each if left out. */
  readonly delimiter?: Delimiter;
  /** Whether to make a plan of the good rows of tables with problems, with the list of problems. */
  readonly partial?: boolean;
}

/**
 * The result of {@link readPlan}: the plan, or what is wrong with its tables.
 *
 * @category Tables
 */
export type PlanTablesResult =
  | {
      /** Whether the tables were read. */
      readonly ok: true;
      /** The plan. */
      readonly plan: Plan;
      /** What is wrong; empty unless `partial` is `true`. */
      readonly problems: readonly TableProblem[];
      /** Open questions that did not prevent reading; give answers in `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    }
  | {
      /** Whether the tables were read. */
      readonly ok: false;
      /** What could be read all the same: to show next to what is wrong, and not to judge by. */
      readonly read: {
        /** The plan as far as it could be read; left out if the plan's own table could not. */
        readonly plan?: Plan;
        /** The rows of indicators that wait for an answer, as far as they could be read. */
        readonly waiting: readonly WaitingIndicator[];
      };
      /** What is wrong, all of it, table by table in the order of the file. */
      readonly problems: readonly TableProblem[];
      /** The tables' open questions; give answers in `answers`. */
      readonly questions: readonly TableQuestion[];
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
      /** What each column was taken for, in the order of the file. */
      readonly columns: readonly TableColumn[];
    };

/**
 * Returns a plan put together from its tables: indicators and, if there are any, observations, priorities and actions.
 *
 * The tables are joined by ids, or by names if they have none. All mistakes in all tables are reported at once. The
 * plan it returns follows all the rules for plans, so `safeParsePlan` accepts it.
 *
 * @param tables - The tables, and what the plan is.
 * @returns The plan with `ok: true`, or with `ok: false` every problem.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT` for an argument that is not a table and no option, and
 * with code `INVALID_NUMBER`, `INVALID_DAY` or `NEGATIVE_COUNT` for such a mistake in a plan handed in as data.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { readPlan } from 'community-safety-plan/csv';
 *
 * const result = readPlan({
 *   plan: `Field,Value
 * Title,Community Safety Plan
 * Partnership,Safer Example District Partnership
 * Period,April 2026 to March 2029`,
 *   indicators: `Priority,Indicator,Unit,Polarity,Baseline 2025/26,Target (by 2029)
 * Burglary,Residential burglaries,offences,lower is better,240,Reduce by 10%`,
 *   observations: `Indicator,Period,Value
 * Residential burglaries,2026/27,230`,
 * });
 * const status = result.ok ? evaluatePlan(result.plan, { asOf: '2027-06-30' }).indicators[0]?.status : '';
 * status; // => 'on-track'
 * ```
 *
 * @category Tables
 */
export function readPlan(tables: PlanTables): PlanTablesResult {
  const given = optionsGiven(tables, ['plan', ...WITH_COLUMNS], 'tables');
  const answers = answersFrom(given.answers, 'tables.answers');
  if (given.indicators === (undefined as unknown)) {
    throw new CommunitySafetyError('INVALID_ARGUMENT', 'tables.indicators must be a table of indicators.', {
      argument: 'tables.indicators',
    });
  }
  const collectors: Collector[] = [];
  const collect = (table: Table): Collector => {
    const collector = collectorFor(table, answers);
    collectors.push(collector);
    return collector;
  };
  const { delimiter, columns = {} } = given;
  requireObject(columns, 'tables.columns');
  for (const table of Object.keys(columns)) requireOneOf(table, WITH_COLUMNS, 'each key of tables.columns');
  const optionsFor = (
    table: Exclude<Table, 'plan'>,
  ): { delimiter?: Delimiter; columns?: Readonly<Record<string, string | false>> } => ({
    ...(delimiter && { delimiter }),
    ...(columns[table] && { columns: columns[table] }),
  });

  const planCollector = collect('plan');
  const facts = isTable(given.plan)
    ? readPlanTable(given.plan, optionsFor('indicators'), planCollector)
    : factsOf(given.plan);
  const known =
    given.priorities === undefined
      ? { priorities: [], themes: [] }
      : readPriorityTable(given.priorities, optionsFor('priorities'), collect('priorities'));
  const surroundings = {
    ...(facts && { period: facts.period, area: facts.partnership.area }),
    comparators: facts?.comparators ?? [],
    priorities: known.priorities,
    themes: known.themes,
  };
  const indicatorCollector = collect('indicators');
  const readInto = (collector: Collector): IndicatorTable =>
    readIndicatorTable(given.indicators, { ...optionsFor('indicators'), plan: surroundings }, collector);
  const read = readInto(indicatorCollector);
  const { actions, ofPriorities } =
    given.actions === undefined
      ? { actions: [], ofPriorities: new Map<string, ActionsOfPriority>() }
      : readActionTable(given.actions, optionsFor('actions'), read.priorities, collect('actions'));
  const observations =
    given.observations === undefined
      ? []
      : readObservationTable(
          given.observations,
          {
            ...optionsFor('observations'),
            indicators: read.indicators,
            comparators: read.comparators,
            ...(facts && { areas: [...(facts.areas ?? []), ...read.areas], area: facts.partnership.area }),
            refused: read.refused(),
            isWhole: read.isWhole,
          },
          collect('observations'),
        );
  noteUnused(indicatorCollector, given.answers, (some) => {
    const other = collectorFor('indicators', answersFrom(some, 'tables.answers'));
    readInto(other);
    return other;
  });
  const told = toldBy(collectors);
  const { waiting } = read;
  if (facts === undefined) return { ok: false, read: { waiting }, ...told };
  const { indicators, comparators, themes, sources } = read;
  const priorities = read.priorities.map((priority) => withActions(priority, ofPriorities.get(priority.id)));
  const statedSources = new Set(facts.sources?.map(({ id }) => id));
  const named = new Set(facts.areas?.flatMap(({ id, name }) => [id, name]));
  const areas = [...(facts.areas ?? []), ...read.areas.filter(({ id, name }) => !named.has(id) && !named.has(name))];
  const plan: Plan = {
    claims: [],
    ...facts,
    ...(areas.length > 0 && { areas }),
    comparators,
    priorities,
    themes,
    indicators,
    actions,
    observations: [...read.observations, ...observations],
    sources: [...(facts.sources ?? []), ...sources.filter(({ id }) => !statedSources.has(id))],
  };
  return isRead(told, given.partial) ? { ok: true, plan, ...told } : { ok: false, read: { plan, waiting }, ...told };
}

const WITH_COLUMNS = ['indicators', 'observations', 'priorities', 'actions'];

const UNPAIRED =
  'A cell of the table holds several actions; which outcome and which agency belong to which cannot be known.';

function withActions(priority: Priority, own: ActionsOfPriority | undefined): Priority {
  const { actionIds = [], aims = new Set<string>(), outcomes = [], leadAgencies = [] } = own ?? {};
  const stated = new Set(priority.aims);
  const isUnpaired = outcomes.length + leadAgencies.length > 0;
  return {
    ...priority,
    aims: [...priority.aims, ...[...aims].filter((aim) => !stated.has(aim))],
    actionIds,
    ...(isUnpaired && { unpaired: { outcomes, leadAgencies, note: UNPAIRED } }),
  };
}

function isTable(plan: unknown): plan is TableInput {
  return typeof plan === 'string' || Array.isArray(plan) || ArrayBuffer.isView(plan);
}
