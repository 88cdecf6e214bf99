import type { Unit } from '../model/unit.js';
import { formatNumber } from './formatNumber.js';

/**
 * Writes what follows a number in a unit: `per 1,000 population`, `offences`, `minutes`; nothing where a sign says it.
 */
export function wordsAfter(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return unit.of;
    case 'rate':
      return `per ${formatNumber(unit.per)} ${unit.of}`;
    case 'duration':
      return unit.unit;
    case 'score':
      return unit.of ?? '';
    case 'points':
      return 'percentage points';
    case 'money':
    case 'percentage':
      return '';
  }
}
