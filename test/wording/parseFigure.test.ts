import { describe, expect, it } from 'vitest';
import { type FigureResult, parseFigure } from '../../src/wording/parseFigure.js';

/*
 * Every rule of the reader and every trap, with the reading by hand: the printed digits, and what the words next to them
 * say. Symbols are those of the Government Analysis Function ("Symbols in tables"); ranks, ranges and joined cells are
 * of the kinds that test/fixtures/reading/figure_texts.json holds.
 */

type Rows = readonly (readonly [text: string, expected: object | string])[];

// What was read, without the words that were given; of a refusal its reason.
function briefly(result: FigureResult): unknown {
  if (!result.ok) return result.reason;
  const { ok, text, readings, ...rest } = result;
  expect(ok).toBe(true);
  expect(typeof text).toBe('string');
  expect(Array.isArray(readings)).toBe(true);
  return rest;
}

describe('parseFigure', () => {
  it.each([
    ['27.77', { value: 27.77, unit: 'number' }],
    ['62.4%', { value: 62.4, unit: 'percentage' }],
    ['62.4 %', { value: 62.4, unit: 'percentage' }],
    ['62 percent', { value: 62, unit: 'percentage' }],
    ['62 pct', { value: 62, unit: 'percentage' }],
    ['62.4 (%)', { value: 62.4, unit: 'percentage' }],
    ['.5%', { value: 0.5, unit: 'percentage' }],
    ['1.579', { value: 1.579, unit: 'number' }],
    ['2,013', { value: 2013, unit: 'number' }],
    ['2013', { value: 2013, unit: 'number' }],
    ['-5016', { value: -5016, unit: 'number' }],
    ['(-25%)', { value: -25, unit: 'percentage' }],
    ['+5%', { value: 5, unit: 'percentage' }],
    ['five per cent', { value: 5, unit: 'percentage' }],
    ['twenty-one offences', { value: 21, unit: 'count', noun: 'offences' }],
    ['two hundred', { value: 200, unit: 'number' }],
    ['zero', { value: 0, unit: 'number' }],
    ['nil', { value: 0, unit: 'number' }],
    ['£1.2m', { value: 1200000, unit: 'money', currency: 'GBP' }],
    ['£1,200.50', { value: 1200.5, unit: 'money', currency: 'GBP' }],
    ['£1.2bn', { value: 1200000000, unit: 'money', currency: 'GBP' }],
    ['£25k', { value: 25000, unit: 'money', currency: 'GBP' }],
    ['25k', { value: 25000, unit: 'number' }],
    ['$500', { value: 500, unit: 'money', currency: 'USD' }],
    ['-£5', { value: -5, unit: 'money', currency: 'GBP' }],
    ['1.284 million', { value: 1284000, unit: 'number' }],
    ['two hundred thousand', { value: 200000, unit: 'number' }],
  ] as const satisfies Rows)('reads numbers, percentages and money: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['1,579 offences', { value: 1579, unit: 'count', noun: 'offences' }],
    ['1,543 crimes recorded', { value: 1543, unit: 'count', noun: 'crimes recorded' }],
    ['1 offence', { value: 1, unit: 'count', noun: 'offences' }],
    ['1 person', { value: 1, unit: 'count', noun: 'people' }],
    ['1 burglary', { value: 1, unit: 'count', noun: 'burglaries' }],
    ['1 crash', { value: 1, unit: 'count', noun: 'crashes' }],
    ['12 people', { value: 12, unit: 'count', noun: 'people' }],
    ['18 months', { value: 18, unit: 'number', noun: 'months' }],
    ['8.5 days', { value: 8.5, unit: 'number', noun: 'days' }],
    ['14.2 per 1,000', { value: 14.2, unit: 'rate', per: 1000 }],
    ['25/1,000 population', { value: 25, unit: 'rate', per: 1000, of: 'population' }],
    ['14.2 (per 1,000 population)', { value: 14.2, unit: 'rate', per: 1000, of: 'population' }],
    ['6.1 crimes per 1,000 population', { value: 6.1, unit: 'rate', noun: 'crimes', per: 1000, of: 'population' }],
    ['3 per thousand people aged 10-17', { value: 3, unit: 'rate', per: 1000, of: 'people aged 10-17' }],
    ['0.5 per household', { value: 0.5, unit: 'rate', per: 1, of: 'household' }],
    ['62% of residents', { value: 62, unit: 'percentage', of: 'residents' }],
    ['62% agree', { value: 62, unit: 'percentage' }],
    ['112 per year', { value: 112, unit: 'number', covers: 'year' }],
    ['112 (per month)', { value: 112, unit: 'number', covers: 'month' }],
    ['average of 112 per year', { value: 112, unit: 'number', covers: 'year' }],
    ['1,200pa', { value: 1200, unit: 'number', covers: 'year' }],
    ['12 each quarter', { value: 12, unit: 'number', covers: 'quarter' }],
    ['455 (offences)', { value: 455, unit: 'count', noun: 'offences' }],
  ] as const satisfies Rows)('reads what is counted, measured, or the base of a rate: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['455 (March 13)', { value: 455, unit: 'number', period: 'March 2013' }],
    ['455 (2013)', { value: 455, unit: 'number', period: '2013' }],
    ['455 (the level achieved in 2008-09)', { value: 455, unit: 'number', period: '2008/09' }],
    ['5.2% (Q3 2012/13)', { value: 5.2, unit: 'percentage', period: '2012/13 Q3' }],
    ['5.2%, 2012/13', { value: 5.2, unit: 'percentage', period: '2012/13' }],
    ['455, 2013', { value: 455, unit: 'number', period: '2013' }],
    ['455, provisional', { value: 455, unit: 'number', qualifier: 'provisional' }],
    ['1,579 (provisional, 2012/13)', { value: 1579, unit: 'number', period: '2012/13', qualifier: 'provisional' }],
    ['5.2% (12 months to March 2013)', { value: 5.2, unit: 'percentage', period: '2012/13' }],
    ['5.2% (year ending December 2012)', { value: 5.2, unit: 'percentage', period: '2012' }],
    ['5.2% (12 months to 31 March 2013)', { value: 5.2, unit: 'percentage', period: '2012/13' }],
    ['5.2% as at 31 March 2013', { value: 5.2, unit: 'percentage', period: '2013-03-31' }],
    ['5.2% at March 31, 2013', { value: 5.2, unit: 'percentage', period: '2013-03-31' }],
    ['5.2% - March 2012', { value: 5.2, unit: 'percentage', period: 'March 2012' }],
    ['5.2% (31/03/2013)', { value: 5.2, unit: 'percentage', period: '2013-03-31' }],
    ['March 2013: 5.2%', { value: 5.2, unit: 'percentage', period: 'March 2013' }],
    ['2013: 455', { value: 455, unit: 'number', period: '2013' }],
    ['(2012/13) 455', { value: 455, unit: 'number', period: '2012/13' }],
    ['Actual 36 incidents', { value: 36, unit: 'count', noun: 'incidents' }],
    ['102 (preliminary figure)', { value: 102, unit: 'number', qualifier: 'provisional' }],
    ['102 [p]', { value: 102, unit: 'number', qualifier: 'provisional' }],
    ['102 (r)', { value: 102, unit: 'number', qualifier: 'revised' }],
    ['500 (est.)', { value: 500, unit: 'number', qualifier: 'estimated' }],
    ['around 5%', { value: 5, unit: 'percentage', qualifier: 'approximate' }],
    ['c. 500', { value: 500, unit: 'number', qualifier: 'approximate' }],
    ['c 500', { value: 500, unit: 'number', qualifier: 'approximate' }],
    ['~500', { value: 500, unit: 'number', qualifier: 'approximate' }],
    ['500 approx', { value: 500, unit: 'number', qualifier: 'approximate' }],
    ['provisional 500', { value: 500, unit: 'number', qualifier: 'provisional' }],
    ['455 (March 13) (provisional)', { value: 455, unit: 'number', period: 'March 2013', qualifier: 'provisional' }],
    ['62.4%.', { value: 62.4, unit: 'percentage' }],
    ['62.4*', { value: 62.4, unit: 'number' }],
    ['62.4% ▲', { value: 62.4, unit: 'percentage' }],
    ['455 in total', { value: 455, unit: 'number' }],
    ['NYA (2013/14)', { missing: 'not-yet-available', period: '2013/14' }],
  ] as const satisfies Rows)('reads the period and how firm the figure is: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['77.3% (330 of 427)', { value: 77.3, unit: 'percentage', count: 330, denominator: 427 }],
    ['77.3% (330 out of 427)', { value: 77.3, unit: 'percentage', count: 330, denominator: 427 }],
    ['77.3% (330/427)', { value: 77.3, unit: 'percentage', count: 330, denominator: 427 }],
    ['77.3% (n=427)', { value: 77.3, unit: 'percentage', denominator: 427 }],
  ] as const satisfies Rows)('reads the count and the denominator of a percentage: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['', { missing: 'blank' }],
    ['(blank)', { missing: 'blank' }],
    ['-', { missing: 'blank' }],
    ['—', { missing: 'blank' }],
    ['N/A', { missing: 'not-applicable' }],
    ['n/a', { missing: 'not-applicable' }],
    ['Not applicable', { missing: 'not-applicable' }],
    ['[z]', { missing: 'not-applicable' }],
    ['NA', { missing: 'not-available' }],
    ['n/k', { missing: 'not-available' }],
    ['..', { missing: 'not-available' }],
    ['[x]', { missing: 'not-available' }],
    ['No New Data Published', { missing: 'not-available' }],
    ['Data not collected', { missing: 'not-available' }],
    ['NYA', { missing: 'not-yet-available' }],
    ['TBC', { missing: 'not-yet-available' }],
    ['data not yet available', { missing: 'not-yet-available' }],
    ['to be confirmed', { missing: 'not-yet-available' }],
    ['(awaiting data)', { missing: 'not-yet-available' }],
    ['data not available until September 2014', { missing: 'not-yet-available' }],
    ['[c]', { missing: 'suppressed' }],
    ['suppressed', { missing: 'suppressed' }],
    ['<5', { missing: 'suppressed' }],
    ['fewer than 5', { missing: 'suppressed' }],
    ['<5 offences', { missing: 'suppressed' }],
  ] as const satisfies Rows)('reads why there is no figure: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['12.3 45.6', 'compound'],
    ['20,409 / 30,658', 'compound'],
    ['5 out of 10', 'compound'],
    ['1,579 offences (was 1,543)', 'ambiguous'],
    ['62.4% 1', 'compound'],
    ['8 minutes 75 seconds', 'compound'],
    ['34% (March 2012) 35% (March 2013)', 'compound'],
  ] as const satisfies Rows)('refuses two figures in one cell: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['80.790.92', 'joined-cells'],
    ['4.1%94', 'joined-cells'],
    ['16.5 | 14.4', 'joined-cells'],
  ] as const satisfies Rows)('refuses cells that ran together: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['<5%', 'range'],
    ['<40', 'range'],
    ['less than 40', 'range'],
    ['over 1,000', 'range'],
    ['nearly 20%', 'range'],
    ['95%+', 'range'],
    ['10-12%', 'range'],
    ['10 to 12', 'range'],
    ['between 10 and 12', 'range'],
    ['63% ± 2', 'range'],
  ] as const satisfies Rows)('refuses one end of a range: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['slightly below the target', 'words'],
    ['nationally', 'words'],
    ['Kent 63.2%', 'words'],
    ['62% not satisfied', 'words'],
    ['62% of the target', 'words'],
    ['[low]', 'words'],
    ['Level 3', 'words'],
    ['3 per week', 'words'],
    ['Green', 'words'],
    ['455 Kent', 'words'],
  ] as const satisfies Rows)('refuses words: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['1,23', 'ambiguous'],
    ['12,34,567', 'ambiguous'],
    ['007', 'ambiguous'],
    ['77.3% (330)', 'ambiguous'],
    ['77.3% (330 of 400)', 'ambiguous'],
    ['77.3% (430 of 427)', 'ambiguous'],
    ['77.3% (330 of 0)', 'ambiguous'],
    ['62.4% (n=427) (n=300)', 'ambiguous'],
    ['(25)', 'ambiguous'],
    ['(2013)', 'ambiguous'],
    ['2013/14', 'ambiguous'],
    ['June 2011', 'ambiguous'],
    ['12/13', 'compound'],
    ['5.2% (Q3)', 'ambiguous'],
    ['5.2% (03/04/2013)', 'ambiguous'],
    ['5.2% (12 months to 15 March 2013)', 'ambiguous'],
    ['5.2% (12 months to Smarch 2013)', 'ambiguous'],
    ['13th', 'ambiguous'],
    ['1.2m', 'ambiguous'],
    ['500p', 'ambiguous'],
    ['50 [x]', 'ambiguous'],
    ['- 5%', 'ambiguous'],
    ['Oct-Dec -92', 'ambiguous'],
    ['New Zealand -4% Increase', 'ambiguous'],
    ['455 (2012/13) (2013/14)', 'ambiguous'],
    ['500 est (provisional)', 'ambiguous'],
    ['+2.3 percentage points', 'ambiguous'],
    ['(-2 points)', 'ambiguous'],
    ['(-25% of', 'ambiguous'],
    ['455 (March 13', 'ambiguous'],
    ['455 ()', 'ambiguous'],
    ['08:37', 'ambiguous'],
    ['?', 'ambiguous'],
  ] as const satisfies Rows)('refuses ambiguous text: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['123456789012345678', 'out-of-range'],
    ['0.1234567890123456789', 'out-of-range'],
    ['9999999999999999 million', 'out-of-range'],
    ['1234567890123456789012345678901234567890', 'out-of-range'],
  ] as const satisfies Rows)('refuses numbers that JavaScript cannot hold exactly: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['6.1 crimes per 1,000', { value: 6.1, unit: 'rate', noun: 'crimes', per: 1000 }],
    ['50% (5 of 10)', { value: 50, unit: 'percentage', count: 5, denominator: 10 }],
    ['12 offences each year', { value: 12, unit: 'count', noun: 'offences', covers: 'year' }],
    ['12 offences a month', { value: 12, unit: 'count', noun: 'offences', covers: 'month' }],
    ['1 offences', { value: 1, unit: 'count', noun: 'offences' }],
    ['1,200 p.a.', { value: 1200, unit: 'number', covers: 'year' }],
    ['twenty per cent', { value: 20, unit: 'percentage' }],
    ['8 minutes 30 seconds', { value: 510, unit: 'number', noun: 'seconds' }],
    ['5pp', { value: 5, unit: 'number', noun: 'percentage points' }],
    ['5 per cent points', { value: 5, unit: 'number', noun: 'percentage points' }],
  ] as const satisfies Rows)('reads other forms: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it.each([
    ['455 each', 'words'],
    ['455, see note', 'words'],
    ['YTD -800', 'ambiguous'],
    ['77.3% (some of many)', 'ambiguous'],
    ['two hundred and five', 'words'],
    ['5.2% (FY13)', 'ambiguous'],
    ['455 (2013-05)', 'ambiguous'],
    ['5.2% (12 months to January 1900)', 'ambiguous'],
  ] as const satisfies Rows)('refuses other forms: %s', (text, expected) => {
    expect(briefly(parseFigure(text))).toEqual(expected);
  });

  it('says how it read the words, in the order of the text', () => {
    const result = parseFigure('around 1,579 offences (2012/13)');
    expect(result.ok && result.readings).toEqual([
      { words: 'around', as: 'the figure is approximate' },
      { words: '1,579', as: 'a number' },
      { words: 'offences', as: 'what is counted' },
      { words: '2012/13', as: 'the period 2012/13' },
    ]);
  });

  it('reads the same whatever spaces, dashes and line endings are used', () => {
    for (const text of [
      '1,579\u00A0offences',
      '1\u2009579 offences',
      ' 1,579 \r\n offences ',
      '1,579 of\u00ADfences',
    ]) {
      expect(briefly(parseFigure(text))).toEqual({ value: 1579, unit: 'count', noun: 'offences' });
    }
    expect(briefly(parseFigure('1 579 offences'))).toBe('compound');
    expect(briefly(parseFigure('\u22125.2%'))).toEqual({ value: -5.2, unit: 'percentage' });
  });

  it('keeps the text as given', () => {
    expect(parseFigure(' 58 ').text).toBe(' 58 ');
    expect(parseFigure('1,23').text).toBe('1,23');
  });

  it.each([5, null, undefined, {}, [], true, Symbol('x')])('refuses anything that is not text: %s', (value) => {
    expect(briefly(parseFigure(value as string))).toBe('not-text');
  });

  it('refuses a text of more than 500 characters', () => {
    expect(briefly(parseFigure('5'.repeat(501)))).toBe('too-long');
    expect(briefly(parseFigure(`${' '.repeat(499)}5`))).toEqual({ value: 5, unit: 'number' });
  });

  it('refuses letters that are longer in lower case, which would shift its place in the text', () => {
    expect(briefly(parseFigure('\u0130 5'))).toBe('ambiguous');
  });

  it('says in plain words what to write instead, and shows the cell', () => {
    const messages = ['1 2', '16.5 | 14.4', '10-12%', 'nationally', '1,23', 'June 2011', '77.3% (330)', '13th'].map(
      (text) => {
        const result = parseFigure(text);
        expect(result.ok).toBe(false);
        const message = result.ok ? '' : result.message;
        expect(message).toContain(JSON.stringify(text));
        return message;
      },
    );
    expect(new Set(messages).size).toBe(messages.length);
  });
});

