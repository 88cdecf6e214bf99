import { describe, expect, it } from 'vitest';
import { placeOf, placesOf, positionAt } from '../../src/cli/jsonPlaces.js';

function placesIn(text: string): ReadonlyMap<string, number> {
  const read = placesOf(text);
  if (!read.ok) throw new Error(read.message);
  return read.places;
}

const PLAN = `{
  "id": "x",
  "indicators": [
    { "id": "a" },
    {
      "id": "b",
      "baseline": { "value": 1 }
    }
  ]
}`;

describe('places in a JSON text', () => {
  it.each([
    ['', 1],
    ['id', 2],
    ['indicators', 3],
    ['indicators[0]', 4],
    ['indicators[1].id', 6],
    ['indicators[1].baseline.value', 7],
  ])('finds %j on line %i', (path, line) => {
    expect(positionAt(PLAN, placeOf(placesIn(PLAN), path)).line).toBe(line);
  });

  it.each([
    ['title', 1],
    ['indicators[0].name', 4],
    ['indicators[1].target.due', 5],
    ['indicators[1].baseline.period', 7],
    ['indicators[9]', 3],
    ['indicators[0].name[short]', 4],
  ])('gives the nearest place around %j, which is missing: line %i', (path, line) => {
    expect(positionAt(PLAN, placeOf(placesIn(PLAN), path)).line).toBe(line);
  });

  it.each([
    ['{"a": 1,}', 8, 'This is not JSON: "}" cannot be here.'],
    ['{"a": 1 "b": 2}', 8, '"\\"" cannot be here'],
    ["{'a': 1}", 1, '"\'" cannot be here'],
    ['[1, 2', 5, 'it ends too early'],
    ['', 0, 'it ends too early'],
    ['{} // note', 3, 'JSON has no comments'],
    ['["a\nb"]', 3, 'a line break or tab'],
    ['["\\x"]', 2, '"\\\\" cannot be here'],
    ['[01]', 2, '"1" cannot be here'],
    ['['.repeat(600), 501, 'nested too deeply'],
  ])('says where %j breaks off', (text, offset, message) => {
    const read = placesOf(text);
    expect(read).toMatchObject({ ok: false, offset });
    expect(read.ok ? '' : read.message).toContain(message);
  });

  it.each([
    ['{"a": 1, "b": {"a": 2}}', []],
    ['{"a": 1, "a": 2}', [{ key: 'a', offset: 9 }]],
    ['[{"a": 1}, {"a": 1}]', []],
    ['{"a.b": 1, "a": {"b": 2}, "\\u0061": 3}', [{ key: 'a', offset: 26 }]],
  ])('lists the keys that %j repeats', (text, repeated) => {
    expect(placesOf(text)).toMatchObject({ ok: true, repeated });
  });
});
