import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../docs/collectExamples.js';
// @ts-expect-error -- The scripts are plain JavaScript.
import * as script from '../../scripts/site/glossary.mjs';

interface Term {
  readonly term: string;
  readonly anchor: string;
}
const { linkTerms, termsOf } = script as {
  linkTerms: (text: string, terms: readonly Term[], page?: string) => string;
  termsOf: (concepts: string) => readonly Term[];
};

const TERMS = termsOf(
  [
    '# Concepts',
    '### Not one',
    '## Glossary',
    ...['Baseline', 'Change', 'Percentage', 'Percentage point', 'Priority', 'State', 'Status'].map(
      (term) => `### ${term}`,
    ),
  ].join('\n\n'),
);

describe('the words of the glossary', () => {
  it('have headings below it', () => {
    expect(TERMS.map(({ anchor }) => anchor)).toEqual([
      'baseline',
      'change',
      'percentage',
      'percentage-point',
      'priority',
      'state',
      'status',
    ]);
    expect(() => termsOf('# Concepts')).toThrow('There is no glossary');
  });

  it('are linked where they are first mentioned, and once', () => {
    expect(linkTerms('The baseline. A baseline.', TERMS)).toBe('The [baseline](concepts.md#baseline). A baseline.');
    expect(linkTerms('Priorities, statuses', TERMS, '')).toBe('[Priorities](#priority), [statuses](#status)');
  });

  it('are matched whole: the longer word first, and no part of another', () => {
    expect(linkTerms('two percentage points, one percentage', TERMS)).toBe(
      'two [percentage points](concepts.md#percentage-point), one [percentage](concepts.md#percentage)',
    );
    for (const text of ['rebaseline', 'baseline-read', 'the Baseline Plan']) expect(linkTerms(text, TERMS)).toBe(text);
  });

  it('are left alone if they are everyday words, or linked only as a noun', () => {
    expect(linkTerms('A change. State the figure. It is a state.', TERMS)).toBe(
      'A change. State the figure. It is a [state](concepts.md#state).',
    );
    expect(linkTerms('the state of 99.8%', TERMS)).toBe('the state of 99.8%');
  });

  it.each([
    ['code', 'Give `baseline` to it.'],
    ['a link', 'See [the baseline](other.md).'],
    ['a heading', '## The baseline'],
    ['a table', '| baseline |'],
    ['a block of code', '```ts\nconst baseline = 1;\n```'],
    ['what is generated', '<!-- generated:one -->\n\nThe baseline.\n\n<!-- /generated:one -->'],
    ['the front matter', '---\ntitle: The baseline\n---'],
  ])('are not linked within %s', (_, text) => {
    expect(linkTerms(text, TERMS)).toBe(text);
    expect(linkTerms(`${text}\n\nThe baseline.`, TERMS)).toContain('\n\nThe [baseline](concepts.md#baseline).');
  });

  it('count as linked if they already are, so that a second run changes nothing', () => {
    for (const guide of ['how-a-target-is-judged', 'concepts']) {
      const text = readFileSync(`${root}/docs/guide/${guide}.md`, 'utf8');
      const page = guide === 'concepts' ? '' : 'concepts.md';
      const once = linkTerms(text, TERMS, page);
      expect(linkTerms(once, TERMS, page)).toBe(once);
    }
    const linked = 'See [it](concepts.md#baseline) for the baseline.';
    expect(linkTerms(linked, TERMS)).toBe(linked);
  });
});
