import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ReconciliationReason } from '../../src/explain/reconciliation.js';
import { reconcile } from '../../src/reconcile/reconcile.js';

const count = fc.integer({ min: 1, max: 1_000_000 });
const decimals = fc.integer({ min: 0, max: 3 });

/** (to - from) ÷ from in per cent, rounded half away from zero on whole numbers alone: BigInt knows no floats. */
function printed(from: number, to: number, places: number): { percent: number; text: string } {
  const scaled = (BigInt(to) - BigInt(from)) * 100n * 10n ** BigInt(places);
  const size = scaled < 0n ? -scaled : scaled;
  const units = (2n * size + BigInt(from)) / (2n * BigInt(from));
  return textOf(scaled < 0n ? -units : units, places);
}

function textOf(units: bigint, places: number): { percent: number; text: string } {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = `${units < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
  return { percent: Number(text), text: `${text}%` };
}

const units = (text: string, places: number): bigint =>
  BigInt(text.replace('%', '').replace('.', '')) + 0n * BigInt(places);

const number = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => Number(value.toFixed(7))),
);
const anyClaim = fc.record(
  {
    from: number,
    to: number,
    change: number,
    changeText: fc.constantFrom('over 1,000', 'some 20', '5 fewer'),
    percent: number,
    percentText: fc.constantFrom('nearly 20%', '35.0%', '3 percentage points', 'up to 10%', 'about 0.5%'),
    kind: fc.constantFrom('outturn' as const, 'target' as const),
  },
  { requiredKeys: [] },
);

describe('the reasons of reconcile, for any claim', () => {
  it('follow from their data alone, also after JSON', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const { reasons } = reconcile(claim);
        for (const { code } of reasons) seen.add(code);
        const copies = JSON.parse(JSON.stringify(reasons)) as ReconciliationReason[];
        expect(copies.map(explain)).toEqual(reasons.map(({ message }) => message));
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBeGreaterThan(7);
  });
});

describe('reconcile, for figures that were worked out', () => {
  it('finds every percentage that was rounded once consistent', () => {
    fc.assert(
      fc.property(count, count, decimals, (from, to, places) => {
        const { percent, text } = printed(from, to, places);
        expect(reconcile({ from, to, change: to - from, percent, percentText: text, kind: 'outturn' }).status).toBe(
          'consistent',
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every percentage that is off by more than one unit of its last digit inconsistent', () => {
    fc.assert(
      fc.property(
        count,
        count,
        decimals,
        fc.integer({ min: 2, max: 50 }),
        fc.boolean(),
        (from, to, places, off, more) => {
          const right = units(printed(from, to, places).text, places);
          const { percent, text } = textOf(right + BigInt(more ? off : -off), places);
          expect(reconcile({ from, to, percent, percentText: text, kind: 'outturn' }).status).toBe('inconsistent');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds every change that is off by one inconsistent', () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom(-1, 1), (from, to, off) => {
        expect(reconcile({ from, to, change: to - from + off }).status).toBe('inconsistent');
      }),
    );
  });

  it('implies a range that contains the baseline behind a change and a percentage', () => {
    fc.assert(
      fc.property(count, count, decimals, (from, to, places) => {
        const { percent, text } = printed(from, to, places);
        const { status, impliedFrom } = reconcile({ change: to - from, percent, percentText: text });
        expect(status).toBe('cannot-tell');
        expect(impliedFrom?.min ?? NaN).toBeLessThanOrEqual(from);
        expect(impliedFrom?.max ?? Infinity).toBeGreaterThanOrEqual(from);
      }),
      { numRuns: 2000 },
    );
  });

  it('implies a range that contains the baseline behind a later value and a percentage', () => {
    fc.assert(
      fc.property(count, count, decimals, (from, to, places) => {
        const { percent, text } = printed(from, to, places);
        fc.pre(percent > -99);
        const { status, impliedFrom } = reconcile({ to, percent, percentText: text });
        expect(status).toBe('cannot-tell');
        expect(impliedFrom?.min ?? NaN).toBeLessThanOrEqual(from);
        expect(impliedFrom?.max ?? Infinity).toBeGreaterThanOrEqual(from);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds points between percentages with one decimal consistent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (from, to) => {
        const percent = (to - from) / 10;
        const claim = { from: from / 10, to: to / 10, percent, percentText: `${String(percent)} percentage points` };
        expect(reconcile(claim)).toMatchObject({ status: 'consistent', percent });
      }),
    );
  });
});
