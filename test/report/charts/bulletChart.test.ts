import { describe, expect, it } from 'vitest';
import {
  DEFAULT_RAG_RULE,
  evaluateIndicator,
  type Indicator,
  type Observation,
  type RagRule,
} from '../../../src/index.js';
import { bulletChart, type BulletChartInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn } from './pictureIn.js';
import { INDICATOR } from './pictures.js';

const KENT = { id: 'kent', name: 'Kent-wide', kind: 'county' } as const;
const ACTUAL: Observation = { indicatorId: 'i', period: '2013/14', figure: { value: 97 } };

function inputOf(indicator: Indicator, observations: readonly Observation[] = [], rag?: RagRule): BulletChartInput {
  const evaluation = evaluateIndicator(indicator, { asOf: '2015-01-01', observations, rag });
  return { indicator, evaluation, rag, comparators: [KENT] };
}

function told(input: BulletChartInput): string {
  return pictureIn(bulletChart(input)).description;
}

describe('bulletChart', () => {
  it('says what it shows, figure by figure', () => {
    // A straight line from 100 on 31 March 2013 to 80 on 31 March 2018 is at 96 after 12 of 60 months.
    const indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 110 } }] };
    expect(told(inputOf(indicator, [ACTUAL], DEFAULT_RAG_RULE))).toBe(
      'Lower than the county was in 2012/13, just behind the path to the target.'
        + ' Off track (red). Lower is better. Burglaries.'
        + ' Latest figure, 2013/14: 97. Target: at most 80, by 31 March 2018. Expected by 2013/14: 96.0.'
        + ' Amber instead of red if off track or missed: 80 to 84. Baseline, 2012/13: 100.'
        + ' Kent-wide, 2012/13: 110 (the area is better).',
    );
  });

  it('says if the area equals a comparator', () => {
    const indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 100 } }] };
    expect(told(inputOf(indicator))).toContain('Kent-wide, 2012/13: 100 (the area has the same).');
  });

  it('points to a comparator beyond the axis', () => {
    const indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 1e9 } }] };
    const input = inputOf(indicator);
    expect(told(input)).toContain('Kent-wide, 2012/13: 1,000,000,000 (the area is better) (beyond the axis).');
  });

  it('prints a calculated value with enough digits to distinguish it from the figure, unless told how many', () => {
    // Where the due date does not end a month days are counted: 100 - 20 × 365 ÷ 1,827 is 96.00437…
    const target = { kind: 'level', operator: 'at-most', value: 80, due: '2018-04-01' } as const;
    const input = inputOf({ ...INDICATOR, target }, [{ ...ACTUAL, figure: { value: 96.004 } }]);
    expect(input.evaluation.expected).toBeCloseTo(96.00437, 4);
    expect(told(input)).toContain('Latest figure, 2013/14: 96.004.');
    expect(told(input)).toContain('Expected by 2013/14: 96.0044.');
    expect(told({ ...input, decimals: 1 })).toContain('Expected by 2013/14: 96.0.');
  });

  it('prints the value expected of a missing figure', () => {
    const input = inputOf(INDICATOR, [ACTUAL]);
    const evaluation = { ...input.evaluation, actual: null };
    expect(told({ ...input, evaluation })).toContain('Expected by now: 96.0.');
    expect(told({ ...input, evaluation: { ...evaluation, baseline: null } })).toContain('Expected by now: 96.0.');
  });

  it('has one form, and each value next to its mark', () => {
    const level = (value: number) => ({ kind: 'level', operator: 'at-most', value }) as const;
    for (const value of [20, 94]) {
      const svg = bulletChart(inputOf({ ...INDICATOR, target: level(value) }, [ACTUAL]));
      const { texts } = pictureIn(svg);
      const words = texts.map(({ text }) => text).join(' ');
      expect(words).toContain('Latest figure, 2013/14: 97');
      expect(words).toContain(`Target: at most ${String(value)}`);
      expect(words).toContain('Baseline, 2012/13: 100');
      // The dot of the latest figure, whether the axis starts at zero or not.
      const [, x, y] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="7.6" class="csp-m-area/u.exec(svg) ?? [];
      const label = texts.find(({ text }) => text.startsWith('Latest figure'));
      const middle = (Number(label?.top) + Number(label?.bottom)) / 2;
      expect(Math.abs(middle - Number(y))).toBeLessThan(4);
      const distance = Math.min(Math.abs(Number(label?.left) - Number(x)), Math.abs(Number(label?.right) - Number(x)));
      expect(distance).toBeLessThan(16);
    }
    expect(told(inputOf(INDICATOR))).toContain('The axis does not start at 0.');
  });

  it('has no line behind the words of a narrow chart, nor of a wide one without room for one of them', () => {
    const long = { ...KENT, name: 'The county with the longest name that anybody has thought of so far, and more' };
    const indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 98 } }] };
    const grounds = (input: Partial<BulletChartInput>): number =>
      bulletChart({ ...inputOf(indicator, [ACTUAL]), ...input }).match(/<rect [^>]*class="csp-f-ground"/gu)?.length
      ?? 0;
    // One behind the whole chart, and one behind the words of each row.
    expect(grounds({})).toBe(1);
    expect(grounds({ layout: 'narrow' })).toBeGreaterThan(4);
    expect(grounds({ comparators: [{ ...long, name: long.name.repeat(3) }] })).toBeGreaterThan(4);
    // A row without a mark begins where the axis does.
    const blank = { ...INDICATOR, baseline: { missing: 'suppressed' } } as const;
    expect(bulletChart(inputOf(blank)).match(/<rect [^>]*class="csp-f-ground"/gu)?.length).toBeGreaterThan(1);
  });

  it('writes the words of a row above its mark if there is no room next to it', () => {
    const indicator = { ...INDICATOR, comparisons: [{ comparatorId: 'kent', figure: { value: 98 } }] };
    const long = { ...KENT, name: 'The county with the longest name that anybody has thought of so far' };
    const input = { ...inputOf(indicator, [ACTUAL]), comparators: [long], layout: 'narrow' } as const;
    const { texts } = pictureIn(bulletChart(input));
    const first = texts.find(({ text }) => text.startsWith('The county with'));
    expect(Number(first?.right) - Number(first?.left)).toBeGreaterThan(200);
  });

  it.each<[string, Indicator['target'], string]>([
    ['a range', { kind: 'range', min: 60, max: 90 }, 'Target: 60 to 90.'],
    ['a level to be held exactly', { kind: 'maintain' }, 'Target: exactly 100.'],
    ['no number', { kind: 'milestone', description: 'Open the office' }, 'Target: no number to reach.'],
    ['no number, in words', { kind: 'not-set', reason: 'deferred', text: 'TBC' }, 'No target: none yet (TBC).'],
    [
      'far away',
      { kind: 'level', operator: 'at-least', value: 1e9, due: '2018-03-31' },
      'Target: at least 1,000,000,000, by 31 March 2018 (beyond the axis).',
    ],
    [
      'far below',
      { kind: 'level', operator: 'at-most', value: -1e9 },
      'Target: at most -1,000,000,000 (beyond the axis).',
    ],
  ])('shows a target that is %s', (_, target, words) => {
    // A score may lie below zero.
    const unit: Indicator['unit'] = 'value' in target && target.value < 0 ? { kind: 'score' } : INDICATOR.unit;
    expect(told(inputOf({ ...INDICATOR, unit, target }))).toContain(words);
  });

  it('shows a place in a league table without a line', () => {
    const rank = { place: 3, from: 'lowest', of: 12 } as const;
    const target = { kind: 'rank', within: 4, end: 'lowest' } as const;
    const ranked = { ...ACTUAL, figure: { value: 97, rank } };
    const svg = bulletChart(inputOf({ ...INDICATOR, target }, [ranked]));
    expect(pictureIn(svg).description).toContain('Met (green).');
    expect(pictureIn(svg).description).toContain('Target: place 4 or before.');
    expect(svg).not.toContain('stroke-width="7"');
  });

  it('says right after the message that the series is broken, and describes no change across the break', () => {
    const breaks = [{ from: '2013-04-01', why: 'New rules of recording' }];
    expect(told(inputOf({ ...INDICATOR, breaks }, [ACTUAL]))).toMatch(
      /^Just behind the path to the target\. The series is broken on 1 April 2013: New rules of recording\. .* Off track \(red\)\./u,
    );
  });

  it.each<[Indicator['unit'], string, string]>([
    [{ kind: 'money', currency: 'GBP' }, 'Amount in pounds', '£97'],
    [{ kind: 'money', currency: 'CHF' }, 'Amount in CHF', 'CHF 97'],
    [{ kind: 'duration', unit: 'minutes' }, 'Time in minutes', '97'],
    [{ kind: 'score', of: 'out of 100' }, 'Score out of 100', '97'],
    [{ kind: 'score' }, 'Score', '97'],
    [{ kind: 'points' }, 'Percentage points', '97'],
  ])('says what a figure in %j is measured in', (unit, measured, figure) => {
    const text = told(inputOf({ ...INDICATOR, unit }, [ACTUAL]));
    expect(text).toContain(` ${measured}. `);
    expect(text).toContain(`Latest figure, 2013/14: ${figure}.`);
  });

  it('says what is missing', () => {
    const missing = { ...INDICATOR, baseline: { missing: 'suppressed' } } as const;
    expect(told(inputOf(missing))).toMatch(/Latest figure: none\. .* Baseline: suppressed\./u);
    const later = inputOf({ ...INDICATOR, baseline: { value: 9, period: '2019/20' } });
    expect(told(later)).toMatch(/Latest figure: none\. .* Baseline: none yet\./u);
    const comparisons = [{ comparatorId: 'kent', figure: { missing: 'not-applicable' } }] as const;
    expect(told(inputOf({ ...INDICATOR, comparisons }))).toContain('Kent-wide: not applicable.');
    const unjudged = { ...inputOf({ ...missing, comparisons: [{ comparatorId: 'kent', figure: { value: 5 } }] }) };
    expect(told({ ...unjudged, comparators: undefined })).toContain('kent: none to compare with.');
  });

  it.each<[string, Indicator, RagRule, string | undefined]>([
    [
      'of the baseline',
      INDICATOR,
      { ...DEFAULT_RAG_RULE, tolerance: { percent: 10, of: 'baseline' } },
      'Amber instead of red if off track or missed: 80 to 90',
    ],
    [
      'that is green',
      INDICATOR,
      { ...DEFAULT_RAG_RULE, insideTolerance: 'green' },
      'Green instead of red if off track or missed: 80 to 84',
    ],
    ['of nothing', INDICATOR, { ...DEFAULT_RAG_RULE, tolerance: { amount: 0 } }, undefined],
    ['in points, of a count', INDICATOR, { ...DEFAULT_RAG_RULE, tolerance: { points: 1 } }, undefined],
    [
      'from the expected value',
      INDICATOR,
      { ...DEFAULT_RAG_RULE, tolerance: { amount: 2 }, measuredFrom: 'expected' },
      'Amber instead of red if off track or missed: 96 to 98',
    ],
    [
      'below a target',
      { ...INDICATOR, target: { kind: 'level', operator: 'at-least', value: 120, due: '2018-03-31' } },
      DEFAULT_RAG_RULE,
      'Amber instead of red if off track or missed: 114 to 120',
    ],
    [
      'far away',
      { ...INDICATOR, target: { kind: 'level', operator: 'at-least', value: 1e9, due: '2018-03-31' } },
      DEFAULT_RAG_RULE,
      'Amber instead of red if off track or missed: 950,000,000 to 1,000,000,000 (beyond the axis)',
    ],
    [
      'of a target that contradicts its baseline',
      { ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 120, direction: 'reduce' } },
      DEFAULT_RAG_RULE,
      undefined,
    ],
    ['around a level', { ...INDICATOR, target: { kind: 'maintain' } }, DEFAULT_RAG_RULE, undefined],
    [
      'where there is no figure',
      { ...INDICATOR, baseline: { value: 1, period: '2019/20' } },
      DEFAULT_RAG_RULE,
      undefined,
    ],
  ])('shows a tolerance %s', (_, indicator, rag, words) => {
    const observations = indicator.baseline.period === '2019/20' ? [] : [ACTUAL];
    const text = told(inputOf(indicator, observations, rag)).replaceAll(/9[68]\.00\d+/gu, (value) => value.slice(0, 2));
    if (words === undefined) expect(text).not.toContain('instead of red');
    else expect(text).toContain(`${words}.`);
  });

  it('names its parts after the given id, and leaves out the parts it is told to', () => {
    const input = inputOf(INDICATOR);
    const svg = bulletChart({ ...input, id: 'burglary', heading: false, styles: 'page' });
    expect(pictureIn(svg).ids).toStrictEqual(['burglary', 'burglary-title', 'burglary-desc']);
    expect(svg).not.toContain('<style');
    expect(pictureIn(svg).texts.map(({ text }) => text)).not.toContain('Recorded burglaries');
    expect(pictureIn(svg).title).toBe('Recorded burglaries');
    expect(bulletChart(input)).toBe(bulletChart(structuredClone(input)));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no object', null as never, 'INVALID_ARGUMENT'],
    ['a misspelt option', { layuot: 'narrow' }, 'INVALID_ARGUMENT'],
    ['a layout', { layout: 'huge' }, 'INVALID_ARGUMENT'],
    ['an id with a space', { id: 'a b' }, 'INVALID_ARGUMENT'],
    ['an id that is a number', { id: 7 }, 'INVALID_ARGUMENT'],
    ['a heading', { heading: 'yes' }, 'INVALID_ARGUMENT'],
    ['styles', { styles: 'none' }, 'INVALID_ARGUMENT'],
    ['decimals', { decimals: -1 }, 'INVALID_DECIMALS'],
    ['an indicator', { indicator: 'asb' }, 'INVALID_ARGUMENT'],
    ['an indicator without a name', { indicator: { ...INDICATOR, name: 7 } }, 'INVALID_ARGUMENT'],
    ['an evaluation', { evaluation: undefined }, 'INVALID_ARGUMENT'],
    ['comparators', { comparators: { kent: 'Kent' } }, 'INVALID_ARGUMENT'],
    ['a comparator without a name', { comparators: [{ id: 'kent' }] }, 'INVALID_ARGUMENT'],
    ['a rule', { rag: { tolerance: 5 } }, 'INVALID_RAG_RULE'],
  ])('refuses the wrong kind of %s', (_, wrong, code) => {
    const input = (wrong as unknown) === null ? wrong : { ...inputOf(INDICATOR), ...wrong };
    expect(codeThrownBy(() => bulletChart(input as unknown as BulletChartInput))).toBe(code);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['of another indicator', { indicatorId: 'other' }, 'INVALID_ARGUMENT'],
    ['with a status of its own', { status: 'fine' }, 'INVALID_ARGUMENT'],
    ['with a colour of its own', { rag: 'blue' }, 'INVALID_ARGUMENT'],
    ['with a figure that is text', { actual: { value: '97', period: '2013/14' } }, 'INVALID_NUMBER'],
    ['with a figure that is no number', { actual: { value: NaN, period: null } }, 'INVALID_NUMBER'],
    ['with a period that cannot be read', { actual: { value: 1, period: 'lately' } }, 'INVALID_PERIOD'],
    [
      'with a due date that does not exist',
      { target: { kind: 'level', operator: 'at-most', value: 1, min: null, max: null, due: '2018-02-30' } },
      'INVALID_DAY',
    ],
    ['with comparisons that are none', { comparisons: [{ comparatorId: 'kent' }] }, 'INVALID_ARGUMENT'],
  ])('refuses an evaluation %s', (_, wrong, code) => {
    const input = inputOf(INDICATOR);
    const evaluation = { ...input.evaluation, ...wrong };
    expect(codeThrownBy(() => bulletChart({ ...input, evaluation }))).toBe(code);
  });

  it('draws no axis for a figure that no axis has room for, but still describes it', () => {
    const { title, description, texts } = pictureIn(bulletChart(inputOf({ ...INDICATOR, baseline: { value: 1e16 } })));
    expect(title).toBe('Recorded burglaries');
    expect(description).toContain('Latest figure: 10,000,000,000,000,000.');
    expect(texts.map(({ text }) => text)).not.toContain('0');
  });

  it('points to a target that no axis has room for', () => {
    const input = inputOf({ ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 1e17 } });
    expect(pictureIn(bulletChart(input)).description).toContain('(beyond the axis)');
  });

  // A blank cell of a table: parsePlan lets it in, and so does the model.
  it('accepts a target whose printed cell is blank', () => {
    const input = inputOf({ ...INDICATOR, target: { kind: 'not-set', reason: 'blank', text: '' } });
    expect(pictureIn(bulletChart(input)).description).toContain('No target: its cell is blank.');
  });
});
