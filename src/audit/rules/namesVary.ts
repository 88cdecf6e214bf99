import type { Citation, Passage } from '../../model/citation.js';
import type { Audited } from '../audited.js';
import type { Path, Remark } from '../rule.js';
import { cited, listed, quoted } from '../words.js';

interface Called {
  readonly name: string;
  readonly alsoCalled?: readonly Passage[] | undefined;
  readonly source?: Citation | undefined;
  readonly path: Path;
}

/**
 * Finds a comparator, priority or county agreement that the document calls by several names.
 *
 * Reason: a reader may take them for several things, and lists cannot be matched letter for letter. Capital letters alone
 * make no other name.
 *
 * Example: a column "Kent-wide comparison" beside a target "Maintain under KCC value".
 */
export function* namesVary({ plan }: Audited): Generator<Remark> {
  const { comparators, priorities, countyAgreement } = plan;
  const items: Called[] = [
    ...comparators.map((item, index) => ({ ...item, path: ['comparators', index] })),
    ...priorities.map((item, index) => ({ ...item, name: item.title, path: ['priorities', index] })),
    ...(countyAgreement ? [{ ...countyAgreement, name: countyAgreement.title, path: ['countyAgreement'] }] : []),
  ];
  for (const { name, alsoCalled = [], source, path } of items) {
    const others = alsoCalled
      .map((other, index) => ({ ...other, index }))
      .filter(({ text }) => text.toLowerCase() !== name.toLowerCase());
    if (others.length === 0) continue;
    yield {
      path: [...path, 'alsoCalled'],
      source,
      message: `${quoted(name)}${cited(source)} is called ${listed(others.map((other) => `${quoted(other.text)}${cited(other.source)}`))} as well.`,
      related: others.map((other) => ({
        path: [...path, 'alsoCalled', other.index],
        source: other.source,
      })),
    };
  }
}
