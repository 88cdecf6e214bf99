import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePlan, type Plan } from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { toHtml } from '../../src/report.js';
import { isolatedText } from '../../src/format/plainText.js';
import { pageIn } from './pageIn.js';

const ARBITRARY = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '</',
        '<!--',
        '-->',
        ']]>',
        '<script>',
        '&lt;',
        'a',
        ' ',
        '\u202e',
        '\u0000',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

// Without the marks that set apart what runs from right to left: a sentence with two names has one pair.
const bare = (text: string): string => text.replace(/[\u2068\u2069]/gu, '');

function planWith(words: string): Plan {
  const name = `x${words}x`;
  return {
    ...maidstone2014,
    title: name,
    partnership: { name },
    priorities: maidstone2014.priorities.slice(0, 1).map((priority) => ({ ...priority, title: name })),
    themes: [],
    indicators: maidstone2014.indicators.slice(0, 2).map((indicator) => ({ ...indicator, name })),
    sources: [{ id: 'plan', title: name, note: name }],
    knownDiscrepancies: [{ id: 'd', text: name, places: [] }],
  };
}

describe('toHtml', () => {
  const written = (words: string) => {
    const plan = planWith(words);
    return pageIn(toHtml(evaluatePlan(plan, { asOf: '2014-01-31' }), { plan, charts: false, findings: [] }));
  };
  const elements = written('').elements.map(({ name }) => name);

  it('returns the words of a plan unchanged, and no unexpected element', () => {
    fc.assert(
      fc.property(ARBITRARY, (words) => {
        const page = written(words);
        expect(page.mistakes).toStrictEqual([]);
        expect(page.elements.map(({ name }) => name)).toStrictEqual(elements);
        const expected = bare(isolatedText(`x${words}x`));
        const texts = page.elements.map(({ text }) => bare(text));
        // The caption of the partnership, the name at its charts and at its reasons, the note.
        expect(texts.filter((text) => text === expected).length).toBeGreaterThan(5);
      }),
    );
  });
});
