import { nearest } from '../errors/nearest.js';
import type { Priority } from '../model/priority.js';
import type { Theme } from '../model/theme.js';
import type { Collector } from './collector.js';
import { asItStands, onOneLine, unguarded } from './guard.js';
import { headingKey } from './heading.js';
import { idMaker } from './kebab.js';
import type { Layout } from './layout.js';
import { listOf } from './list.js';
import { priorityIn, saysNone } from './priorityWords.js';
import { type NamedTheme, themesIn } from './themeCells.js';
import { cellOf, placeOf, type Record_, refuse, textOf, wordsOf } from './record.js';

/** Collects the priorities and themes that rows name, each once and in order of first appearance. */
export interface PriorityGatherer {
  /** Returns the id of the priority a row belongs to, or nothing if it belongs to none or names it wrongly. */
  readonly of: (record: Record_, title: string | undefined, collector: Collector) => string | undefined;
  /** Adds an indicator to a priority. */
  readonly add: (priorityId: string, indicatorId: string) => boolean;
  readonly priorities: () => Priority[];
  readonly themes: () => Theme[];
}

interface Draft {
  readonly id: string;
  /** The priority as it was known beforehand. */
  readonly from: Priority | undefined;
  label: string | undefined;
  title: string | undefined;
  readonly indicatorIds: Set<string>;
  readonly themeIds: Set<string>;
  readonly leads: Set<string>;
}

interface ThemeDraft {
  readonly id: string;
  readonly title: string;
  scope: Theme['scope'] | undefined;
  readonly priorityIds: Set<string>;
  /** The theme as it was known beforehand. */
  readonly from: Theme | undefined;
}

// Looking for the name that was probably meant takes time.
const MOST_HINTS = 20;
const BEFORE_NUMBER = /^(?:(?:strategic |csp )?(?:priority|objective|outcome)(?: no)? )(?=\S)/u;
const ID = /^[^\s\p{C}]{1,200}$/u;

/** Returns a new collector of priorities. If priorities are known beforehand, rows may name no others. */
export function gatherPriorities(known: readonly Priority[], knownThemes: readonly Theme[]): PriorityGatherer {
  const drafts = new Map<string, Draft>();
  const byTitle = new Map<string, Draft[]>();
  const byKnownId = new Map<string, Draft>();
  const makeId = idMaker(known.map(({ id }) => id));
  const themes = new Map<string, ThemeDraft>();
  const themeByTitle = new Map<string, string>();
  let hintsLeft = MOST_HINTS;
  const makeThemeId = idMaker(knownThemes.map(({ id }) => id));
  const isClosed = known.length > 0;
  const addDraft = (id: string, { label, title, from }: Pick<Draft, 'label' | 'title' | 'from'>): Draft => {
    const draft: Draft = {
      ...{ id, from, label, title },
      // The table says which indicators serve it.
      indicatorIds: new Set(),
      themeIds: new Set(from?.themeIds),
      leads: new Set(from?.leads.map(({ name }) => name)),
    };
    drafts.set(id, draft);
    const key = title === undefined ? undefined : titleKey(title);
    if (key === undefined) return draft;
    const same = byTitle.get(key);
    if (same === undefined) byTitle.set(key, [draft]);
    else same.push(draft);
    return draft;
  };
  for (const from of known) {
    const { id, label, title } = from;
    byKnownId.set(titleKey(id), addDraft(id, { label, title, from }));
  }
  for (const theme of knownThemes) {
    const { id, title, scope, priorityIds } = theme;
    themes.set(id, { id, title, scope, priorityIds: new Set(priorityIds), from: theme });
    themeByTitle.set(titleKey(theme.title), theme.id);
  }

  // If several priorities share a title, the label says which one is meant.
  const draftsCalled = (title: string, label: string | undefined): readonly Draft[] => {
    const key = titleKey(title);
    const found = byTitle.get(key) ?? [byKnownId.get(key)].filter((draft) => draft !== undefined);
    const labelled = found.length > 1 ? found.filter((draft) => isSameLabel(draft.label, label)) : [];
    if (labelled.length === 1) return labelled;
    // A different label means a different priority, unless the priorities are known beforehand.
    if (isClosed || label === undefined) return found;
    return found.filter((draft) => draft.label === undefined || isSameLabel(draft.label, label));
  };

  const addTheme = (draft: Draft, named: NamedTheme, record: Record_, collector: Collector): void => {
    const key = titleKey(named.title);
    const themeId = named.id ?? themeByTitle.get(key) ?? makeThemeId(named.title, 'theme');
    const theme: ThemeDraft = themes.get(themeId) ?? {
      id: themeId,
      title: named.title,
      scope: named.scope,
      priorityIds: new Set(),
      from: undefined,
    };
    const isOtherTitle = named.title !== themeId && titleKey(theme.title) !== key;
    if (isOtherTitle || (named.scope !== undefined && theme.scope !== undefined && named.scope !== theme.scope)) {
      const [here, elsewhere] = isOtherTitle ? [named.title, theme.title] : [named.scope, theme.scope];
      const data = { of: 'theme', name: themeId, here: String(here), elsewhere: String(elsewhere) } as const;
      collector.problem('contradiction', placeOf(record, 'theme'), data);
    }
    if (!themeByTitle.has(key)) themeByTitle.set(key, themeId);
    theme.scope ??= named.scope;
    themes.set(themeId, theme);
    theme.priorityIds.add(draft.id);
    draft.themeIds.add(themeId);
  };

  return {
    of: (record, title, collector) => {
      const idCell = cellOf(record, 'priorityId');
      const id = idCell && unguarded(idCell.text, asItStands).trim();
      const titleCell = cellOf(record, 'priority');
      if (idCell && !ID.test(String(id))) {
        return refuse(collector, 'invalid-id', idCell, { cell: wordsOf(idCell) });
      }
      const hasLabels = record.layout.index.has('priorityLabel');
      const cell = textOf(record, 'priority', onOneLine);
      const words = titleCell === undefined ? title : cell;
      if (isWithoutPriority(record) || (idCell === undefined && words === undefined)) {
        leftOver(record, collector);
        return undefined;
      }
      const named = words === undefined ? undefined : hasLabels && titleCell ? { title: words } : priorityIn(words);
      const label = textOf(record, 'priorityLabel', onOneLine) ?? (named && 'label' in named ? named.label : undefined);
      const [found, ...others] =
        id === undefined
          ? draftsCalled(String(named?.title), label)
          : [drafts.get(id)].filter((draft) => draft !== undefined);
      if (found !== undefined && others.length > 0) {
        const ids = [found, ...others].map((draft) => draft.id);
        collector.problem('unknown-priority', placeOf(record, 'priority'), { name: String(named?.title), ids });
        return undefined;
      }
      if (found === undefined && isClosed) {
        hintsLeft -= 1;
        const meant = hintsLeft < 0 ? undefined : nearest(id ?? named?.title, namesOf(drafts.values()));
        const data = { name: String(id ?? named?.title), meant: meant ?? null, isListed: true };
        collector.problem('unknown-priority', placeOf(record, idCell ? 'priorityId' : 'priority'), data);
        return undefined;
      }
      if (found?.label !== undefined && label !== undefined && !isSameLabel(found.label, label)) {
        const key = cellOf(record, 'priorityLabel') ? 'priorityLabel' : 'priority';
        const name = found.title ?? found.id;
        const data = { of: 'label', name, here: label, elsewhere: found.label } as const;
        collector.problem('contradiction', placeOf(record, key), data);
        return undefined;
      }
      const draft =
        found
        ?? addDraft(id ?? makeId(String(named?.title), 'priority'), { label, title: named?.title, from: undefined });
      draft.label ??= label;
      draft.title ??= named?.title;
      if (
        named
        && id !== undefined
        && draft.title !== undefined
        && titleKey(draft.title) !== titleKey(named.title)
        && titleCell
      ) {
        const data = { of: 'priority', name: draft.id, here: wordsOf(titleCell), elsewhere: draft.title } as const;
        return refuse(collector, 'contradiction', titleCell, data);
      }
      for (const lead of listOf(textOf(record, 'lead', asItStands))) draft.leads.add(lead);
      for (const theme of themesIn(record, collector)) addTheme(draft, theme, record, collector);
      return draft.id;
    },
    add: (priorityId, indicatorId) => {
      const draft = drafts.get(priorityId);
      if (draft === undefined || draft.indicatorIds.has(indicatorId)) return false;
      draft.indicatorIds.add(indicatorId);
      return true;
    },
    priorities: () =>
      [...drafts.values()].map(({ id, from, label, title, indicatorIds, themeIds, leads }) => ({
        aims: [],
        actionIds: [],
        ...from,
        id,
        ...(label !== undefined && { label }),
        title: title ?? id,
        indicatorIds: [...indicatorIds],
        themeIds: [...themeIds],
        leads: [...leads].map((name) => from?.leads.find((lead) => lead.name === name) ?? { name }),
      })),
    themes: () =>
      [...themes.values()].map(({ id, title, scope, priorityIds, from }) => ({
        ...(from ?? { id, title, scope: scope ?? 'partnership' }),
        priorityIds: [...priorityIds],
      })),
  };
}

