import { describe, expect, it } from 'vitest';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';
import { figureSamples, judgeFigure, judgeTarget, targetSamples } from './scoring.js';

/*
 * Real cells, labelled by hand (test/fixtures/reading/README.md). A wrong reading is the worst outcome and none is
 * allowed; a refusal where it could be read is allowed as often as when this was last measured.
 */

const FIGURES = figureSamples();
const TARGETS = targetSamples();

describe('the sample of figures', () => {
  const verdicts = FIGURES.map((sample) => ({
    text: sample.text,
    verdict: judgeFigure(parseFigure(sample.text), sample),
  }));

  it('is never read wrongly, and every cell is read', () => {
    expect(FIGURES).toHaveLength(82);
    expect(verdicts.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });
});

describe('the sample of targets', () => {
  const verdicts = TARGETS.map((sample) => ({
    text: sample.target_text,
    verdict: judgeTarget(parseTarget(sample.target_text, sample.context), sample),
  }));

  it('is never read wrongly', () => {
    expect(TARGETS).toHaveLength(77);
    expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  it('is refused no more often than when last measured, where it could be read', () => {
    expect(verdicts.filter(({ verdict }) => verdict === 'refused').length).toBeLessThanOrEqual(1);
  });
});

describe('section 7 of the Maidstone plan', () => {
  // The readings made by hand, in src/data/maidstone-2014.json. "by 2018" is in the heading there, and the
  // unit, polarity, baseline and comparators are what an analyst would give.
  it.each(maidstone2014.indicators)('is read as by hand: $target.text', ({ unit, polarity, baseline, target }) => {
    const result = parseTarget(String(target.text), { unit, polarity, baseline, plan: maidstone2014 });
    // "1,200pa" says how long the figure covers; the plan says the same as a target for every year.
    const { due, note, every, ...expected } = { every: undefined, ...target };
    expect(due).toBe('2018-03-31');
    expect(result.ok && { ...result.target, note: undefined }).toMatchObject(expected);
    expect(typeof note).toBe('string');
    expect(result.ok && (result.target.every ?? result.covers)).toBe(every);
  });

  it.each(
    maidstone2014.indicators.flatMap(({ baseline, comparisons }) => [
      baseline,
      ...comparisons.map(({ figure }) => figure),
    ]),
  )('has its figures read as by hand: $text', (figure) => {
    const result = parseFigure(String(figure.text));
    expect(result.ok).toBe(true);
    if ('value' in figure) expect(result).toHaveProperty('value', figure.value);
    else expect(result).toHaveProperty('missing', figure.missing);
  });
});
