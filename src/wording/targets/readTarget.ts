import type { Reading } from '../text/reading.js';
import type { Token } from '../text/tokens.js';
import { whatIsAgainst } from './against.js';
import { readBetterThan } from './betterThan.js';
import { readComparator } from './compared.js';
import { readHold, readKeep } from './keep.js';
import { mainOf } from './mainVerb.js';
import { readMovement } from './movement.js';
import { whatCannotBeRead, whatIsMoreThanOne, whatIsUnexplained } from './obstacles.js';
import type { Outcome } from './outcome.js';
import { type Parts } from './parts.js';
import { readRank, whatSpeaksOfPlaces } from './rank.js';
import { readDone, readReach } from './reach.js';
import { readingsOf } from './readings.js';
import { partsOf } from './recognise.js';
import { type Item, lineOf } from './sentence.js';
import type { Situation } from './situation.js';
import { termsOf } from './terms.js';
import { whatTurnsIt } from './turns.js';
import { readWithoutVerb } from './withoutVerb.js';

/** Reads the one target of a text, or says why there is none. */
export function readTarget(
  text: string,
  tokens: readonly Token[],
  situation: Situation,
): { outcome: Outcome; readings: Reading[] } {
  const items = partsOf(text, tokens, situation);
  return { outcome: decide(text, items, situation), readings: readingsOf(text, items) };
}

function decide(text: string, items: readonly Item[], situation: Situation): Outcome {
  const line = lineOf(items);
  return (
    whatTurnsIt(text)
    ?? whatCannotBeRead(items, line)
    ?? termsOf(items, situation, (terms, since, notes) => {
      const main = mainOf(items);
      const parts: Parts = { text, items, line, situation, terms, since, notes, main };
      return whatIsMoreThanOne(parts) ?? whatIsUnexplained(parts) ?? whatIsAgainst(situation, byKind(parts));
    })
  );
}

function byKind(parts: Parts): Outcome {
  const { items, main } = parts;
  const rank = items.find(({ word }) => word === 'RANK');
  if (rank) return readRank(parts, rank);
  const compared = items.find(({ word }) => word === 'COMPARED');
  if (compared) return readComparator(parts, compared);
  const ranking = whatSpeaksOfPlaces(parts);
  if (ranking) return ranking;
  const beaten = items.find(({ word }) => word === 'BETTER_THAN');
  if (beaten) return readBetterThan(parts, beaten);
  switch (main?.word) {
    case 'MOVE':
    case 'SHIFT':
    case 'MOVED':
    case 'HALVE':
    case 'DOUBLE':
      return readMovement(parts, main);
    case 'HOLD':
      return readHold(parts, main);
    case 'KEEP':
    case 'KEEP_OR':
      return readKeep(parts, main);
    case 'REACH':
    case 'OUTPUT':
      return readReach(parts, main);
    case 'DO':
      return readDone(parts, main);
    default:
      return readWithoutVerb(parts);
  }
}
