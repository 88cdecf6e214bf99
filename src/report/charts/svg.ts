/** The attributes of an element. An attribute that is left out is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const DECIMALS = 10;
const MARKUP = /[&<>"'\u2068\u2069]/u;

/** Writes an element. Its children are elements, or text that has been escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`;
  }
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/**
 * Escapes a text so that no character can end the text or the attribute it is in. The marks around right-to-left text
 * are written as character references, since a terminal would treat the marks themselves as an attack.
 */
export function escaped(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\u2068', '&#8296;')
    .replaceAll('\u2069', '&#8297;');
}

/** A place in a picture. */
export type Place = readonly [x: number, y: number];

/** Writes a path through some places, each relative to the one before. A missing place breaks the path. */
export function trail(places: readonly (Place | undefined)[]): string {
  let [left, top, way, last] = [0, 0, '', ''];
  for (const [index, place] of places.entries()) {
    if (place === undefined) continue;
    const [x, y] = place.map((value) => Math.round(value * DECIMALS)) as [number, number];
    const [across, down] = [(x - left) / DECIMALS, (y - top) / DECIMALS].map(coordinate) as [string, string];
    const command = places[index - 1] === undefined ? 'm' : down === '0' ? 'h' : across === '0' ? 'v' : 'l';
    const step = { m: `${across} ${down}`, l: `${across} ${down}`, h: across, v: down }[command];
    way += (command === last && command !== 'm' ? ' ' : command) + step;
    [left, top, last] = [x, y, command];
  }
  return way.replaceAll(/\b0\./gu, '.').replaceAll(' -', '-');
}

/** Writes a length with at most one decimal: no screen shows more. */
export function coordinate(value: number): string {
  return String(Math.round(value * DECIMALS) / DECIMALS + 0);
}
