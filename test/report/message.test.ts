import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/model/status.js';
import { messageOf } from '../../src/report/message.js';

interface Given {
  readonly status: Status;
  readonly gap?: number | null;
  readonly target?: object | null;
}

const NAMES = ['Burglary', 'Theft', 'Arson'];

function said(...given: readonly Given[]): string {
  const summary = { met: 0, 'on-track': 0, 'off-track': 0, 'too-early': 0, missed: 0, 'not-assessed': 0 };
  for (const { status } of given) summary[status] += 1;
  const indicators = given.map((one, index) => ({
    ...{ gap: null, target: null, indicatorId: String(index) },
    ...one,
  }));
  const rows = new Map(NAMES.map((name, index) => [String(index), { name, latest: '34', target: 'at most 25' }]));
  return messageOf({ summary, indicators } as never, rows);
}

const level = (value: number): object => ({ kind: 'level', value, min: null, max: null });

describe('the sentence that says how a plan is doing', () => {
  it.each<[string, readonly Given[]]>([
    ['The plan has no indicators.', []],
    ['1 of 1 indicator is off track.', [{ status: 'off-track' }]],
    ['2 of 3 indicators are missed.', [{ status: 'missed' }, { status: 'missed' }, { status: 'met' }]],
    ['2 of 2 indicators are off track or missed.', [{ status: 'off-track' }, { status: 'missed' }]],
    [
      '2 of 3 indicators are on track or met, and none is off track.',
      [{ status: 'met' }, { status: 'on-track' }, { status: 'too-early' }],
    ],
    ['It is too early to judge any of the indicators.', [{ status: 'too-early' }, { status: 'too-early' }]],
    ['It is too early to judge 1 of 2 indicators.', [{ status: 'too-early' }, { status: 'not-assessed' }]],
    ['None of the indicators can be assessed.', [{ status: 'not-assessed' }]],
  ])('is: %s', (words, given) => {
    expect(said(...given)).toBe(words);
  });

  it('names the one that is furthest from its target', () => {
    // 9 of 25 are 36%, and 20 of 100 are 20%.
    const far: Given = { status: 'off-track', gap: 9, target: level(25) };
    const near: Given = { status: 'missed', gap: 20, target: level(100) };
    expect(said(near, far)).toBe(
      '2 of 2 indicators are off track or missed. Furthest from its target: Theft (34; target: at most 25).',
    );
    expect(said(far, near)).toContain('target: Burglary (');
    // One that is met is not far from its target, whatever its gap.
    expect(said(near, { ...far, status: 'met' })).toContain('target: Burglary (');
  });

  it.each<[string, Given]>([
    ['a place', { status: 'missed', gap: 2, target: { kind: 'rank', value: 3, min: null, max: null } }],
    ['a target of zero', { status: 'missed', gap: 2, target: level(0) }],
    ['no gap', { status: 'missed', gap: 0, target: level(25) }],
    ['no number to reach', { status: 'missed' }],
  ])('names none if it has %s', (_, given) => {
    expect(said(given)).toBe('1 of 1 indicator is missed.');
  });

  it('uses the upper end of a range, and leaves out any indicator without a row', () => {
    const range = { kind: 'range', value: 10, min: 10, max: 20 };
    expect(said({ status: 'missed', gap: 2, target: range })).toContain('Burglary');
    const fourth: Given = { status: 'missed', gap: 2, target: range };
    expect(said({ status: 'met' }, { status: 'met' }, { status: 'met' }, fourth)).toBe('1 of 4 indicators is missed.');
  });
});
