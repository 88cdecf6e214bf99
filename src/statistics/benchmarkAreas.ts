import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys } from '../errors/require.js';
import { show } from '../errors/show.js';

/** Takes a benchmark, stated or of areas. One of the two would be ignored where both are given. */
export function takeBenchmark<Benchmark extends object>(given: Benchmark): Benchmark {
  const benchmark = requireKeys(given, ['value', 'areas', 'method', 'excluding'], 'benchmark');
  const others = Object.keys(benchmark).filter((key) => key !== 'value');
  if (!('value' in benchmark) || others.length === 0) return benchmark;
  const message = `benchmark has value as well as ${others.join(', ')}. Give the value as published, or the areas to work it out from.`;
  throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'benchmark', value: given });
}

/** Leaves an area out of those of a benchmark, and refuses a benchmark without areas. Each comes with its name. */
export function benchmarkAreas<Area extends { readonly id?: string | undefined }>(
  areas: readonly Area[],
  keys: readonly (keyof Area & string)[],
  excluding: string | undefined,
): { area: Area; name: string }[] {
  requireArray(areas, 'benchmark.areas');
  const all = areas.map((area, index) => {
    const name = `benchmark.areas[${String(index)}]`;
    return { area: requireKeys(area, keys, name), name };
  });
  const others = excluding === undefined ? all : all.filter(({ area }) => area.id !== excluding);
  if (excluding !== undefined && others.length === all.length) {
    throw new CommunitySafetyError('UNKNOWN_AREA', `benchmark.excluding names no area: ${show(excluding)}.`, {
      excluding,
    });
  }
  if (others.length > 0) return others;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    'benchmark.areas must hold at least one area that is not left out: no area is compared with itself.',
    { argument: 'benchmark.areas', value: areas },
  );
}
