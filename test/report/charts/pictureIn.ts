import { DOMParser, type Element } from '@xmldom/xmldom';
import { textWidth } from '../../../src/report/charts/textWidth.js';

/** A text of a chart with the rectangle it takes, by the table of widths that the charts are laid out by. */
export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a strict parser sees in a chart. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly role: string;
  readonly title: string;
  readonly description: string;
  readonly ids: readonly string[];
  /** What refers to an id: `aria-labelledby` and `clip-path`. */
  readonly references: readonly string[];
  readonly texts: readonly TextBox[];
  /** Every attribute, with the name of its element. */
  readonly attributes: readonly { readonly element: string; readonly name: string; readonly value: string }[];
}

// Ascent and descent of the tallest fonts of the stack, in parts of the size.
const ASCENT = 0.95;
const DESCENT = 0.25;

/** Parses a chart as XML, and refuses the least mistake. */
export function pictureIn(svg: string): Picture {
  const parser = new DOMParser({
    onError: (level, message) => {
      // A name may hold U+FFFD as it came; the parser suspects an encoding.
      if (level === 'warning' && message.includes('replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  });
  const document = parser.parseFromString(svg, 'image/svg+xml');
  const elements = [...document.getElementsByTagName('*')];
  const root = elements[0];
  if (root?.tagName !== 'svg') throw new Error('The chart is no svg element.');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const labelledBy = (root.getAttribute('aria-labelledby') ?? '').split(' ');
  const attributes = elements.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({ element: element.tagName, name, value })),
  );
  const textOf = (id: string | undefined): string =>
    elements.find((element) => element.getAttribute('id') === id)?.textContent ?? '';
  return {
    width,
    height,
    role: root.getAttribute('role') ?? '',
    title: textOf(labelledBy[0]),
    description: textOf(labelledBy[1]),
    ids: attributes.filter(({ name }) => name === 'id').map(({ value }) => value),
    references: [
      ...labelledBy,
      ...attributes
        .filter(({ name }) => name === 'clip-path')
        .map(({ value }) => /^url\(#(.+)\)$/u.exec(value)?.[1] ?? 'not an url'),
    ],
    texts: elements.filter(({ tagName }) => tagName === 'text').map((element) => boxOf(element)),
    attributes,
  };
}

/** The places that a path of steps leads through. */
export function placesOn(path = ''): (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0];
  // A command may be followed by several steps.
  return [...path.matchAll(/([hlmv])([^hlmvz]+)/gu)].flatMap(([, command, steps = '']) => {
    const numbers = (steps.match(/-?[\d.]+/gu) ?? []).map(Number);
    const size = command === 'h' || command === 'v' ? 1 : 2;
    return Array.from({ length: numbers.length / size }, (_, index) => {
      const [first = 0, second = 0] = numbers.slice(index * size, (index + 1) * size);
      [x, y] = command === 'v' ? [x, y + first] : [x + first, y + second];
      return [x, y] as const;
    });
  });
}

/** Every two texts that lie one on the other, by what they say. */
export function overlapping(texts: readonly TextBox[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Every text that leaves the picture, by what it says. */
export function outside({ texts, width, height }: Picture): string[] {
  return texts
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => text);
}

/** Every length or path with something in it that is not a number. */
export function badNumbers({ attributes }: Picture): string[] {
  const numeric = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'd', 'width', 'height', 'viewBox', 'transform', 'font-size'];
  return attributes
    .filter(({ name, value }) => numeric.includes(name) && /NaN|Infinity|undefined|null|e[+-]?\d/u.test(value))
    .map(({ element, name, value }) => `${element} ${name}="${value}"`);
}

// What an element does not say, the one around it does.
function inherited(element: Element, name: string): string | undefined {
  const own = element.getAttribute(name);
  if (own !== null) return own;
  const { parentNode } = element;
  return parentNode !== null && 'getAttribute' in parentNode ? inherited(parentNode as Element, name) : undefined;
}

function boxOf(element: Element): TextBox {
  const text = element.textContent ?? '';
  const size = Number(inherited(element, 'font-size'));
  const width = textWidth(text, size, element.getAttribute('font-weight') === '700');
  const [x, y] = [Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
  const anchor = inherited(element, 'text-anchor') ?? 'start';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  // Coordinates are written with two decimals.
  return {
    text,
    size,
    left: left + 0.01,
    right: left + width - 0.01,
    top: y - size * ASCENT,
    bottom: y + size * DESCENT,
  };
}
