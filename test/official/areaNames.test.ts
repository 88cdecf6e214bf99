import { describe, expect, it } from 'vitest';
import { areaKey, forceKey, kindOfRow } from '../../src/official/areaNames.js';
import { readAreas, readTableC2 } from '../../src/official.js';
import { published } from './given.js';

describe('names of areas', () => {
  it.each([
    // As the Home Office or the look-up of 2017 says, and as Table C2 does.
    ['Shepway', 'Folkestone and Hythe'],
    ['London, City of', 'City of London'],
    ['Northern Devon', 'North Devon'],
    ['City of York', 'York'],
    ['Bristol, City of', 'Bristol'],
    ['Barrow-In-Furness', 'Barrow-in-Furness'],
    ['Humberside [note 4]', 'Humberside'],
    ['Vale of Glamorgan', 'The Vale of Glamorgan'],
    ['Kings Lynn & West Norfolk', 'King’s Lynn and West Norfolk'],
    ['Durham', 'County Durham'],
    ['Ynys Mo\u0302n', 'Ynys Môn'],
    ['Isle of Anglesey', 'Ynys Môn'],
    ['Hull', 'Kingston upon Hull, City of'],
    ['Telford and the Wrekin', 'Telford and Wrekin'],
    ['Caerdydd', 'Cardiff'],
    ['Maidstone Borough Council', 'Maidstone'],
  ])('%s and %s meet', (one, other) => {
    expect(areaKey(one)).toBe(areaKey(other));
  });

  it.each([
    ['Kent Police', 'Kent'],
    ['Devon & Cornwall Police', 'Devon and Cornwall'],
    ['Avon and Somerset Constabulary', 'Avon and Somerset'],
    ['Metropolitan Police Service', 'Metropolitan Police'],
    ['City of London Police', 'London, City of'],
    ['Wiltshire ', 'Wiltshire'],
  ])('match for forces: %s and %s', (one, other) => {
    expect(forceKey(one)).toBe(forceKey(other));
  });

  it('differ for different areas', async () => {
    const areas = await readAreas(published('areas'));
    const partnerships = new Set(areas.map(({ partnershipCode }) => partnershipCode));
    expect(new Set(areas.map(({ partnership }) => areaKey(partnership))).size).toBe(partnerships.size);
    expect(new Set(areas.map(({ district }) => areaKey(district))).size).toBe(areas.length);
  });

  it('match for every partnership that Table C2 and the look-up share by code', async () => {
    const byCode = new Map(
      (await readAreas(published('areas'))).map((area) => [area.partnershipCode, area.partnership]),
    );
    const { counts } = await readTableC2(published('c2'));
    const differing = counts.flatMap(({ area, codes: [code = ''] }) => {
      const name = byCode.get(code);
      return name === undefined || areaKey(name) === areaKey(area) ? [] : [[area, name]];
    });
    expect(differing).toStrictEqual([]);
  });
});

describe('rows of tables by partnership', () => {
  it.each([
    ['Maidstone', 'partnership'],
    ['unassigned Surrey', 'unassigned'],
    ['Kent Unassigned', 'unassigned'],
    ['Kent - un-assigned', 'unassigned'],
    ['Not assigned Kent', 'unassigned'],
    ['Unknown', 'unassigned'],
    ['Kent Total', 'neither'],
    ['Total of Kent', 'neither'],
    ['Manchester Airport', 'neither'],
    ['England and Wales', 'neither'],
    ['', 'neither'],
  ])('%j is %s', (name, kind) => {
    expect(kindOfRow(name)).toBe(kind);
  });
});
