import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../src/wording/parseFigure.js';
import { parseTarget } from '../../src/wording/parseTarget.js';

// Each was read past once, as the rest of its words: found by somebody who knew nothing of the reader.
const TURNED: Readonly<Record<string, readonly string[]>> = {
  ambiguous: [
    'Stop the rise',
    'End the increase',
    'Tackle the increase',
    'Halt the upward trend',
    'Increase threefold',
    'Increase fourfold by 2018',
    'Fall tenfold',
    'Increase by 3-fold',
    '80% by end of year 3',
    '80% by year 2',
    'Reduce by 5% in year 1',
    'Reduce by 5% compared with county average',
    'Reduce by 5% against the national average',
    'Reduce gap with county by 2pp',
    'Narrow the gap',
    'Close the gap',
    'Reduce by 5% excluding shoplifting',
    'Reduce by 5% (excl. fraud)',
    'Reduce by 5% in Sheerness only',
    'Reduce by 5% subject to funding',
    'Reduce by 5% if funded',
    'Reduce by 5% from peak',
    'YTD 85%',
    'None',
  ],
  qualitative: ['Zero harm', 'See note 3', 'See action plan', 'Refer to delivery plan', 'As above', 'Ditto'],
};

describe('parseTarget refuses', () => {
  for (const [reason, texts] of Object.entries(TURNED)) {
    it.each(texts)(`as ${reason}: %s`, (text) => {
      for (const polarity of ['lower-is-better', 'higher-is-better', undefined] as const) {
        const result = parseTarget(text, {
          unit: { kind: 'percentage' },
          baseline: { value: 70 },
          ...(polarity && { polarity }),
        });
        expect(result).toMatchObject({ ok: false, reason });
      }
    });
  }

  it.each([
    '5% change',
    '10% difference',
    'Reduce by 0%',
    'Increase burglary by 0',
    'Narrow the gap with the national average',
    'To achieve zero growth in street crime',
    'Any target increase will be negotiated with the service provider',
    'Reductions may be negotiated',
    'Burglary to be reduced if possible and may increase',
    'Ensure that the number of people who reoffend falls',
    'Increase from 100 to 110 by 10% fewer',
    'Reduce from 100 to 90 (10% more)',
    'Reduce by an increase of 5% from 100 to 95',
    'It may rise, to be reduced',
    'There will be burglary to be reduced',
  ])('to guess at %s', (text) => {
    expect(['change', 'direction', 'level']).not.toContain(
      ((result) => (result.ok ? result.target.kind : 'refused'))(parseTarget(text, {})),
    );
  });

  it.each(['(tbc)', '[tbc]', '(no target)', '[no target set]'])(
    'nothing in %s, which says that there is no target',
    (text) => {
      expect(parseTarget(text, {})).toMatchObject({ ok: true, target: { kind: 'not-set', reason: 'deferred' } });
    },
  );

  it.each([
    ['To maintain and if possible increase the number of detections', 'maintain'],
    ['RUSH delivered to 3,000 Year 11 students annually', 'level'],
    ['13% reduction against 2008/09', 'change'],
    ['By the end of March 2015, reduce burglary by 5%', 'change'],
  ])('and still reads %s', (text, kind) => {
    const result = parseTarget(text, {});
    expect(result.ok && result.target.kind).toBe(kind);
  });
});

describe('parseFigure', () => {
  it('does not join digits that an invisible character separates', () => {
    expect(parseFigure('3\u200b00').ok).toBe(false);
    expect(parseFigure('\u200b300\u200b')).toMatchObject({ ok: true, value: 300 });
  });

  it.each([
    ['provisional -5', -5],
    ['Oct-Dec -92', undefined],
    ['2012/13 -92', undefined],
  ])('reads a hyphen as a minus sign only if it can be nothing else: %s', (text, value) => {
    const result = parseFigure(text);
    expect(result.ok && 'value' in result ? result.value : undefined).toBe(value);
  });

  it.each(['YTD 300', '300 YTD', 'Year to date 300'])('does not read part of a year as a year: %s', (text) => {
    expect(parseFigure(text).ok).toBe(false);
  });
});