describe('parseFigure says why a text is refused', () => {
  it.each([
    ['\u001B5', 'ambiguous', 'holds a control character, which nobody sees'],
    ['[5\u0007]', 'ambiguous', 'holds a control character, which nobody sees'],
    ['1e309', 'ambiguous', 'is written with a power of ten'],
    ['1E+05', 'ambiguous', 'is written with a power of ten'],
    ['1.0E2', 'ambiguous', 'is written with a power of ten'],
    ['５５', 'ambiguous', 'is not one of 0 to 9'],
    ['٥٥', 'ambiguous', 'is not one of 0 to 9'],
    ['5½', 'ambiguous', 'is not one of 0 to 9'],
    ['?', 'ambiguous', 'holds no figure'],
    ['2012/13', 'ambiguous', 'names a period and no figure'],
    // Cut off: what it is a part of comes after.
    ['62% of', 'words', 'holds words that are not part of a figure'],
    ['62% of the', 'words', 'holds words that are not part of a figure'],
    ['62% in', 'words', 'holds words that are not part of a figure'],
    ['330 offences of', 'words', 'holds words that are not part of a figure'],
  ])('%j', (text, reason, words) => {
    const result = parseFigure(text);
    expect(!result.ok && result.reason).toBe(reason);
    expect(!result.ok && result.message).toContain(words);
  });
});
