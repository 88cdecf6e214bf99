import { type Outcome, type Refused, refused } from './outcome.js';
import { type Parts, TARGET_QUANTITIES, wordsOf } from './parts.js';
import type { Item } from './sentence.js';
import type { Situation } from './situation.js';

/** Reads a place in a ranking. */
export function readRank(parts: Parts, item: Item): Outcome {
  const { situation } = parts;
  if (parts.items.some(({ word }) => TARGET_QUANTITIES.has(word) || word === 'COMPARED' || word === 'BASE'))
    return refused(
      'compound',
      'asks for a place in a ranking and for something else. Put each target into a row of its own.',
    );
  const end = endOf(String(item.from), situation.better);
  if (end === undefined)
    return refused(
      'ambiguous',
      'asks for the best places, and does not say whether those are the highest or the lowest. Give the polarity, or write lowest or highest.',
    );
  const before = String(parts.items[parts.items.indexOf(item) - 1]?.word);
  if (/^(?:second|third|fourth|fifth|next|of|among|amongst|near|towards)$/u.test(before))
    return refused(
      'ambiguous',
      'asks for a place beside another. Write the number of places, such as among the 5 lowest.',
    );
  const within = item.quantity?.value ?? 1;
  if (!Number.isInteger(within) || within < 1)
    return refused('out-of-range', 'names a number of places that cannot be.');
  const among = asPrinted(parts.text.slice(item.start, item.end), String(item.who).trim());
  return {
    target: { kind: 'rank', within, end, ...(among ? { among } : {}), ...parts.terms },
    notes: parts.notes,
  };
}

/** Refuses a text of a ranking or of places in one, where no number of the best or worst places was read. */
export function whatSpeaksOfPlaces(parts: Parts): Refused | undefined {
  const { items, main, text } = parts;
  // "Provide 20 places" makes so many of them.
  const isMade = main?.word === 'OUTPUT' || main?.word === 'DO';
  const isOfPlaces =
    !isMade
    && items.some(
      ({ word, end }) =>
        TARGET_QUANTITIES.has(word)
        && /^ (?:places?|positions?|ranks?|rungs?|spots?)(?! [a-z]*(?:for|of|on) )/u.test(
          text.slice(end).toLowerCase(),
        ),
    );
  if (!isOfPlaces && !RANKING.test(wordsOf(parts))) return undefined;
  return refused(
    'ambiguous',
    'speaks of places in a ranking, and not of a figure. Write, for example, among the 5 lowest, or the level to reach.',
  );
}

const RANKING = /(?:^| )(?:ranks?|ranked|rankings?|league tables?)(?: |$)/u;

function endOf(word: string, better: Situation['better']): 'lowest' | 'highest' | undefined {
  if (word === 'lowest' || word === 'fewest') return 'lowest';
  if (word === 'highest') return 'highest';
  if (better === undefined) return undefined;
  const isBest = ['best', 'top', 'first', 'safest'].includes(word);
  return (better === 'lower') === isBest ? 'lowest' : 'highest';
}

// The line is in lower case; names are wanted as they stand.
function asPrinted(text: string, words: string): string {
  const place = text.toLowerCase().lastIndexOf(words);
  return place < 0 ? words : text.slice(place, place + words.length);
}
