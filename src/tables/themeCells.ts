import { type Theme, THEME_SCOPES } from '../model/theme.js';
import type { Collector } from './collector.js';
import { asItStands } from './guard.js';
import { listOf } from './list.js';
import { cellOf, type Cell, type Record_, refuse, textIn, textOf, wordsOf } from './record.js';

/** A theme as a row names it. */
export interface NamedTheme {
  readonly id: string | undefined;
  /** Its title, or its id if the row gives no title. */
  readonly title: string;
  readonly scope: Theme['scope'] | undefined;
}

/** Reads the themes of a row: their titles, ids and scopes, each in the same order. */
export function themesIn(record: Record_, collector: Collector): NamedTheme[] {
  const [idCell, scopeCell] = [cellOf(record, 'themeId'), cellOf(record, 'themeScope')];
  const ids = wordsIn(idCell);
  const titles = listOf(textOf(record, 'theme', asItStands));
  const named = titles.length === 0 ? ids : titles;
  const scopes = scopesIn(scopeCell, collector);
  if (idCell && ids.length !== named.length) tellCount(idCell, ids.length, 'id', named.length, collector);
  if (scopeCell && scopes !== undefined && scopes.length !== named.length)
    tellCount(scopeCell, scopes.length, 'scope', named.length, collector);
  return named.map((title, index) => ({ id: ids[index], title, scope: scopes?.[index] }));
}

/** Splits a list of ids, which have no spaces. */
export function wordsIn(cell: Cell | undefined): string[] {
  return (cell === undefined ? '' : textIn(cell, asItStands)).split(/\s+/u).filter((word) => word !== '');
}

function scopesIn(cell: Cell | undefined, collector: Collector): Theme['scope'][] | undefined {
  const words = wordsIn(cell);
  const scopes = words.flatMap((word) => THEME_SCOPES.find((scope) => scope === word.toLowerCase()) ?? []);
  if (cell === undefined || scopes.length === words.length) return scopes;
  return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'scopes', words: THEME_SCOPES });
}

function tellCount(cell: Cell, count: number, what: 'id' | 'scope', themes: number, collector: Collector): void {
  collector.problem('contradiction', cell.place, { of: 'themes', what, count, themes });
}