/** Says whether a row states that it belongs to no priority. Next to an id, any words are a title. */
export function isWithoutPriority(record: Record_): boolean {
  const key = record.layout.index.has('priority') ? 'priority' : 'priorityId';
  if (key === 'priority' && cellOf(record, 'priorityId')) return false;
  const cell = cellOf(record, key);
  return cell !== undefined && saysNone(cell.text);
}

/** Says whether a table has a column for the priorities of its rows. */
export function hasPriorities({ index }: Layout): boolean {
  return index.has('priority') || index.has('priorityId');
}

/** Notes what is lost because a table has no priorities. */
export function noteWithoutPriorities(layout: Layout, collector: Collector): void {
  const column = layout.index.get('theme');
  if (column === undefined) return;
  const heading = String(layout.row.cells[column]);
  const place = { line: layout.row.line, column: column + 1, heading, cell: heading };
  collector.note('column-left-out', place, { heading: onOneLine(heading), because: 'theme' });
}

/** Says whether two labels mean the same, as "Priority 1" and "1" do. */
export function isSameLabel(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((label) => headingKey(label ?? '').replace(BEFORE_NUMBER, ''));
  return first === second;
}

function* namesOf(drafts: Iterable<Draft>): Generator<string | undefined> {
  for (const { id, title } of drafts) {
    yield id;
    yield title;
  }
}

// Titles that differ only in punctuation are the same; titles made of nothing but punctuation are compared as they are.
function titleKey(title: string): string {
  return headingKey(title) || title;
}

// A theme belongs to a priority, so in a row without one it belongs to nothing. If no row of the table can have a
// priority, this is noted once.
function leftOver(record: Record_, collector: Collector): void {
  if (!hasPriorities(record.layout)) return;
  for (const key of ['theme', 'themeId', 'themeScope']) {
    const cell = cellOf(record, key);
    if (cell) collector.note('cell-left-out', cell.place, { cell: wordsOf(cell) });
  }
}
