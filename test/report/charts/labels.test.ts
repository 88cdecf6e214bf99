import { describe, expect, it } from 'vitest';
import { around, drawLabels, type Label, placeLabels, type Surroundings } from '../../../src/report/charts/labels.js';
import type { Segment } from '../../../src/report/charts/shapes.js';

const AREA = { left: 0, right: 300, top: 0, bottom: 200 };
const MIDDLE: Label = { text: 'Here 12', x: 150, y: 100, reach: 10 };

function placeOf(surroundings: Partial<Surroundings>, label: Label = MIDDLE) {
  return placeLabels([label], { area: AREA, marks: [], lines: [], ...surroundings })[0];
}

function isOn([x1, y1, x2, y2]: Segment, box: { left: number; right: number; top: number; bottom: number }): boolean {
  return Array.from(
    { length: 1001 },
    (_, at) => [x1 + ((x2 - x1) * at) / 1000, y1 + ((y2 - y1) * at) / 1000] as const,
  ).some(([x, y]) => x > box.left && x < box.right && y > box.top + 2 && y < box.bottom - 2);
}

describe('the labels of a chart', () => {
  it('are to the right of their marks if nothing is there', () => {
    expect(placeOf({})?.box).toMatchObject({ left: 160, top: 91, bottom: 109 });
    expect(placeOf({})?.hasLeader).toBe(false);
  });

  it.each([
    ['a line to the right', [[150, 100, 300, 100]]],
    ['a line across', [[0, 100, 300, 100]]],
    [
      'a cross',
      [
        [0, 100, 300, 100],
        [150, 0, 150, 200],
      ],
    ],
    ['a slope', [[0, 0, 300, 200]]],
  ] as [string, Segment[]][])('are never on a line: %s', (_, lines) => {
    const box = placeOf({ lines })?.box;
    if (box === undefined) throw new Error('There is room.');
    expect(lines.filter((one) => isOn(one, box))).toEqual([]);
  });

  it('are left out if every place is on a line', () => {
    const lines = Array.from({ length: 40 }, (_, at): Segment => [0, at * 5, 300, at * 5]);
    expect(placeOf({ lines })).toBeUndefined();
  });

  it('have a leader if they are further away, which crosses no other mark', () => {
    const near = [around(150, 85, 12), around(150, 115, 12), around(170, 100, 12), around(130, 100, 12)];
    const marks = [around(150, 100, 12), ...near];
    const place = placeOf({ marks });
    expect(place?.hasLeader).toBe(true);
    const [, x1, y1, x2, y2] = /d="M(\S+) (\S+?)L?([\d.]+) ([\d.]+)"/u.exec(drawLabels([place], 0)) ?? [];
    const leader = [x1, y1, x2, y2].map(Number) as unknown as Segment;
    expect(near.filter((mark) => isOn(leader, mark))).toEqual([]);
  });

  it('cross no leader of another label, and no label is on their leaders', () => {
    const lines: Segment[] = [
      [0, 88, 300, 88],
      [0, 112, 300, 112],
      [160, 0, 160, 200],
    ];
    const crowd = Array.from({ length: 4 }, (_, at): Label => ({
      ...MIDDLE,
      text: `Number ${String(at)}`,
      x: 150 + at,
    }));
    const placed = placeLabels(crowd, { area: AREA, marks: [around(152, 100, 14)], lines }).flatMap((one) => one ?? []);
    expect(placed.length).toBeGreaterThan(1);
    for (const one of placed) {
      for (const other of placed.filter((it) => it !== one)) {
        const apart =
          one.box.right <= other.box.left
          || other.box.right <= one.box.left
          || one.box.bottom <= other.box.top
          || other.box.bottom <= one.box.top;
        expect(apart, `${one.label.text} and ${other.label.text}`).toBe(true);
      }
    }
  });

  it('lead their leaders around a line if possible', () => {
    // There is no room next to the mark, and a line above it.
    const near = [82, 118].flatMap((y) => [130, 170].map((x) => around(x, y, 10)));
    const marks = [around(150, 100, 12), around(190, 100, 44), around(110, 100, 44), ...near];
    const place = placeOf({ marks, lines: [[100, 76, 200, 76]] });
    expect(place?.hasLeader).toBe(true);
    expect(place?.box.top).toBeGreaterThan(100);
  });

  it('for a level line can be anywhere along it', () => {
    const lines: Segment[] = [
      [0, 100, 300, 100],
      [200, 100, 300, 60],
      [200, 110, 300, 140],
    ];
    const label = { text: 'Target: at most 25', x: 240, y: 100, reach: 4, along: [60, 150] };
    const place = placeOf({ lines, marks: [around(240, 80, 60), around(240, 120, 60)] }, label);
    expect([60, 150]).toContain(place?.label.x);
    expect(place?.hasLeader).toBe(false);
  });
});
