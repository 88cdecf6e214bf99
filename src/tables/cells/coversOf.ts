import { COVERS, type Covers } from '../../model/indicator.js';
import type { Collector } from '../collector.js';
import { EVERY, type Record_, wordOf } from '../record.js';

const SAID = { ...EVERY, daily: 'day' } as const;

/** Returns how long a time each figure of a row covers, if a column says it. */
export function coversOf(record: Record_, collector: Collector): Covers | undefined {
  return wordOf(record, 'covers', COVERS, collector, SAID);
}
