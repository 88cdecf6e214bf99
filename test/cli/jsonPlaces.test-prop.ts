import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/cli/jsonPlaces.js';

// The second way to find out: what the language itself takes for JSON.
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const SIGNS = Array.from('{}[]",:\\01-.eEtn \n\t/#\'x').concat('');
const texts = fc.json().chain((text) => fc.constantFrom(text, JSON.stringify(JSON.parse(text), null, 2)));

describe('places in a JSON text', () => {
  it('are found in everything that JSON.parse accepts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(placesOf(text).ok).toBe(true);
      }),
    );
  });

  it('are refused if JSON.parse refuses, whatever character is inserted, removed or changed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(1), fc.constantFrom(...SIGNS), (text, at, cut, sign) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + sign + text.slice(place + cut);
        expect(placesOf(changed).ok).toBe(isJson(changed));
      }),
      { numRuns: 2000 },
    );
  });
});
