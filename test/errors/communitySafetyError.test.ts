import { describe, expect, it } from 'vitest';
import { CommunitySafetyError } from '../../src/errors/communitySafetyError.js';

class ImportError extends CommunitySafetyError {
  override name = 'ImportError';
}

describe('CommunitySafetyError', () => {
  const error = new CommunitySafetyError('ZERO_POPULATION', 'population must be greater than 0.', {
    argument: 'population',
  });

  it('is an Error with a name, a code, a message, details and a stack', () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(CommunitySafetyError);
    expect(error.name).toBe('CommunitySafetyError');
    expect(error.code).toBe('ZERO_POPULATION');
    expect(error.message).toBe('population must be greater than 0.');
    expect(error.details).toEqual({ argument: 'population' });
    expect(String(error)).toBe('CommunitySafetyError: population must be greater than 0.');
    expect(error.stack).toContain('communitySafetyError.test');
  });

  it('has empty details if none are given', () => {
    expect(new CommunitySafetyError('INVALID_NUMBER', 'no number').details).toEqual({});
  });

  it('hides its brand from lists of properties', () => {
    expect(
      Object.getOwnPropertySymbols(error).filter((key) => Object.prototype.propertyIsEnumerable.call(error, key)),
    ).toEqual([]);
    expect(Object.keys(JSON.parse(JSON.stringify(error)) as object).sort()).toEqual(['code', 'details', 'name']);
  });

  it('recognises an error from another copy of the library by its brand', () => {
    const foreign = Object.defineProperty(new Error('x'), Symbol.for('community-safety-plan.error'), { value: true });
    expect(foreign).toBeInstanceOf(CommunitySafetyError);
  });

  it.each([
    ['another error', new TypeError('x')],
    [
      'an object with the same fields',
      { name: 'CommunitySafetyError', code: 'ZERO_POPULATION', message: '', details: {} },
    ],
    ['an object with no prototype', Object.create(null)],
    ['null', null],
    ['undefined', undefined],
    ['a text', 'CommunitySafetyError'],
    ['a number', 5],
    ['the class itself', CommunitySafetyError],
  ])('is not %s', (_, value) => {
    expect(value instanceof CommunitySafetyError).toBe(false);
  });

  it('can be extended: an error of the subclass belongs to both classes, one of the class does not belong to the subclass', () => {
    const special = new ImportError('INVALID_PLAN', 'no plan');
    expect(special).toBeInstanceOf(ImportError);
    expect(special).toBeInstanceOf(CommunitySafetyError);
    expect(special.name).toBe('ImportError');
    expect(error).not.toBeInstanceOf(ImportError);
  });
});
