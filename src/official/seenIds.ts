// A double holds 13 hexadecimal digits. Another 8 are kept next to the number of the area.
const HEXADECIMAL = /^[0-9a-f]{32,}$/u;
const FIRST = 13;
const SECOND = 21;
const AREAS = 2 ** 20;

/**
 * Remembers the ids of crimes in little memory, each as two numbers of 84 bits together: a piece of a text would keep
 * the whole text in memory. Among ten million different ids, the chance that two share these numbers is one in a
 * hundred billion.
 */
export function seenIds(): { readonly see: (id: string, area: string) => string | undefined } {
  const seen = new Map<number | string, number>();
  const areas = new Map<string, number>();
  const names: string[] = [];
  return {
    /** Returns the area with which an id was seen before; nothing for a new or empty id. */
    see: (id, area) => {
      if (id === '') return undefined;
      const rest = HEXADECIMAL.test(id) ? Number.parseInt(id.slice(FIRST, SECOND), 16) : 0;
      const short = rest === 0 ? id : Number.parseInt(id.slice(0, FIRST), 16);
      const isTaken = Math.floor((seen.get(short) ?? rest * AREAS) / AREAS) !== rest;
      // In rare cases another id begins in the same way. Then the whole id is kept.
      const key = isTaken ? id : short;
      const known = seen.get(key);
      if (known !== undefined) return names[known % AREAS];
      let number = areas.get(area);
      if (number === undefined) {
        number = names.push(area) - 1;
        areas.set(area, number);
      }
      seen.set(key, rest * AREAS + number);
      return undefined;
    },
  };
}
