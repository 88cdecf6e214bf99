import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';
import kinds from '../fixtures/reading/printed_kinds.json' with { type: 'json' };

/*
 * Targets and figures as printed, each of a kind that was read wrongly or refused once, with what must come out
 * (test/fixtures/reading/README.md says where they are from).
 */

interface Case {
  readonly what: string;
  readonly text: string;
  readonly context?: TargetContext;
  readonly expect: Readonly<Record<string, unknown>>;
}

const cases = kinds as unknown as readonly Case[];

describe('parseTarget', () => {
  it.each(cases.filter(({ what }) => what === 'target'))('$kind: $text', ({ text, context = {}, expect: wanted }) => {
    const result = parseTarget(text, context);
    if ('refuse' in wanted) {
      expect(result.ok).toBe(false);
      return;
    }
    const { kind, operator, value, min, max, direction, by, from, every } = {
      ...(result.ok ? result.target : {}),
    } as Readonly<Record<string, unknown>>;
    const known = { kind, operator, value, min, max, by, every, ...(kind === 'level' ? {} : { direction }) };
    expect({ ...known, from: labelOf(from) }).toEqual({ ...EMPTY, ...wanted, from: labelOf(wanted['from']) });
  });
});

// The cases write years as the documents do: "2004-2008" for January 2004 to December 2008.
function labelOf(from: unknown): string | undefined {
  if (typeof from !== 'string') return undefined;
  const period = parsePeriod(from, { year: 'calendar' });
  return period.ok ? period.label : from;
}

// What a reading leaves out, so that nothing is read that is not wanted.
const EMPTY = Object.fromEntries(
  ['kind', 'operator', 'value', 'min', 'max', 'by', 'from', 'every', 'direction'].map((key) => [key, undefined]),
);

describe('parseFigure', () => {
  it.each(cases.filter(({ what }) => what === 'figure'))('$kind: $text', ({ text, expect: wanted }) => {
    const result = parseFigure(text);
    if ('refuse' in wanted) expect(result.ok).toBe(false);
    else if ('missing' in wanted) expect(result.ok && 'missing' in result).toBe(true);
    else expect(result).toMatchObject({ ok: true, value: wanted['value'] });
  });
});
