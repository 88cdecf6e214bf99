import type { Citation } from '../../model/citation.js';
import type { Break, Comment } from '../../model/indicator.js';
import type { Lead } from '../../model/partnership.js';
import type { Collector } from '../collector.js';
import { type ListName, partsOfList } from '../columns.js';
import { asItStands } from '../guard.js';
import { listOf } from '../list.js';
import { cellOf, placeOf, type Record_, textOf, yesOrNo } from '../record.js';
import { some } from '../some.js';
import { citationOf } from './citation.js';
import { dayFrom } from './day.js';
import { periodTextOf } from './period.js';

/** Returns the items of a list that a row fills, as the code names their columns: `break.1`. */
export function itemsOf(record: Record_, list: ListName): string[] {
  const isFilled = (item: string): boolean => partsOfList(list).some((part) => cellOf(record, `${item}.${part}`));
  return record.layout.lists[list].filter(isFilled);
}

/** Reads the leads of an indicator: those named in one cell, then those with separate columns. */
export function leadsOf(
  record: Record_,
  isWithoutPriority: boolean,
  collector: Collector,
): readonly Lead[] | undefined {
  const named = [...(isWithoutPriority ? ['lead'] : []), 'leads'].flatMap((key) =>
    listOf(textOf(record, key, asItStands)).map((name) => ({ name })),
  );
  const others = itemsOf(record, 'lead').flatMap((item) => {
    const name = textOf(record, `${item}.name`, asItStands);
    if (name === undefined) return blank(record, `${item}.name`, 'lead', collector);
    const role = textOf(record, `${item}.role`, asItStands);
    const organisation = textOf(record, `${item}.organisation`, asItStands);
    return { name, ...some({ role, organisation, source: citationOf(record, `${item}.source`, collector) }) };
  });
  return listed([...named, ...others]);
}

/** Reads the breaks in the series of an indicator. */
export function breaksOf(record: Record_, collector: Collector): readonly Break[] | undefined {
  return listed(
    itemsOf(record, 'break').flatMap((item) => {
      const why = textOf(record, `${item}.why`, asItStands);
      const cell = cellOf(record, `${item}.from`);
      const comparable = yesOrNo(record, `${item}.comparable`, collector);
      const source = citationOf(record, `${item}.source`, collector);
      const from = cell && dayFrom(cell, false, collector);
      if (why === undefined || cell === undefined)
        return blank(record, `${item}.${why === undefined ? 'why' : 'from'}`, 'break', collector);
      return from === undefined ? [] : { from, why, ...some({ source, comparable }) };
    }),
  );
}

/** Reads the comments on an indicator, period by period. */
export function commentaryOf(record: Record_, collector: Collector): readonly Comment[] | undefined {
  return listed(
    itemsOf(record, 'comment').flatMap((item) => {
      const text = textOf(record, `${item}.text`, asItStands);
      const nextSteps = textOf(record, `${item}.nextSteps`, asItStands);
      const period = periodOfItem(record, item, collector);
      if (text === undefined) return blank(record, `${item}.text`, 'comment', collector);
      if (period === undefined) return blank(record, `${item}.period`, 'comment', collector);
      return { period, text, ...some({ nextSteps }) };
    }),
  );
}

/** Reads the further places where a document prints an indicator. */
export function furtherSourcesOf(record: Record_, collector: Collector): readonly Citation[] | undefined {
  return listed(itemsOf(record, 'further').flatMap((item) => citationOf(record, item, collector) ?? []));
}

/** Reads the period of an item, from its column or from the heading of its words. */
export function periodOfItem({ row, layout }: Record_, item: string, collector: Collector): string | undefined {
  const period = layout.headings.find((heading) => heading?.key.startsWith(`${item}.`) === true)?.period;
  return period === undefined ? periodTextOf(cellOf({ row, layout }, `${item}.period`), collector) : period.label;
}

/** Reports that a part of an item is blank, unless its cell was refused. */
export function blank(
  record: Record_,
  key: string,
  needs: 'lead' | 'break' | 'comment' | 'interim',
  collector: Collector,
): readonly never[] {
  if (cellOf(record, key) === undefined) collector.problem('empty-cell', placeOf(record, key), { needs });
  return [];
}

function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
