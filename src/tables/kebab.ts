const LONGEST = 60;
const ASCII = /^[ -~]*$/u;
const ASCII_WORDS = /[a-z\d]+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;
const SIGNS: Readonly<Record<string, string>> = { '%': 'percentage', '£': 'pounds', '&': 'and' };

/** Makes an id from a name: `ASB incidents per 1,000 population` becomes `asb-incidents-per-1000-population`. */
export function kebab(name: string): string {
  // Most names are plain letters, and do not need the treatment of other scripts.
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words = plain
    .toLowerCase()
    .replace(/[%£&]/gu, (sign) => ` ${String(SIGNS[sign])} `)
    .replace(/(?<=\d),(?=\d{3})|['’]/gu, '')
    .match(plain === name ? ASCII_WORDS : WORDS);
  let id = '';
  for (const word of words ?? []) {
    if (id === '') {
      id = word.slice(0, LONGEST);
      continue;
    }
    if (id.length + 1 + word.length > LONGEST) break;
    id += `-${word}`;
  }
  return id;
}

/** Returns a maker of ids from names, each used once: the second `burglary` is `burglary-2`. */
export function idMaker(taken: Iterable<string>): (name: string, fallback: string) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (name, fallback) => {
    const base = kebab(name) || fallback;
    let id = base;
    for (let number = next.get(base) ?? 2; used.has(id); number += 1) {
      id = `${base}-${String(number)}`;
      next.set(base, number + 1);
    }
    used.add(id);
    return id;
  };
}
