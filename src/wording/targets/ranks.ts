import { phrase } from './phrase.js';
import { type Item, lineOf, MOVES, recognise } from './sentence.js';

const ENDS = 'lowest|highest|fewest|best|worst|top|bottom|first|safest';
const WHO =
  '(?<who>(?:forces|areas|districts|boroughs|authorities|councils|csps|partnerships|counties|boroughs|services|places|local authorities|police forces|performing [a-z]+))';

/** Recognises `RANK`: a place in a league table; `QUARTILE`, of which nobody says how many places it has; `PLACE`. */
export function withRanks(items: readonly Item[]): readonly Item[] {
  // "Reduce ASB in the 5 worst areas" speaks of where.
  if (MOVES.test(lineOf(items).replace(/^to /u, ''))) return items;
  let ranked = items;
  for (const pattern of RANKS) {
    ranked = recognise(ranked, pattern, (matched, { groups }) => {
      const quantity = matched.find((item) => item.quantity !== undefined)?.quantity;
      return {
        word: 'RANK',
        from: String(groups?.['end']),
        who: groups?.['who'] ?? '',
        ...(quantity ? { quantity } : {}),
      };
    });
  }
  ranked = recognise(ranked, QUARTILE, () => ({ word: 'QUARTILE' }));
  return recognise(ranked, PLACE, () => ({ word: 'PLACE' }));
}

const RANKS = [
  // "one of the 5 lowest burglary rates in our most similar group"
  phrase(
    `(?:to |be |have |remain |with )*(?:one of|among|amongst|in|within) the NUMBER (?<end>lowest|highest)(?: [a-z]+){0,3}? (?:rates?|levels?|numbers?|proportions?) (?:in|of|among|amongst) (?:the |all )?(?<who>(?:[a-z]+ ?){1,5}?)(?= DUE| WHEN| \\.|$)`,
    'NUMBER',
    'lowest|highest',
  ),
  phrase(
    `(?:to be |be |remain |stay )*(?:one of|among|amongst|in|within) (?:the )?NUMBER ${WHO}(?: [a-z]+){0,3}? with the (?<end>lowest|highest|fewest)`,
    'NUMBER',
    'lowest|highest|fewest',
  ),
  phrase(
    `one of (?:the )?NUMBER ${WHO}(?: [a-z]+){0,4}? with the (?<end>lowest|highest|fewest)(?: (?:levels?|rates?|numbers?|number|proportion)(?= of))?`,
    'NUMBER',
    'lowest|highest|fewest',
  ),
  phrase(
    `(?:to be |be |remain |stay |rank |ranked )*(?:in|within|among|amongst) the (?<end>${ENDS}) NUMBER(?: ${WHO})?`,
    'NUMBER',
    ENDS,
  ),
  phrase(
    `(?:to be |be |remain |stay |rank |ranked )*(?:in|within|among|amongst|one of) the NUMBER (?<end>${ENDS})(?: ${WHO})?`,
    'NUMBER',
    ENDS,
  ),
  phrase(
    `(?:to )?(?:be |remain |stay |have |maintain |keep |retain )(?:the )?(?<end>lowest|highest)(?: [a-z]+){0,5}? (?:in|of|among|amongst) (?:the |all )?(?<who>(?:[a-z]+ ?){1,5}?)(?= DUE| WHEN| \\.|$)`,
    'lowest|highest',
  ),
  phrase(`(?:the )?(?<end>lowest|highest) in (?<who>(?:[a-z]+ ?){1,3}?)(?= DUE| WHEN| \\.|$)`, 'lowest|highest'),
];
const QUARTILE = phrase(
  '(?:(?:be |remain |in |within |achieve |reach |the |to )*)(?:(?:top|upper|best|bottom|lower|lowest|first|second|third|third|fourth|best performing) |ORDINAL )(?:performing )?(?:quartile|quintile|decile|third|half)|median or better|(?:top|bottom|best|worst) PERCENT',
  'quartile|quintile|decile|third|half|median|PERCENT',
);
const PLACE = phrase(
  'ORDINAL (?:position|place|placed|in|out of|of|or|lowest|highest|best|ranked|nationally|within)|(?:position|ranked|rank|place) (?:ORDINAL|NUMBER)|ORDINAL$|(?<=^)ORDINAL',
);
