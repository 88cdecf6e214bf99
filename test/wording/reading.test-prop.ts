import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimal } from '../../src/wording/printedNumber.js';
import { sayFigureTrouble } from '../../src/wording/figureRefusals.js';
import { sayTrouble } from '../../src/wording/refusals.js';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import type { TargetContext } from '../../src/wording/targetResult.js';
import { figureSamples, targetSamples } from './scoring.js';

// Words of the field put together at random: near enough to real cells to reach every rule, and never meant by anybody.
const PIECES = [
  ...[
    'reduce',
    'increase',
    'maintain',
    'achieve',
    'improve',
    'to',
    'by',
    'from',
    'at least',
    'no more than',
    'below',
    'than',
  ],
  ...[
    '5',
    '10%',
    '1,200',
    '2013',
    '2012/13',
    'March 2018',
    '2 percentage points',
    'per 1,000',
    '£1.2m',
    '12.5',
    '80.790.92',
  ],
  ...[
    'burglary',
    'offences',
    'the county average',
    'top quartile',
    'tbc',
    'N/A',
    'per year',
    'and',
    '(',
    ')',
    ',',
    '-',
    '+',
    '%',
  ],
  ...[
    'a',
    'the',
    'of',
    'half',
    'three',
    'who',
    'not',
    'fewer',
    'reduction',
    'current levels',
    'within',
    'around',
    'provisional',
  ],
  ...[
    '<',
    '[p]',
    'aged 10-17',
    'Year 11',
    '13th',
    'lowest 5 districts',
    'was',
    'by 2018',
    '...',
    '|',
    '±',
    '/',
    'NI 32',
  ],
];
const phraseOf = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(
  phraseOf,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyContext: fc.Arbitrary<TargetContext> = fc.record(
  {
    unit: fc.constantFrom(
      { kind: 'count', of: 'offences' } as const,
      { kind: 'percentage' } as const,
      { kind: 'rate', per: 1000, of: 'population' } as const,
    ),
    polarity: fc.constantFrom('lower-is-better' as const, 'higher-is-better' as const, 'no-judgement' as const),
    baseline: fc.constantFrom({ value: 95 }, { missing: 'blank' } as const),
    plan: fc.constantFrom(
      { period: { start: '2013-04-01', end: '2018-03-31' } },
      { comparators: [{ id: 'kent', name: 'Kent-wide', kind: 'county' as const }] },
    ),
  },
  { requiredKeys: [] },
);

// Every number that is in a text, in figures or words, and what they come to in millions and parts.
function numbersIn(text: string): ReadonlySet<number> {
  const words: Readonly<Record<string, number>> = { half: 50, three: 3, zero: 0 };
  const printed = [...text.matchAll(/\d+(?:[.,]\d+)*|\.\d+/gu)].flatMap(([match]) => {
    const plain = plainDecimal(match);
    return 'digits' in plain ? [Number(plain.digits)] : [];
  });
  const all = [...printed, ...Object.entries(words).flatMap(([word, value]) => (text.includes(word) ? [value] : []))];
  // Made without floating point, as the reader does: 1.2 million is 1200000.
  return new Set(all.flatMap((value) => [value, -value, Math.round(value * 1e6), Math.round(value * 1e3)]));
}

describe('parseFigure', () => {
  it('answers every text, the same each time, with plain data', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseFigure(text);
        expect(parseFigure(text)).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(result.text).toBe(text);
        if (!result.ok) expect(result.message.length).toBeGreaterThan(20);
        if (!result.ok && 'problem' in result.data)
          expect(sayFigureTrouble(text, result.data.problem)).toBe(result.message);
      }),
      { numRuns: 400 },
    );
  });

  it('reads no value that is not in the text', () => {
    fc.assert(
      fc.property(phraseOf, (text) => {
        const result = parseFigure(text);
        if (result.ok && 'value' in result) expect(numbersIn(text)).toContain(result.value);
      }),
      { numRuns: 400 },
    );
  });

  it('reads back every number as it is printed', () => {
    const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.constantFrom('', '%', ' offences', ' per 1,000 population', ' (March 2013)'),
        (value, unit) => {
          for (const text of [`${grouped(value)}${unit}`, `${String(value)}${unit}`]) {
            const result = parseFigure(text);
            expect(result.ok && 'value' in result && result.value).toBe(value);
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 4 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        const result = parseFigure(`${text}%`);
        expect(result.ok && 'value' in result && result.value).toBe(Number(text));
      }),
    );
  });

  it('refuses any two figures side by side', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.nat(99_999),
        fc.constantFrom(' ', ' / ', ' | ', '; ', ' and '),
        (one, two, between) => {
          expect(parseFigure(`${String(one)}%${between}${String(two)}%`).ok).toBe(false);
        },
      ),
    );
  });
});

describe('parseTarget', () => {
  it('answers every text in every context, the same each time, with plain data', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const result = parseTarget(text, context);
        expect(parseTarget(text, context)).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(result.text).toBe(text);
        if (!result.ok) expect(result.message.length).toBeGreaterThan(20);
        if (!result.ok && 'problem' in result.data) expect(sayTrouble(text, result.data).message).toBe(result.message);
      }),
      { numRuns: 400 },
    );
  });

  it('reads no level, range or change that is not in the text', () => {
    fc.assert(
      fc.property(phraseOf, anyContext, (text, context) => {
        const result = parseTarget(text, context);
        if (!result.ok) return;
        const numbers = numbersIn(text);
        for (const target of [result.target, ...(result.also ? [result.also] : [])]) {
          if (target.kind === 'level') expect(numbers).toContain(target.value);
          if (target.kind === 'range') expect([target.min, target.max].every((value) => numbers.has(value))).toBe(true);
          if (target.kind === 'change') for (const value of Object.values(target.by)) expect(numbers).toContain(value);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('quotes only words of the text, in their order', () => {
    fc.assert(
      fc.property(phraseOf, (text) => {
        let place = 0;
        for (const { words } of parseTarget(text).readings) {
          place = text.indexOf(words, place);
          expect(place).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('reads Reduce and Increase in the right direction for every number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('burglary', 'overall crime', 'the number of deaths'),
        (percent, measure) => {
          for (const [verb, direction] of [
            ['Reduce', 'reduce'],
            ['Increase', 'increase'],
          ] as const) {
            const result = parseTarget(`${verb} ${measure} by ${String(percent)}%`);
            expect(result.ok && result.target).toMatchObject({ kind: 'change', direction, by: { percent } });
          }
        },
      ),
    );
  });
});

describe('long texts', () => {
  it('are refused if they are too long to be read', () => {
    const long = 'reduce by 5% '.repeat(1e5);
    expect(parseTarget(long).ok).toBe(false);
    expect(parseFigure(long).ok).toBe(false);
  });

  it('are answered even if two real cells are joined', () => {
    const targets = targetSamples().map(({ target_text }) => target_text);
    const figures = figureSamples().map(({ text }) => text);
    for (const texts of [targets, figures]) {
      for (const [index, text] of texts.entries()) {
        const joined = `${text} ${texts[index + 1] ?? ''}`;
        expect(typeof parseTarget(joined).ok).toBe('boolean');
        expect(typeof parseFigure(joined).ok).toBe('boolean');
      }
    }
  });
});
