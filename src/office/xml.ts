/** A tag of an XML text, or the text between two of them. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

// A comment or an instruction, literal characters, text, or a tag with its slash, name, attributes and slash.
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
// Office programs nest a few tens of elements.
const DEEPEST = 1000;

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CHARACTER = 0x10ffff;

/**
 * Yields the tags and texts of an XML text in order. Returns whether it is complete: every tag closed, in the right
 * order.
 */
export function* tokensOf(xml: string): Generator<XmlToken, boolean> {
  const open: string[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < xml.length) {
    const found = pattern.exec(xml);
    if (found === null || open.length > DEEPEST) return false;
    const [, data, text, slash, name, attributes = '', empty] = found;
    if (name === undefined) {
      const words = data ?? (text === undefined ? '' : withoutEntities(text));
      if (words !== '') yield { kind: 'text', text: words };
    } else if (slash === '/') {
      if (open.pop() !== name) return false;
      yield { kind: 'close', name };
    } else {
      const isEmpty = empty === '/';
      yield { kind: 'open', name, attributes, isEmpty };
      if (isEmpty) yield { kind: 'close', name };
      else open.push(name);
    }
  }
  return open.length === 0;
}

/** Reads an attribute of a tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return value === null ? undefined : withoutEntities(String(value[1] ?? value[2]));
}

// Replaces entities by their characters. An unknown entity is left as it is.
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
  });
}
