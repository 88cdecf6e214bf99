import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { mergeObservations } from '../../src/series/mergeObservations.js';
import { thrownBy } from '../errors/thrownBy.js';
import { frozen, missing, observed, theirs } from '../evaluate/given.js';

const on = (observation: Observation, published: string): Observation => ({ ...observation, published });
const merged = (existing: readonly Observation[], incoming: readonly Observation[]) => {
  const result = mergeObservations(frozen(existing), frozen(incoming));
  // The order of the lists makes no difference.
  expect(mergeObservations(incoming, existing)).toStrictEqual(result);
  return result;
};
const YEAR = '2013/14';

describe('mergeObservations', () => {
  it('returns one list, sorted by indicator, comparator, area and time', () => {
    const north = { ...observed('2012/13', 3), areaId: 'north' };
    const robbery = { ...observed('2011/12', 1), indicatorId: 'robbery' };
    const { observations, replaced, conflicts } = merged(
      [theirs('2012/13', 5), observed('2014/15', 2), robbery],
      [observed(YEAR, 4), north, observed('2012/13', 9)],
    );
    expect(observations).toStrictEqual([
      observed('2012/13', 9),
      observed(YEAR, 4),
      observed('2014/15', 2),
      north,
      theirs('2012/13', 5),
      robbery,
    ]);
    expect([replaced, conflicts]).toEqual([[], []]);
  });

  it('keeps the figure published last', () => {
    const [early, late] = [on(observed(YEAR, 650), '2014-04-24'), on(observed(YEAR, 662), '2014-07-17')];
    const { observations, replaced, conflicts } = merged([late], [early]);
    expect([observations, conflicts]).toEqual([[late], []]);
    expect(replaced).toStrictEqual([
      {
        code: 'replaced-by-later',
        data: { observation: early, published: '2014-07-17' },
        message:
          'burglary, 2013/14: 650 (published on 24 April 2014) was left out. Another figure was published later, on 17 July 2014.',
      },
    ]);
  });

  it.each(['provisional', 'estimated'] as const)('keeps a revised figure instead of a %s one', (qualifier) => {
    const [first, revised] = [observed(YEAR, 650, { qualifier }), observed(YEAR, 662, { qualifier: 'revised' })];
    const { observations, replaced } = merged([first], [revised]);
    expect(observations).toEqual([revised]);
    expect(replaced).toStrictEqual([
      {
        code: 'replaced-by-revised',
        data: { observation: first },
        message: `burglary, 2013/14: 650 (${qualifier}) was left out. Another figure is revised.`,
      },
    ]);
    // The day of publication comes first.
    const later = on(first, '2014-07-17');
    expect(merged([later], [on(revised, '2014-04-24')]).observations).toEqual([later]);
    expect(merged([later], [on(revised, '2014-07-17')]).observations).toMatchObject([{ figure: { value: 662 } }]);
  });

  it.each([
    ['not-yet-available', 'not yet available'],
    ['blank', 'not given'],
  ] as const)('keeps a figure instead of one that is %s', (why, words) => {
    const { observations, replaced } = merged([missing(YEAR, why)], [observed(YEAR, 650)]);
    expect(observations).toEqual([observed(YEAR, 650)]);
    expect(replaced).toMatchObject([
      { code: 'replaced-by-known', message: `burglary, 2013/14: "${words}" was left out. There is a figure now.` },
    ]);
    expect(merged([missing(YEAR, why)], [missing(YEAR, 'suppressed')]).observations).toEqual([
      missing(YEAR, 'suppressed'),
    ]);
    // Where it was published later, it withdraws the figure.
    const withdrawn = on(missing(YEAR, why), '2014-07-17');
    expect(merged([on(observed(YEAR, 650), '2014-04-24')], [withdrawn]).observations).toEqual([withdrawn]);
  });

  it('keeps both figures if nothing distinguishes them, and reports the conflict', () => {
    const { observations, replaced, conflicts } = merged([observed(YEAR, 1.001)], [observed(YEAR, 1.002)]);
    expect(observations).toHaveLength(2);
    expect(replaced).toEqual([]);
    expect(conflicts).toStrictEqual([
      {
        code: 'observations-conflict',
        data: { observations },
        message:
          'burglary, 2013/14: the figures are 1.001 and 1.002, and nothing says which is right. All are kept. Say when each was published, or remove the wrong ones.',
      },
    ]);
  });

  it.each([
    ['a figure and a withheld one', missing(YEAR, 'suppressed')],
    ['a published figure and one without a day', on(observed(YEAR, 651), '2014-04-24')],
    ['a plain figure and a revised one', observed(YEAR, 651, { qualifier: 'revised' })],
    ['a plain figure and a provisional one', observed(YEAR, 651, { qualifier: 'provisional' })],
  ])('reports a conflict: %s', (_, other) => {
    expect(merged([observed(YEAR, 650)], [other])).toMatchObject({
      observations: { length: 2 },
      replaced: [],
      conflicts: { length: 1 },
    });
  });

  it('reports a conflict whichever of the two has more detail', () => {
    const noted = observed(YEAR, 650, { note: 'Taken from the report to the committee.' });
    expect(merged([noted], [missing(YEAR, 'suppressed')]).conflicts).toHaveLength(1);
  });

  it('shows what distinguishes conflicting figures', () => {
    const counts = { count: 650, denominator: 100_000 };
    const { conflicts } = merged(
      [on(observed(YEAR, 6.5, { ...counts, qualifier: 'revised' }), '2014-04-24')],
      [on({ ...observed('2013-14', 6.5, { ...counts, count: 651 }), indicatorId: 'burglary' }, '2014-04-24')],
    );
    expect(conflicts[0]?.message).toContain(
      'burglary, 2013/14 and burglary, 2013-14: the figures are 6.5 (count 650, denominator 100,000, revised, published on 24 April 2014) and 6.5 (count 651',
    );
    const [first, second] = [1, 2].map((value) => ({ ...theirs(YEAR, value), areaId: 'north' }));
    expect(merged(first ? [first] : [], second ? [second] : []).conflicts[0]?.message).toContain(
      'burglary (kent, north), 2013/14:',
    );
  });

  it('keeps identical figures once, as the observation with the most detail', () => {
    const plain = observed(YEAR, 650);
    const full = observed('2013-14', 650, { count: 650, denominator: 160_000 });
    expect(merged([plain, plain], [full, { ...full }])).toEqual({ observations: [full], replaced: [], conflicts: [] });
    const published = on(plain, '2014-04-24');
    expect(merged([full], [published]).observations).toEqual([published]);
    // The order of the fields makes no difference.
    const turned = {
      figure: { denominator: 160_000, count: 650, value: 650 },
      period: '2013-14',
      indicatorId: 'burglary',
    };
    expect(merged([full], [turned]).observations).toEqual([full]);
    const noted = ['one', 'two'].map((note) => observed(YEAR, 650, { note }));
    expect(merged(noted.slice(0, 1), noted.slice(1)).observations).toEqual(noted.slice(0, 1));
    const withheld = missing(YEAR, 'suppressed');
    const printed: Observation = { ...withheld, figure: { missing: 'suppressed', text: '[c]' } };
    expect(merged([withheld], [printed])).toEqual({ observations: [printed], replaced: [], conflicts: [] });
    expect(merged([withheld], [missing(YEAR, 'not-available')]).conflicts).toHaveLength(1);
  });

  it('distinguishes figures by the time they cover, whatever the words', () => {
    const year = observed('March 2014', 650, { covers: 'year' });
    const month = observed('March 2014', 55);
    const average = observed(YEAR, 640, { averageOf: 'year' });
    const toDate = { ...observed(YEAR, 655), cumulative: true };
    const { observations, conflicts } = merged([year, month, average, toDate], [observed(YEAR, 650)]);
    expect(observations).toHaveLength(4);
    expect(conflicts).toEqual([]);
    expect(observations).toContainEqual(year);
  });

  it('keeps the right two of three editions', () => {
    // The dated ones are told apart by their days, and the one without a day from neither.
    const dated = [on(observed(YEAR, 1), '2014-04-24'), on(observed(YEAR, 2), '2014-07-17')];
    const { observations, replaced, conflicts } = merged([...dated, observed(YEAR, 3)], dated);
    expect(observations).toEqual([dated[1], observed(YEAR, 3)]);
    expect([replaced.length, conflicts.length]).toEqual([1, 1]);
  });

  it.each([
    ['existing', [{}], [], 'existing[0]'],
    ['incoming', [], [{ ...observed(YEAR, 1), perod: '' }], 'incoming[0].perod'],
    ['existing', 'observations', [], 'existing: must be an array'],
  ])('refuses anything that is not an observation: %s', (_, existing, incoming, words) => {
    const run = () => mergeObservations(existing as unknown as Observation[], incoming as Observation[]);
    expect(thrownBy(run).message).toContain(words);
  });

  it('refuses a period that cannot be read, and gives its place', () => {
    expect(thrownBy(() => mergeObservations([], [observed('soon', 1)]))).toMatchObject({
      code: 'INVALID_PERIOD',
      message: expect.stringContaining('incoming[0].period'),
    });
  });
});
