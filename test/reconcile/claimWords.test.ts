import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../src/exact/exact.js';
import type { ClaimedNumbers } from '../../src/model/claim.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { statedOf } from '../../src/reconcile/stated.js';
import kinds from '../fixtures/reading/claim_kinds.json' with { type: 'json' };

/*
 * Claims as sentences print them, with what must come out (test/fixtures/reading/README.md says where they are from and
 * how they were labelled).
 */

describe('kinds of claim that were once read wrongly', () => {
  it.each(kinds as readonly { kind: string; text: string; claim: ClaimedNumbers; verdict: string }[])(
    '$kind: $text: $verdict',
    ({ text, claim, verdict }) => {
      const { status } = reconcile({ ...claim, percentText: text });
      if (verdict.startsWith('reads ')) {
        const stated = statedOf({ percentText: text }, 'percent');
        expect(stated && `reads ${String(toNumber(stated.value))}${stated.isPoints ? ' points' : ''}`).toBe(verdict);
      } else if (verdict.startsWith('not ')) expect(status).not.toBe(verdict.slice('not '.length));
      else expect(status).toBe(verdict);
    },
  );
});

describe.each([
  ['claims.tsv', 127],
  ['claims_two.tsv', 130],
  ['claim_variations.tsv', 302],
])('the collection of claims %s', (file, size) => {
  const rows = readFileSync(new URL(`../fixtures/reading/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

  it('is read from the file', () => {
    expect(rows).toHaveLength(size);
  });

  it.each(rows)('%s, %s, from %s to %s: %s', (field, text = '', from, to, labels = '') => {
    const said = field === 'p' ? { percentText: text } : { changeText: text };
    const { status } = reconcile({ from: Number(from), to: Number(to), ...said });
    expect(labels.split(' || ')).toContain(status);
  });
});

describe('the words of a claim', () => {
  const read = (text: string, name: 'percent' | 'change' = 'percent') => {
    // A rise where the words do not say.
    const stated = statedOf({ from: 1, to: 2, [`${name}Text`]: text }, name);
    return stated && [toNumber(stated.value), stated.decimals, stated.isPoints];
  };

  // The amount that the sentence says it changed by, its decimals, and whether it says points.
  it.each([
    ['a reduction in anti-social behaviour of 8.2%', [-8.2, 1, false]],
    ['an increase in crime in 2012/13 of 3.90%', [3.9, 2, false]],
    ['5% more than in 2012', [5, 0, false]],
    ['5% more than Kent', undefined],
    ['5% up and 3% down', undefined],
    ['a fall of 5%, or 5% down', [-5, 0, false]],
    ['5% up, or 5% down', undefined],
    ['from 40% to 60%', undefined],
    ['fell from 12% to 10%', undefined],
    ['5.0% (in percentage points)', [5, 1, true]],
    ['fell by 3% to 5%', undefined],
    ['up 3 points to 65%', [3, 0, true]],
    ['5% or less', [5, 0, false]],
    ['between 3 points and 5% more', undefined],
    ['between 3 - 5% more', [3, 0, false]],
    ['20%+', [20, 0, false]],
    ['', undefined],
  ])('"%s" states %o', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('allows a rounded number of millions half a unit of its last digit', () => {
    // 1.2 million is 1.15 to 1.25 million.
    const change = (to: number) => reconcile({ from: 5e6, to, changeText: '1.2 million fewer' }).status;
    expect([3.74e6, 3.75e6, 3.85e6, 3.86e6].map(change)).toEqual([
      'inconsistent',
      'consistent',
      'consistent',
      'inconsistent',
    ]);
  });

  it('uses the amount that is given as the number, if there are several', () => {
    const decimals = (percent: number, text: string) => statedOf({ percent, percentText: text }, 'percent')?.decimals;
    expect(decimals(-3, 'violence rose by 5% and burglary fell by 3.00%')).toBe(2);
    expect(decimals(-4, 'violence rose by 5% and burglary fell by 3.00%')).toBe(0);
    expect(decimals(35, '35.0')).toBe(1);
    expect(statedOf({ percent: 3, percentText: 'up 3, which are points' }, 'percent')?.isPoints).toBe(true);
    expect(statedOf({ percent: 7.1, percentText: 'fell by 7.1%, 1.9 points' }, 'percent')?.isPoints).toBe(false);
  });

  it('follows the stated change if the words of a percentage do not say', () => {
    // 5 fewer and 10% imply 47.6 to 52.6; 5 ÷ 10.5% and 5 ÷ 9.5%.
    expect(reconcile({ change: -5, percentText: '10%' }).impliedFrom).toEqual({ min: 500 / 10.5, max: 500 / 9.5 });
    expect(reconcile({ percent: -10, changeText: '5' }).status).toBe('cannot-tell');
  });

  // A twentieth of 100% is 5, three twentieths 15; with "nearly" a tenth is 10, a quarter 25; a third is 33.3 recurring.
  it.each([
    ['doubled', 100, [184, 185, 194, 195, 205, 206, 215, 216], 'xnnccnnx'],
    ['nearly doubled', 100, [174, 175, 189, 190, 200, 201], 'xnnccx'],
    ['just over double: more than doubled', 100, [199, 200, 900], 'xcc'],
    ['fell by up to a third', 300, [300, 200, 199], 'ccx'],
    ['fell by more than a third', 300, [201, 200, 100], 'xcc'],
    ['just over a third lower', 300, [201, 200, 190, 189, 175, 174], 'xccnnx'],
    ['less than half as many', 100, [51, 50, 10], 'xcc'],
    ['nearly half as many', 100, [50, 51, 45, 44], 'cxcn'],
  ])('judges "%s" of %i to %o as %s', (percentText, from, ends, expected) => {
    const letters = { consistent: 'c', inconsistent: 'x', 'cannot-tell': 'n' };
    expect(ends.map((to) => letters[reconcile({ from, to, percentText }).status]).join('')).toBe(expected);
  });

  it('says if a value is so close that some would accept the word', () => {
    expect(reconcile({ from: 100, to: 190, percentText: 'doubled' }).reasons).toMatchObject([
      { code: 'percentage-near', message: '100 to 190 is +90%, which some would call "doubled" and some would not.' },
    ]);
  });

  it('reads no amount without a direction', () => {
    expect(reconcile({ changeText: '5 fewer', percentText: '10%' }).status).toBe('cannot-tell');
    expect(reconcile({ to: 170, percentText: '15%' }).impliedFrom).toBe(null);
  });

  it('implies no end if the words set none', () => {
    // 100 more and at least 20% more: from no more than 500. To 120 from at least 20% more: from no more than 100.
    expect(reconcile({ change: 100, percentText: 'at least 20% more' }).impliedFrom).toEqual({ min: 0, max: 500 });
    expect(reconcile({ to: 120, percentText: 'at least 20% more' }).impliedFrom).toEqual({ min: 0, max: 100 });
    expect(reconcile({ to: 80, percentText: 'at least 20% fewer' }).impliedFrom).toBe(null);
    expect(reconcile({ change: 1, percentText: 'at least 300% more' }).status).toBe('inconsistent');
    // No value can be worked out from 100 and at least 50 more.
    expect(reconcile({ from: 100, changeText: 'at least 50 more', percent: 60 }).status).toBe('cannot-tell');
  });
});
