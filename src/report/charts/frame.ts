import { type Block, paragraph, stack } from './block.js';
import type { Setting } from './chartOptions.js';
import { CHART_STYLES, paint } from './palette.js';
import { isolatedText } from '../../format/plainText.js';
import { element, escaped } from './svg.js';

/** What a chart shows, in words and drawn. */
export interface Content {
  /** The kind of chart, for its id. */
  readonly kind: string;
  /** The name of what it shows, as given. */
  readonly title: string;
  /** What is to be seen, in a sentence or more. */
  readonly description: string;
  /** The parts of the picture, below the heading. They may ask for the id of the chart, for what they refer to. */
  readonly blocks: (id: string) => readonly Block[];
}

/** The space left and right of everything. */
export const MARGIN = 10;

const BLOCK_GAP = 10;
const HEADING_SIZE = 16;
const HEADING_LINES = 4;
// Fonts that every system has, so that none is asked for. The widths of all of them are known: see textWidth.
const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';

/** Puts a chart together: the picture, its words for those who do not see it, and its heading. */
export function frame(setting: Setting, { kind, title, description, blocks }: Content): string {
  const name = isolatedText(title);
  const heading = setting.hasHeading ? [headingOf(name, setting)] : [];
  const drawn = (id: string): { height: number; body: string } => {
    const { height, draw } = stack([...heading, ...blocks(id)], BLOCK_GAP);
    return { height: Math.ceil(height + 2 * MARGIN), body: draw(MARGIN) };
  };
  const id = setting.id ?? `csp-${kind}-${fingerprint([setting.layout, name, description, drawn('').body].join('\n'))}`;
  const { height, body } = drawn(id);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id,
      class: `csp-chart csp-${setting.layout}`,
      viewBox: `0 0 ${String(setting.width)} ${String(height)}`,
      width: '100%',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONTS,
    },
    ...words(id, name, description),
    ...(setting.hasStyles ? [element('style', {}, CHART_STYLES)] : []),
    element('rect', { width: setting.width, height, ...paint({ fill: 'ground' }) }),
    body,
  );
}

/** The name and the description that a screen reader says. */
export function words(id: string, title: string, description: string): string[] {
  return [
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(description)),
  ];
}

/** Makes a short text from a long one, the same for the same (FNV-1a, 32 bits). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function headingOf(name: string, { width }: Setting): Block {
  const room = { width: width - 2 * MARGIN, lines: HEADING_LINES };
  return paragraph(MARGIN, name, room, { size: HEADING_SIZE, isBold: true });
}
