import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { countryOf, MONTHS, peopleIn, YEARS } from './country.mjs';
import { ANTI_SOCIAL, OFFENCES, STREET_TYPES } from './offences.mjs';

const SEED = 2014;
const ROWS_PER_WRITE = 20_000;
const TABLE = 65_536;
const STREET = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type';
// The Home Office renamed two columns.
const FIRST_OF_NEW_COLUMNS = 2020;
// What real files have been found to have. A partnership lacks a quarter, and a force a month. A month of another force is
// not complete. From 2024 on a third of what one force records is assigned to no partnership.
const LOST_QUARTER = { partnership: 4, year: 2020, quarter: 3 };
const UNASSIGNED = { force: 'Invented Force 02', from: 2024, usual: 0.02, large: 0.5 };
const INCOMPLETE_MONTH = { force: 'Invented Force 03', month: '2024-12', kept: 0.45 };
const LOST_MONTH = { force: 'Invented Force 01', month: '2025-02' };

/**
 * Writes the files of an invented country in the shapes of their publishers: the Home Office's table of each financial
 * year, data.police.uk's file of each month, the ONS's look-up of areas and its populations. There are about so many rows
 * of each of the first two. The same call gives the same bytes everywhere.
 */
export function generate({ rows, areas, folder }) {
  const country = countryOf(areas);
  mkdirSync(folder, { recursive: true });
  const write = (name, heading, lines) => {
    writeRows(join(folder, name), heading, lines);
  };
  write('look-up.csv', 'LAD25CD,LAD25NM,CSP25CD,CSP25NM,PFA25CD,PFA25NM', lookUp(country));
  write(
    'populations.csv',
    ['ladcode25', 'laname25', 'country', ...YEARS.map((year) => `population_${String(year)}`)].join(','),
    populations(country),
  );
  const random = randomFrom(SEED);
  for (const year of YEARS) {
    const isNew = year >= FIRST_OF_NEW_COLUMNS;
    const heading = `Financial Year,Financial Quarter,${isNew ? 'Police Force' : 'Force Name'},CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,${isNew ? 'Offence Count' : 'Number of Offences'}`;
    const label = `${String(year)}_${String(year + 1).slice(2)}`;
    write(`home-office-${label}.csv`, heading, homeOfficeRows(country, year, rows / YEARS.length, random));
  }
  for (const month of MONTHS) {
    const heading = `${STREET},Last outcome category,Context`;
    write(`street-${month}.csv`, heading, streetRows(country, month, rows / MONTHS.length, random));
  }
}

