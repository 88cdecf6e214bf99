import type { Citation, SourceDocument } from '../../model/citation.js';
import { citationOf } from '../cells/citation.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import { type Record_, textOf } from '../record.js';
import type { IndicatorContext } from './context.js';

/** Returns the source of a row, by its id or its title. */
export function sourceOf(record: Record_, context: IndicatorContext, collector: Collector): Citation | undefined {
  const { sources, sourceIds } = context;
  if (!record.layout.index.has('source') && !record.layout.detailed.has('source')) return undefined;
  const title = textOf(record, 'source', onOneLine);
  const citation = citationOf(record, 'source', collector);
  if (title === undefined && citation === undefined) return undefined;
  const sourceId = citation?.sourceId ?? idOfSource(String(title), context);
  const known = sources.get(sourceId);
  if (known === undefined || (title !== undefined && known.title === sourceId)) {
    sources.set(sourceId, title === undefined ? sourceOnly(sourceId) : { id: sourceId, title });
    if (title !== undefined && !sourceIds.has(title)) sourceIds.set(title, sourceId);
  }
  return { ...citation, sourceId };
}

function idOfSource(title: string, { sources, sourceIds, makeSourceId }: IndicatorContext): string {
  let id = sourceIds.get(title) ?? (sources.get(title)?.title === title ? title : undefined);
  while (id === undefined) {
    const made = makeSourceId(title, 'source');
    if (!sources.has(made)) id = made;
  }
  return id;
}

/** Returns a document of which only the id is known. */
export function sourceOnly(id: string): SourceDocument {
  return { id, title: id };
}

/** Returns the sources that items cite. */
export function sourcesIn(items: readonly { readonly source?: Citation }[] = []): Citation[] {
  return items.flatMap(({ source }) => source ?? []);
}
