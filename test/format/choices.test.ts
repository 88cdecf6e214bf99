import { describe, expect, it } from 'vitest';
import { POLARITIES, RAGS, STATUSES, TARGET_KINDS, UNIT_KINDS } from '../../src/format/choices.js';
import { formatRag } from '../../src/format/formatRag.js';
import { formatStatus } from '../../src/format/formatStatus.js';
import * as polarity from '../../src/model/polarity.js';
import * as status from '../../src/model/status.js';
import * as target from '../../src/model/target.js';
import * as unit from '../../src/model/unit.js';
import { polarityIn } from '../../src/tables/cells/polarityWords.js';

const LISTS = {
  STATUSES: [STATUSES, status.STATUSES_WORST_FIRST.toReversed()],
  RAGS: [RAGS, status.RAGS],
  POLARITIES: [POLARITIES, polarity.POLARITIES],
  TARGET_KINDS: [TARGET_KINDS, target.TARGET_KINDS],
  UNIT_KINDS: [UNIT_KINDS, unit.UNIT_KINDS],
} as const;

describe.each(Object.entries(LISTS))('%s', (_, [list, values]) => {
  it('has each value of the model once, in its order', () => {
    expect(list.map(({ value }) => value)).toEqual(values);
  });

  it('has a label and a sentence for each', () => {
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
    for (const { label, description } of list) {
      expect(label).toMatch(/^[A-Z][a-z ]+$/u);
      expect(description).toMatch(/^[A-Z][^\n]*\.$/u);
    }
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(list) && list.every((choice) => Object.isFrozen(choice))).toBe(true);
  });
});

describe('the labels', () => {
  it('match those of the formatters', () => {
    for (const { value, label } of STATUSES) expect(formatStatus(value)).toBe(label);
    for (const { value, label } of RAGS) expect(formatRag(value)).toBe(label);
  });

  it('of polarities can be read back from a table', () => {
    for (const { value, label } of POLARITIES) expect(polarityIn(label).polarity).toBe(value);
  });
});
