/*
 * Seeded figures, so that every run and every machine does the same work. A figure is drawn as a whole number of its
 * smallest unit; what a contender gets is that number divided by the scale, the double that prints as the figure.
 */

const SIZE = 4000;

/** Pairs of an earlier and a later figure, of 0 decimals (scale 1), one (10) or two (100). */
export function pairs(scale, seed) {
  const below = randomBelow(seed);
  const draw = () => {
    const earlier = base(below);
    // From half to one and a half times the earlier figure.
    return [earlier, Math.round(earlier / 2) + below(earlier + 1)];
  };
  return columns(scale, scale, draw);
}

/** Counts and the populations they are counted in. */
export function countsAndPopulations(seed) {
  const below = randomBelow(seed);
  return columns(1, 1, () => {
    const population = 4 * base(below);
    return [below(population + 1), population];
  });
}

/** Figures of several decimals to be rounded; the second column is not used. */
export function figures(scale, seed) {
  const below = randomBelow(seed);
  return columns(scale, 1, () => [below(200 * scale), 1]);
}

/** Counts from 0 to 10 million, small ones as likely as large ones, and populations somewhat larger. */
export function countsInMillions(size, seed) {
  const below = randomBelow(seed);
  const counts = Array.from({ length: size }, () => Math.floor(10 ** (below(7001) / 1000)) - 1);
  return { counts, populations: counts.map((count) => 20 * count + 1 + below(100_000)) };
}

/** A series of one decimal around 100, most of it common-cause variation. */
export function chartSeries(size, seed) {
  const below = randomBelow(seed);
  return Array.from({ length: size }, () => (below(200) + below(200) + below(200) + 700) / 10);
}

// Up to 5,000, every fourth a multiple of 20: plans are fond of round numbers, and ties are found among those.
function base(below) {
  return below(4) === 0 ? 20 * (1 + below(100)) : 1 + below(5000);
}

function columns(firstScale, secondScale, draw) {
  const units = Array.from({ length: SIZE }, draw);
  return {
    units: units.map(([first, second]) => [BigInt(first), BigInt(second)]),
    first: units.map(([first]) => first / firstScale),
    second: units.map(([, second]) => second / secondScale),
  };
}

// mulberry32: small, and the same everywhere.
export function randomBelow(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
