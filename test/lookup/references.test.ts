import { describe, expect, it } from 'vitest';
import { brokenReferences, referencesOf, repeatedIds } from '../../src/lookup/references.js';
import { maidstone2014 as plan } from '../../src/maidstone-2014.js';

const placesOf = (references: Iterable<{ readonly path: readonly (string | number)[] }>) =>
  [...references].map(({ path }) => path.join('.'));

describe('referencesOf', () => {
  it('finds every kind of reference, in the order of the plan', () => {
    const source = { sourceId: 'plan' };
    const all = {
      priorities: [
        {
          indicatorIds: ['a'],
          actionIds: ['b'],
          themeIds: ['c'],
          hotspots: [{ wardIds: ['d'], passage: { source } }],
          rankings: [{ indicatorId: 'a' }],
        },
      ],
      themes: [{ priorityIds: ['e'] }],
      indicators: [{ comparisons: [{ comparatorId: 'f' }], target: { comparatorId: 'f' } }],
      actions: [{ priorityId: 'e' }],
      observations: [{ indicatorId: 'a', comparatorId: 'f' }],
      claims: [{ indicatorId: 'a', comparatorId: 'f', source }],
      countyAgreement: { themeIds: ['c'] },
    };
    expect([...referencesOf(all)].map(({ list, path }) => `${path.join('.')} ${list}`)).toEqual([
      'priorities.0.indicatorIds.0 indicators',
      'priorities.0.actionIds.0 actions',
      'priorities.0.themeIds.0 themes',
      'priorities.0.hotspots.0.wardIds.0 wards',
      'priorities.0.rankings.0.indicatorId indicators',
      'themes.0.priorityIds.0 priorities',
      'indicators.0.comparisons.0.comparatorId comparators',
      'indicators.0.target.comparatorId comparators',
      'actions.0.priorityId priorities',
      'observations.0.indicatorId indicators',
      'observations.0.comparatorId comparators',
      'claims.0.indicatorId indicators',
      'claims.0.comparatorId comparators',
      'countyAgreement.themeIds.0 themes',
      // One citation that two places share is one of each.
      'priorities.0.hotspots.0.passage.source.sourceId sources',
      'claims.0.source.sourceId sources',
    ]);
  });

  it('says which of them repeat a reference in the same list', () => {
    const comparison = (comparatorId: unknown) => ({ comparatorId });
    const all = {
      priorities: [
        {
          indicatorIds: ['a', 'b', 'a', 5, 5],
          hotspots: [{ wardIds: ['c'] }, { wardIds: ['c', 'c'] }],
          rankings: [{ indicatorId: 'a' }, { indicatorId: 'a' }],
        },
        { indicatorIds: ['a'] },
      ],
      indicators: [
        { comparisons: ['f', 'g', 'f', undefined, undefined].map(comparison), target: { comparatorId: 'f' } },
        { comparisons: [comparison('f')] },
      ],
    };
    const repeated = [...referencesOf(all)].filter(({ isRepeated }) => isRepeated);
    expect(placesOf(repeated)).toEqual([
      'priorities.0.indicatorIds.2',
      'priorities.0.hotspots.1.wardIds.1',
      'indicators.0.comparisons.2.comparatorId',
    ]);
  });

  it.each([undefined, null, 5, 'plan', [], {}, { priorities: 5, themes: [null, { priorityIds: 'theft' }] }])(
    'finds none if there is no plan, or a part of it is malformed: %j',
    (value) => {
      expect([...referencesOf(value)]).toEqual([]);
      expect([...brokenReferences(value)]).toEqual([]);
      expect([...repeatedIds(value)]).toEqual([]);
    },
  );

  it('finishes with data that contains itself or is nested without end', () => {
    const loop: Record<string, unknown> = { sourceId: 'plan' };
    loop['again'] = loop;
    let deep: Record<string, unknown> = { sourceId: 'plan' };
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    expect(placesOf(referencesOf({ claims: [loop], deep }))).toEqual(['claims.0.sourceId', 'claims.0.again.sourceId']);
  });
});

describe('brokenReferences', () => {
  it('finds none in the Maidstone plan', () => {
    expect([...brokenReferences(plan)]).toEqual([]);
    expect([...referencesOf(plan)].length).toBeGreaterThan(100);
  });

  it('finds an id that its list does not have, with the id that was probably meant', () => {
    const themes = [{ id: 'prevention', priorityIds: ['theft', 'thefts'] }];
    const [broken, ...others] = brokenReferences({ themes, priorities: [{ id: 'theft' }, { id: 5 }] });
    expect(others).toEqual([]);
    expect(broken).toEqual({
      list: 'priorities',
      id: 'thefts',
      path: ['themes', 0, 'priorityIds', 1],
      isRepeated: false,
      nearest: 'theft',
    });
  });

  it('looks for the intended id for the first 20 only, since no more are shown', () => {
    const actions = Array.from({ length: 21 }, () => ({ priorityId: 'thefts' }));
    const meant = [...brokenReferences({ actions, priorities: [{ id: 'theft' }] })].map(({ nearest }) => nearest);
    expect(meant).toEqual([...Array<string>(20).fill('theft'), null]);
  });

  it('finds none to a list that is not a list, since nobody can know', () => {
    expect(placesOf(brokenReferences({ actions: [{ priorityId: 'theft' }] }))).toEqual(['actions.0.priorityId']);
    expect(placesOf(brokenReferences({ actions: [{ priorityId: 'theft' }], priorities: 'theft' }))).toEqual([]);
  });
});

describe('repeatedIds', () => {
  it('finds each repeated id, with the first item that has it', () => {
    const wards = [{ id: 'fant' }, { id: 'north' }, { id: 'fant' }, { id: 'fant' }, { id: 5 }, { id: 5 }];
    expect([...repeatedIds({ wards })]).toEqual([
      { list: 'wards', id: 'fant', path: ['wards', 2, 'id'], firstPath: ['wards', 0, 'id'] },
      { list: 'wards', id: 'fant', path: ['wards', 3, 'id'], firstPath: ['wards', 0, 'id'] },
    ]);
    expect([...repeatedIds(plan)]).toEqual([]);
  });
});
