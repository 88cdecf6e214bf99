import type { Collector } from '../collector.js';
import { mayLimit } from '../doubts/mayLimit.js';
import type { Record_ } from '../record.js';
import { ask, YES } from './ask.js';

/** Asks whether a figure or a target is what its heading says, where its footnote may limit it: "Forecast". */
export function askOfFootnote(said: string | undefined, record: Record_, collector: Collector): 'waiting' | undefined {
  return said === undefined || !mayLimit(said) ? undefined : askWhetherWhole(said, record, collector);
}

/** Asks whether a figure or a target is what its heading says, whatever is said of it. */
export function askWhetherWhole(said: string, record: Record_, collector: Collector): 'waiting' | undefined {
  return ask('footnote', YES, record, said, collector, (about) => ({
    footnotes: about.map(({ name, words }) => ({ indicator: name, footnote: String(words) })),
  }));
}