function writeRows(path, heading, lines) {
  const file = openSync(path, 'w');
  try {
    let text = `${heading}\n`;
    let held = 0;
    for (const line of lines) {
      text += `${line}\n`;
      held += 1;
      if (held % ROWS_PER_WRITE > 0) continue;
      writeSync(file, text);
      text = '';
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

function* lookUp(country) {
  for (const { districts, code, name, force } of country) {
    for (const district of districts) {
      yield [district.code, district.name, code, name, `X23${force.slice(-2)}`, force].join(',');
    }
  }
}

function* populations(country) {
  for (const partnership of country) {
    for (const { code, name } of partnership.districts) {
      yield [code, name, 'X', ...YEARS.map((year) => peopleIn(partnership, year))].join(',');
    }
  }
}

// A row for each part of a partnership, quarter and offence; several of them where more rows are wanted than there are.
function* homeOfficeRows(country, year, rows, random) {
  const places = placesIn(country, year);
  const most = places.length * 4 * OFFENCES.length;
  const repeats = Math.max(1, rows / most);
  const label = `${String(year)}/${String(year + 1).slice(2)}`;
  for (let row = 0; row < rows; row += 1) {
    const { names, people, partnership } = places[row % places.length];
    const cell = Math.floor(row / places.length);
    const quarter = (cell % 4) + 1;
    const isLost = year === LOST_QUARTER.year && quarter === LOST_QUARTER.quarter;
    if (isLost && partnership === LOST_QUARTER.partnership) continue;
    const { group, subgroup, description, code, number, change } = OFFENCES[Math.floor(cell / 4) % OFFENCES.length];
    const expected = ((people / 1000) * number * change ** (year - YEARS[0])) / 4 / repeats;
    const chance = random();
    // A crime that was cancelled in a later quarter counts less than nothing.
    const isCancelled = (chance & 255) === 0;
    const count = isCancelled
      ? -1 - (chance & 1)
      : Math.floor(expected * (0.8 + (chance % 400) / 1000) + chance / 2 ** 32);
    yield `${label},${String(quarter)},${names},"${description}",${group},${subgroup},${code},${String(count)}`;
  }
}

// The parts of partnerships, what each force could not assign, and an airport.
function placesIn(country, year) {
  const parts = country.flatMap(({ force, homeOfficeName, districts, people }, index) =>
    districts.map(() => ({
      names: `${force},"${homeOfficeName}"`,
      people: (people / districts.length) * levelOf(index) * trendOf(index) ** (year - YEARS[0]),
      partnership: index,
    })),
  );
  const forces = [...new Set(country.map(({ force }) => force))].map((force) => {
    const isLarge = force === UNASSIGNED.force && year >= UNASSIGNED.from;
    const its = country.filter((partnership) => partnership.force === force);
    const people = its.reduce((sum, each) => sum + each.people, 0) * (isLarge ? UNASSIGNED.large : UNASSIGNED.usual);
    return { names: `${force},Unassigned ${force}`, people };
  });
  return [...parts, ...forces, { names: `${country[0].force},Invented Airport`, people: 3000 }];
}

function* streetRows(country, month, rows, random) {
  const districts = country.flatMap(({ policeForce, force, districts: its, people }, index) =>
    its.map(({ name, code }) => ({ name, code, policeForce, force, weight: (people / its.length) * levelOf(index) })),
  );
  const districtAt = drawFrom(districts.map(({ weight }) => weight));
  const types = Object.keys(STREET_TYPES);
  const typeAt = drawFrom(Object.values(STREET_TYPES));
  let earlier = { id: '', line: '' };
  for (let row = 0; row < rows; row += 1) {
    const district = districts[districtAt[random() & (TABLE - 1)]];
    if (isLeftOut(district.force, month, random)) continue;
    const type = types[typeAt[random() & (TABLE - 1)]];
    const chance = random();
    const isRepeated = earlier.id !== '' && (chance & 2047) === 0;
    // Of a crime that comes twice most are the same to the letter, and a few are in another district.
    if (isRepeated && (chance >>> 11) % 8 > 0) {
      yield earlier.line;
      continue;
    }
    const id = type === ANTI_SOCIAL ? '' : isRepeated ? earlier.id : hexadecimal(random);
    const within = chance % 40;
    const isLocated = (chance >>> 12) % 50 > 0;
    const place = isLocated ? locationOf(district, within) : ',,No Location,,';
    const line = `${id},${month},${district.policeForce},${district.policeForce},${place},${type},${id && 'Under investigation'},`;
    yield line;
    if (id !== '') earlier = { id, line };
  }
}

function isLeftOut(force, month, random) {
  if (force === LOST_MONTH.force && month === LOST_MONTH.month) return true;
  return (
    force === INCOMPLETE_MONTH.force && month === INCOMPLETE_MONTH.month && random() / 2 ** 32 > INCOMPLETE_MONTH.kept
  );
}

// Of each district ten small areas with four parts. The coordinates are out at sea.
function locationOf({ name, code }, within) {
  const part = `${String(Math.floor(within / 4) + 1).padStart(3, '0')}${'ABCD'[within % 4]}`;
  return `0.0${code.slice(-3)}${String(within).padStart(2, '0')},50.000000,On or near Invented Street,X01${code.slice(-3)}${String(within).padStart(3, '0')},${name} ${part}`;
}

// From two thirds of the usual level to half as much again.
function levelOf(partnership) {
  return 0.66 + ((partnership * 37) % 100) / 120;
}

// From three per cent less each year to three per cent more.
function trendOf(partnership) {
  return 0.97 + ((partnership * 53) % 100) / 1667;
}

// A table to draw from with one random number, in which each place comes up as often as its weight says.
function drawFrom(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(TABLE);
  let place = 0;
  let upTo = weights[0];
  for (let index = 0; index < TABLE; index += 1) {
    while (place < weights.length - 1 && ((index + 0.5) / TABLE) * total > upTo) {
      place += 1;
      upTo += weights[place];
    }
    table[index] = place;
  }
  return table;
}

// 64 digits, as the ids of crimes have, of which the first 32 are random.
const DIGITS = Array.from({ length: TABLE }, (_, number) => number.toString(16).padStart(4, '0'));

function hexadecimal(random) {
  let text = '';
  for (let word = 0; word < 4; word += 1) {
    const bits = random();
    text += DIGITS[bits >>> 16] + DIGITS[bits & (TABLE - 1)];
  }
  return text + text;
}

// mulberry32: small, and the same everywhere. 32 random bits at a time.
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
