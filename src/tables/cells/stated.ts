import { DIRECTIONS_OF_TRAVEL } from '../../model/directionOfTravel.js';
import type { Stated } from '../../model/observation.js';
import { RAGS, STATUSES_WORST_FIRST } from '../../model/status.js';
import type { Collector } from '../collector.js';
import { headingKey } from '../heading.js';
import { cellOf, type Record_, wordOf } from '../record.js';
import { some } from '../some.js';

const COLOURS = { r: 'red', a: 'amber', g: 'green' } as const;
const TRAVELS = {
  better: 'improving',
  improved: 'improving',
  worse: 'worsening',
  worsened: 'worsening',
  same: 'unchanged',
  'no-change': 'unchanged',
  stable: 'unchanged',
} as const;

/** The words used in a column of colours or of directions of travel, normalised as headings are. */
export const RAG_VALUES: ReadonlySet<string> = new Set([...RAGS, ...Object.keys(COLOURS)].map(headingKey));
export const DIRECTION_VALUES: ReadonlySet<string> = new Set(
  [...DIRECTIONS_OF_TRAVEL, ...Object.keys(TRAVELS)].map(headingKey),
);

/** Reads what the document itself says about a figure, in a group of columns. A dash says nothing. */
export function statedIn(record: Record_, collector: Collector, group = 'stated'): Stated | undefined {
  if (!record.layout.detailed.has(group)) return undefined;
  const wordIn = <Word extends string>(
    part: string,
    words: readonly Word[],
    others: Readonly<Record<string, Word>> = {},
  ): Word | undefined => {
    const key = `${group}.${part}`;
    return headingKey(cellOf(record, key)?.text ?? '') === ''
      ? undefined
      : wordOf(record, key, words, collector, others);
  };
  const stated = some({
    rag: wordIn('rag', RAGS, COLOURS),
    direction: wordIn('direction', DIRECTIONS_OF_TRAVEL, TRAVELS),
    status: wordIn('status', STATUSES_WORST_FIRST),
  });
  return Object.keys(stated).length === 0 ? undefined : stated;
}
