import {
  officialNote,
  type OfficialNote,
  type OfficialNoteCode,
  type OfficialNoteData,
} from '../explain/officialNotes.js';

/** Combines rows with the same message in one note. */
export interface NoteCounter {
  /** Adds numbers to the note with the same code and data. */
  readonly add: (
    code: OfficialNoteCode,
    about: Readonly<Record<string, string>>,
    numbers: Readonly<Record<string, number>>,
  ) => void;
  readonly notes: () => readonly OfficialNote[];
}

/** Returns a new counter of notes. */
export function noteCounter(): NoteCounter {
  const counted = new Map<
    string,
    { readonly code: OfficialNoteCode; readonly data: Record<string, string | number> }
  >();
  return {
    add: (code, about, numbers) => {
      const key = `${code}\t${Object.values(about).join('\t')}`;
      const known = counted.get(key);
      if (known === undefined) {
        counted.set(key, { code, data: { ...about, ...numbers } });
        return;
      }
      for (const [name, number] of Object.entries(numbers)) known.data[name] = Number(known.data[name]) + number;
    },
    notes: () =>
      [...counted.values()].map(({ code, data }) =>
        officialNote(code, data as unknown as OfficialNoteData[typeof code]),
      ),
  };
}
