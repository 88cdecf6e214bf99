import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { directionOfTravel, type DirectionOfTravelInput } from '../../src/compare/directionOfTravel.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const refusal = (input: unknown): { code: string; message: string } =>
  thrownBy(() => directionOfTravel(input as DirectionOfTravelInput));

describe('directionOfTravel', () => {
  it.each([
    // LG Inform's words (methods.md, section 9): improving and worsening with polarity, increasing and decreasing without
    ['lower-is-better', 55, 58, 'improving'],
    ['lower-is-better', 58, 58, 'unchanged'],
    ['lower-is-better', 61, 58, 'worsening'],
    ['higher-is-better', 55, 58, 'worsening'],
    ['higher-is-better', 58, 58, 'unchanged'],
    ['higher-is-better', 61, 58, 'improving'],
    ['no-judgement', 55, 58, 'decreasing'],
    ['no-judgement', 58, 58, 'unchanged'],
    ['no-judgement', 61, 58, 'increasing'],
  ] as const)('if %s, %d after %d is %s', (polarity, current, previous, expected) => {
    expect(directionOfTravel({ current, previous, polarity })).toBe(expected);
    // From zero, and below it.
    expect(directionOfTravel({ current: current - 58, previous: 0, polarity })).toBe(expected);
    expect(directionOfTravel({ current: current - 100, previous: previous - 100, polarity })).toBe(expected);
  });

  it('judges on exact values', () => {
    const polarity = 'lower-is-better';
    expect(directionOfTravel({ current: '0.3', previous: 0.3, polarity })).toBe('unchanged');
    expect(directionOfTravel({ current: new Decimal('0.30'), previous: '0.300', polarity })).toBe('unchanged');
    expect(directionOfTravel({ current: '0.30000000000000000000001', previous: 0.3, polarity })).toBe('worsening');
    expect(directionOfTravel({ current: -0, previous: 0, polarity })).toBe('unchanged');
  });

  it.each([undefined, null, 5])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of directionOfTravel'),
    });
  });

  it.each(['current', 'previous'])('refuses a %s figure that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ current: 1, previous: 2, polarity: 'no-judgement', [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each([undefined, null, '', 'up', 'constructor'])('refuses the polarity %s', (polarity) => {
    expect(refusal({ current: 1, previous: 1, polarity })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^polarity must be one of /u),
    });
  });
});
