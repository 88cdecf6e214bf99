import { bare } from './bare.js';
import { MENTIONED } from './comparators.js';
import { readMovement } from './movement.js';
import { type Outcome, refused } from './outcome.js';
import { one, type Parts, valueOf } from './parts.js';
import { readRange } from './range.js';
import { ARTEFACT } from './reach.js';
import { describe, manyTimes, wrongUnit } from './units.js';

/** Reads a text with no word for what is asked for. */
export function readWithoutVerb(parts: Parts): Outcome {
  const { items, line } = parts;
  const change = one(parts, 'CHANGE');
  if (change) {
    if (one(parts, 'BOUND', 'PLAIN', 'BY', 'LEVEL') || (one(parts, 'TO') && !one(parts, 'FROM')))
      return refused('compound', 'holds more than one number that may be the target.');
    return readMovement(parts, change);
  }
  if (one(parts, 'BY'))
    return refused('truncated', 'says by how much, and not whether to reduce or to increase. Write the whole target.');
  if (one(parts, 'FROM'))
    return refused('truncated', 'says where it comes from, and not what to do. Write the whole target.');
  const range = one(parts, 'RANGE');
  if (range) return readRange(parts, range);
  if (one(parts, 'WITHIN'))
    return refused(
      'ambiguous',
      'names a distance or a time, and no level to reach. Write the target alone, such as At least 65%.',
    );
  const counted = one(parts, 'PLAIN', 'LEVEL', 'OF', 'BOUND');
  if (counted && MENTIONED.test(line))
    return refused(
      'ambiguous',
      'names an average or a rate of others beside a number. Write the comparator alone, such as Below the county average, or the number alone.',
    );
  const bound = items.find(({ operator }) => operator !== undefined);
  if (bound?.operator) {
    const wrong = wrongUnit(parts, bound) ?? manyTimes(parts, bound);
    return (
      wrong
      ?? describe(parts, bound, { kind: 'level', operator: bound.operator, value: valueOf(bound), ...parts.terms })
    );
  }
  const given = one(parts, 'TO');
  if (given && items[items.indexOf(given) - 1]?.word === 'GIVEN') {
    return (
      wrongUnit(parts, given)
      ?? describe(parts, given, { kind: 'level', operator: 'at-least', value: valueOf(given), ...parts.terms })
    );
  }
  if (given)
    return refused(
      'truncated',
      'says where it is to go, and not from which side. Write Reduce to 25%, or Increase to 65%.',
    );
  const level = one(parts, 'PLAIN', 'LEVEL', 'OF', 'AT', 'IN');
  if (level) return wrongUnit(parts, level) ?? manyTimes(parts, level) ?? bare(parts, level);
  if (/^no targets?\b/iu.test(parts.text))
    return refused('ambiguous', 'says that there is no target, and goes on. Write No target set, or the target alone.');
  if (line.startsWith('no '))
    return refused('qualitative', 'says that there is to be none, in words. Write Reduce to 0.');
  return noNumber(parts);
}

function noNumber({ items, text, line, terms, notes }: Parts): Outcome {
  const before = items.findIndex(({ word }) => word === 'DUE');
  const done =
    /(?:^| )(?:published|adopted|launched|implemented|introduced|signed|appointed|opened|agreed|approved|in place|established|developed|produced|completed|submitted|commissioned)(?: (?:and [a-z]+ )?(?:DUE|\.)|$)/u.test(
      line,
    );
  if (done && before > 0 && ARTEFACT.test(line))
    return { target: { kind: 'milestone', description: text, ...terms }, notes };
  if (items.every(({ word }) => word === 'DUE' || word === 'NAME' || word === 'WHEN' || word === 'SINCE'))
    return refused('ambiguous', 'names a time or a name, and no target. Write what is to be reached.');
  return refused(
    'qualitative',
    'names no figure to reach. Write what is to be reached, such as Reduce by 10% or At least 65%.',
  );
}
