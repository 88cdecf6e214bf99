import { isolatedText } from '../../format/plainText.js';
import { escaped } from '../charts/svg.js';

/** The attributes of an element. One that is left out is not written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

// Elements without a closing tag.
const VOID = new Set(['meta', 'link', 'img']);

/** Writes an element of HTML. Its children are elements, or text that has been made safe by {@link text}. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  const start = `<${name}${written.join('')}>`;
  return VOID.has(name) ? start : `${start}${children.join('')}</${name}>`;
}

/** Writes a text of a plan for a page: on one line, escaped, and isolated if it runs from right to left. */
export function text(words: string): string {
  return escaped(isolatedText(words));
}

/** Puts blocks one below the other, each starting on a new line. */
export function lines(...blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n');
}

/** Writes a list. */
export function list(name: 'ul' | 'ol', attributes: Attributes, items: readonly string[]): string {
  return tag(name, attributes, `\n${items.map((item) => `${tag('li', {}, item)}\n`).join('')}`);
}
