import { formatFigure } from '../../format/formatFigure.js';
import type { Audited, Placed } from '../audited.js';
import type { Remark } from '../rule.js';
import { sameNames } from '../sameNames.js';
import { cited, quoted } from '../words.js';

/**
 * Finds two indicators of one name with different figures or targets.
 *
 * Reason: one name that stands for two things cannot be told apart in a report; or one thing has two figures, of which
 * one is wrong.
 *
 * Example: "Number of incidents" as 240 under one priority and as 1,310 under another.
 */
export function* sameNameDifferentFigures(audited: Audited): Generator<Remark> {
  for (const { first, second, isSameThroughout } of sameNames(audited)) {
    if (isSameThroughout) continue;
    const [one, other] = [inWords(first), inWords(second)];
    const differs = one === other ? 'with other terms' : `as ${one} and as ${other}`;
    yield {
      path: [...second.path, 'name'],
      source: second.source,
      message: `${quoted(second.indicator.name)} is an indicator twice, ${differs}.`,
      related: [{ path: [...first.path, 'name'], source: first.source }],
    };
  }
}

function inWords({ indicator: { baseline, unit, target }, source }: Placed): string {
  const towards = target.text === undefined ? '' : ` with the target ${quoted(target.text)}`;
  return `${formatFigure(baseline, unit, { withUnit: true })}${towards}${cited(source)}`;
}
