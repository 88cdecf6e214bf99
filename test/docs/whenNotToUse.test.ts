import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

/* A statistic that is used where it does not hold misleads more than none: each says where that is. */

const CATEGORIES = ['Statistics', 'Series', 'Trajectories'];
const FOLDERS = ['src/statistics', 'src/series', 'src/trajectory'];
const DOCUMENTED = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport function (\w+)/gu;

const documented = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(DOCUMENTED)]),
)
  .map(([, comment = '', name = '']) => ({ name, comment: comment.replace(/\n \* ?/gu, ' ') }))
  .filter(({ name }) => name in library);

describe('every function of statistics, series and trajectories', () => {
  it.each(documented)('$name says when not to use it', ({ comment }) => {
    expect(comment).toMatch(/Do not use it (?:for|as|to|where) /u);
    expect(CATEGORIES).toContain(/@category (\w+)/u.exec(comment)?.[1]);
  });

  it('is among those checked', () => {
    // The functions by name, so that none is passed over where a comment is written in another way.
    expect(documented.map(({ name }) => name).toSorted()).toStrictEqual([
      'attributesChart',
      'changeNeeded',
      'compareProportions',
      'compareRates',
      'compareTwoRates',
      'compareWithBenchmark',
      'compareWithEarlierYears',
      'controlChart',
      'crimeSeverityScore',
      'cumulativePlan',
      'falseDiscoveryRate',
      'funnel',
      'indirectlyStandardisedRate',
      'mergeObservations',
      'milestonesTowards',
      'progressTowardsTarget',
      'project',
      'proportionInterval',
      'quantileGroups',
      'rankAmong',
      'rankInGroup',
      'rareEventsChart',
      'rateInterval',
      'recentTrend',
      'rollUp',
      'seriesOf',
    ]);
  });
});
