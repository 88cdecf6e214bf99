import { describe, expect, it } from 'vitest';
import { sparkline, type SparklineInput } from '../../../src/report.js';
import { codeThrownBy } from '../../errors/codeThrownBy.js';
import { pictureIn } from './pictureIn.js';

const INPUT: SparklineInput = {
  title: 'Burglaries',
  unit: { kind: 'count', of: 'burglaries' },
  figures: [
    { value: 1240, period: '2012/13' },
    { missing: 'suppressed', period: '2013/14' },
    { value: 1300, period: '2014/15' },
    { value: 1195, period: '2015/16' },
  ],
};

describe('sparkline', () => {
  it('shows the first and last figures and the extremes', () => {
    expect(pictureIn(sparkline({ ...INPUT, target: 1100 })).description).toBe(
      'Down from 1,240 (2012/13) to 1,195 (2015/16). 3 figures: lowest 1,195, highest 1,300. Target: 1,100.',
    );
    expect(pictureIn(sparkline({ ...INPUT, figures: [{ value: 5 }] })).description).toBe('1 figure: 5.');
    expect(pictureIn(sparkline({ ...INPUT, figures: [] })).description).toBe('There is no figure.');
  });

  it('has the size of a word, no text, and its own id or the caller’s', () => {
    const { width, height, texts } = pictureIn(sparkline(INPUT));
    expect([width, height, texts]).toStrictEqual([120, 32, []]);
    expect(pictureIn(sparkline({ ...INPUT, id: 's', styles: 'page' })).ids).toStrictEqual(['s', 's-title', 's-desc']);
    expect(sparkline({ ...INPUT, styles: 'page' })).not.toContain('<style');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a title', { title: null }, 'INVALID_ARGUMENT'],
    ['a unit', { unit: null }, 'INVALID_ARGUMENT'],
    ['figures', { figures: 7 }, 'INVALID_ARGUMENT'],
    ['a figure', { figures: [1240] }, 'INVALID_ARGUMENT'],
    ['a value', { figures: [{ value: '7' }] }, 'INVALID_NUMBER'],
    ['a figure without a value', { figures: [{ value: null }] }, 'INVALID_ARGUMENT'],
    ['a hole in the figures', { figures: new Array(2) }, 'INVALID_ARGUMENT'],
    ['a key of a figure', { figures: [{ value: 1, valeu: 2 }] }, 'INVALID_ARGUMENT'],
    ['an option that it has not', { layout: 'wide' }, 'INVALID_ARGUMENT'],
    ['a period', { figures: [{ value: 1, period: 'then' }] }, 'INVALID_PERIOD'],
    ['a target', { target: '1100' }, 'INVALID_NUMBER'],
  ])('refuses the wrong kind of %s', (_, wrong, code) => {
    expect(codeThrownBy(() => sparkline({ ...INPUT, ...wrong }))).toBe(code);
  });
});
