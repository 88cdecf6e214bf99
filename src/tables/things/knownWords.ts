import type { Unit } from '../../model/unit.js';
import { cellOf, type Record_ } from '../record.js';

const BESIDE = ['description', 'description.name', 'otherName', 'note', 'priority', 'theme', 'unit'];

/** Returns everything a row says about what it measures. */
export function knownWords(record: Record_, name: string, unit: Unit | undefined): string {
  const words = BESIDE.flatMap((key) => cellOf(record, key)?.text ?? []);
  return [name, ...words, unit?.kind === 'count' ? unit.of : ''].join(' ');
}
