import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';

/** An element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside it. */
  readonly text: string;
}

/** What a strict parser sees in a page. */
export interface Page {
  /** Where the text is not what the standard asks for. */
  readonly mistakes: readonly string[];
  /** Every element, in the order of the page. */
  readonly elements: readonly PageElement[];
}

/** Parses a page as a browser does, and keeps the mistakes a browser would pass over. */
export function pageIn(text: string): Page {
  const mistakes: string[] = [];
  const document = parse(text, {
    onParseError: ({ code, startLine }) => mistakes.push(`${code} ${String(startLine)}`),
  });
  const elements: PageElement[] = [];
  collect(document, elements);
  return { mistakes, elements };
}

function collect(node: DefaultTreeAdapterTypes.Node, elements: PageElement[]): void {
  if ('tagName' in node) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    elements.push({ name: node.tagName, attributes, text: textOf(node) });
    // Whoever parses foreign content as HTML would run what is in it.
    if (node.namespaceURI === html.NS.MATHML) throw new Error('No page of ours has formulas.');
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, elements);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
