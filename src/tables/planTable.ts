import { nearest } from '../errors/nearest.js';
import type { PlanPeriod } from '../model/period.js';
import type { Area, Plan } from '../model/plan.js';
import { parseInPrint } from '../period/parseInPrint.js';
import { dayFrom } from './cells/day.js';
import type { Collector } from './collector.js';
import { PLAN_COLUMNS, PLAN_FIELDS } from './columns.js';
import { partsOfPlan } from './givenItems.js';
import { asItStands, onOneLine, unguarded } from './guard.js';
import { headingKey, headingReader } from './heading.js';
import { idMaker, kebab } from './kebab.js';
import { listOf } from './list.js';
import { type Cell, cellOf, placeOf, refuse, wordsOf } from './record.js';
import { readSimpleTable } from './simpleTable.js';
import { some } from './some.js';
import type { TableOptions } from './table.js';

/** What a plan is, without its lists. */
export type PlanFacts = Pick<Plan, 'id' | 'title' | 'period' | 'partnership'> & Partial<Plan>;

const ID = /^[^\s\p{C}]{1,200}$/u;
const RUN_OF_YEARS = /^((?:19|20|21)\d{2}) ?(?:-|\u2013|to|\/) ?((?:19|20|21)\d{2}|\d{2})$/u;

/** Reads the facts of a plan from data. Anything missing is refused, since it was code that left it out. */
export function factsOf(plan: unknown): PlanFacts {
  const { id, ...facts } = partsOfPlan(plan, 'tables.plan', ['title', 'partnership', 'period']);
  return { id: id ?? (kebab(facts.title) || 'plan'), ...facts };
}

/** Reads the plan's own table, which has a row for each entry. */
export function readPlanTable(input: unknown, options: TableOptions, collector: Collector): PlanFacts | undefined {
  const readHeading = headingReader({ columns: PLAN_COLUMNS, comparators: [], isWide: false });
  const needs = { columns: PLAN_COLUMNS, keys: ['field'] };
  const table = readSimpleTable(input, options.delimiter, readHeading, needs, collector);
  if (table === undefined) return undefined;
  const entries = new Map<string, Cell>();
  const known = new Map(
    PLAN_FIELDS.flatMap(({ key, heading, aliases }) =>
      [heading, ...aliases].map((words) => [headingKey(words), key] as const),
    ),
  );
  for (const record of table.records) {
    const field = cellOf(record, 'field');
    const value = cellOf(record, 'value');
    const key = field && known.get(headingKey(field.text));
    if (field === undefined) {
      collector.problem('empty-cell', placeOf(record, 'field'), { needs: 'entry' });
    } else if (key === undefined) {
      const meant = nearest(
        field.text.trim(),
        PLAN_FIELDS.flatMap(({ heading, aliases }) => [heading, ...aliases]),
      );
      refuse(collector, 'unknown-heading', field, {
        heading: wordsOf(field),
        holds: 'unknown-entry',
        meant: meant ?? null,
        entries: PLAN_FIELDS.map(({ heading }) => heading),
      });
    } else if (value !== undefined) {
      const first = entries.get(key);
      if (first)
        refuse(collector, 'duplicate-entry', field, { of: 'entry', name: wordsOf(field), line: first.place.line });
      else entries.set(key, value);
    }
  }
  return factsFrom(entries, table.layout.row.line, collector);
}

function factsFrom(entries: ReadonlyMap<string, Cell>, line: number, collector: Collector): PlanFacts | undefined {
  const before = collector.problems.length;
  const text = (key: string): string | undefined => {
    const cell = entries.get(key);
    return cell && unguarded(cell.text, onOneLine);
  };
  const [title, name] = [text('title'), text('partnership')];
  for (const [field, value] of [
    ['Title', title],
    ['Partnership', name],
  ] as const) {
    if (value === undefined) collector.problem('empty-cell', { line }, { needs: 'plan-entry', entry: field });
  }
  const id = entries.get('id');
  if (id && !ID.test(id.text.trim())) refuse(collector, 'invalid-id', id, { cell: wordsOf(id) });
  const period = periodFrom(entries, line, collector);
  if (collector.problems.length > before || title === undefined || name === undefined || period === undefined)
    return undefined;
  const areas = areasFrom(entries.get('areas'));
  return {
    id: id?.text.trim() ?? (kebab(title) || 'plan'),
    title,
    ...some({ edition: text('edition'), aim: text('aim') }),
    period,
    partnership: { name, ...some({ area: text('area'), county: text('county') }) },
    ...some({ areas }),
  };
}

function areasFrom(cell: Cell | undefined): Area[] | undefined {
  if (cell === undefined) return undefined;
  const makeId = idMaker([]);
  return [...new Set(listOf(unguarded(cell.text, asItStands)))].map((name) => ({ id: makeId(name, 'area'), name }));
}

function periodFrom(entries: ReadonlyMap<string, Cell>, line: number, collector: Collector): PlanPeriod | undefined {
  const cell = entries.get('period');
  const [from, to] = [entries.get('from'), entries.get('to')];
  if (cell !== undefined) return readPeriod(cell, collector);
  if (from === undefined || to === undefined) {
    collector.problem('empty-cell', { line }, { needs: 'plan-period' });
    return undefined;
  }
  const [start, end] = [dayFrom(from, false, collector), dayFrom(to, true, collector)];
  if (start === undefined || end === undefined) return undefined;
  if (end < start) return refuse(collector, 'wrong-order', to, { start, end });
  return { start, end };
}

// "2013-2018" may be calendar or financial years; the days of the plan show which.
function readPeriod(cell: Cell, collector: Collector): PlanPeriod | undefined {
  const text = unguarded(cell.text, onOneLine);
  const period = parseInPrint(text);
  if (period.ok) return { start: period.start, end: period.end, text };
  const years = RUN_OF_YEARS.exec(text);
  if (years === null) return refuse(collector, 'unreadable-period', cell, { cell: text, because: period.message });
  const [, first = '', last = ''] = years;
  const end = last.length === 2 ? first.slice(0, 2) + last : last;
  return refuse(collector, 'unreadable-period', cell, { cell: text, firstYear: first, lastYear: end });
}
