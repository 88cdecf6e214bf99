import * as fc from 'fast-check';

/** A place in a value: keys and positions. */
export type Place = readonly (string | number)[];

const JUNK = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, '', ' ', 'x', '__proto__', '2013/14', '2014-02-30', '1e999'),
  fc.constantFrom<unknown>(0, -0, -1, 0.5, 1e21, 1e308, -1e308, Number.MAX_VALUE, 5e-324, NaN, Infinity, -Infinity),
  fc.constantFrom<unknown>([], {}, [null], [[]], { value: 1 }, { missing: 'blank' }, { kind: 'count' }, { length: 3 }),
  fc.constantFrom(0, 1, 2).map(holes),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ maxLength: 12 }),
  fc.double(),
);

/** Arguments changed at one place: something else in it, nothing in it, a hole, one item twice, or an unknown key. */
export function changed(calls: readonly (readonly unknown[])[]): fc.Arbitrary<unknown[]> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(...calls).chain((given) =>
        fc.tuple(fc.constantFrom(...placesOf(given)), JUNK, fc.nat(9)).map(([place, junk, how]) => {
          if (how === 0) return changedAt(given, place);
          const value = valueAt(given, place);
          if (how === 1 && Array.isArray(value))
            return changedAt(given, place, [...(value as unknown[]), ...(value as unknown[])]);
          if (how === 2 && Array.isArray(value)) return changedAt(given, place, [...holes(1), ...(value as unknown[])]);
          return changedAt(given, place, junk);
        }),
      ),
    },
    { weight: 1, arbitrary: fc.array(JUNK, { maxLength: 3 }) },
  );
}

function holes(length: number): unknown[] {
  const list: unknown[] = [];
  list.length = length;
  return list;
}

/** Every place in a value, the items of a list and the values of an object. */
export function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const inner = [...place, Array.isArray(value) ? Number(key) : key];
    return [inner, ...placesOf(part, inner)];
  });
}

/** The value at a place. */
export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** A copy with another value at a place, or with nothing at all there where none is given. */
export function changedAt(given: readonly unknown[], place: Place, ...value: [] | [unknown]): unknown[] {
  const copy = structuredClone(given) as unknown[];
  const parent = valueAt(copy, place.slice(0, -1)) as Record<string | number, unknown>;
  const key = String(place.at(-1));
  if (value.length === 0) Reflect.deleteProperty(parent, key);
  else Object.defineProperty(parent, key, { value: value[0], enumerable: true, configurable: true, writable: true });
  return copy;
}
