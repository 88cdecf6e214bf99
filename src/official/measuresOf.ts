import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import type { Indicator } from '../model/indicator.js';
import type { CountIndex } from './countIndex.js';
import type { OfficialCounts } from './officialCounts.js';

const PER = /\bper [\d,]+ [\p{L} ]+$/u;
const WORDS_OF_COUNTS = /\b(?:number|rate|of|all|the|recorded|offences?|crimes?|incidents?)\b/gu;

/**
 * Returns the measures in some files that an indicator counts: those named for it, or otherwise the one that shares its
 * name, apart from words such as "number of" and "offences".
 */
export function measuresOf(
  { id, name }: Indicator,
  named: Readonly<Record<string, string | readonly string[]>>,
  { set, periodsOf: known }: CountIndex,
): readonly string[] {
  const own = Object.hasOwn(named, id) ? named[id] : undefined;
  if (own !== undefined) {
    const measures = [own].flat();
    requireApart(measures, set.partOf);
    return measures.every((measure) => known.has(measure)) ? measures : [];
  }
  const same = [...known.keys()].filter((measure) => keyOf(measure) === keyOf(name));
  return same.length === 1 ? same : [];
}

/** Refuses a measure that no file has, which must be a typing mistake. */
export function requireMeasures(
  named: Readonly<Record<string, string | readonly string[]>>,
  indicators: readonly Indicator[],
  sets: readonly OfficialCounts[],
): void {
  const known = new Set(sets.flatMap(({ counts }) => counts.map(({ measure }) => measure)));
  const ids = indicators.map(({ id }) => id);
  for (const [id, measures] of Object.entries(named)) {
    if (!ids.includes(id)) refuse(`measures names the indicator ${show(id)}, and there is none.${didYouMean(id, ids)}`);
    const unknown = [measures].flat().find((measure) => !known.has(measure));
    if (unknown !== undefined) refuse(`No file has the measure ${show(unknown)}.${didYouMean(unknown, known)}`);
  }
}

// A measure together with another that it is part of would count the same crimes twice.
function requireApart(measures: readonly string[], partOf: Readonly<Record<string, string>>): void {
  for (const measure of measures) {
    for (let whole = partOf[measure]; whole !== undefined; whole = partOf[whole]) {
      if (!measures.includes(whole)) continue;
      refuse(
        `${show(measure)} is a part of ${show(whole)}: together they would count the same twice. Name one of the two.`,
      );
    }
  }
}

function refuse(message: string): never {
  throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'measures' });
}

function keyOf(name: string): string {
  const words = name.toLowerCase().replace(PER, '').replace(WORDS_OF_COUNTS, ' ');
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
