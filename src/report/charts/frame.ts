import { type Block, paragraph, stack } from './block.js';
import { PANEL, type Setting } from './chartOptions.js';
import { CHART_STYLES, FONTS, LINE_WIDTH, paint, PALETTE, TEXT_SIZE, withColours } from './palette.js';
import { isolatedText } from '../../format/plainText.js';
import { type Attributes, element, escaped } from './svg.js';

/** What a chart shows, in words and in shapes. */
export interface Content {
  /** The kind of chart, for its id. */
  readonly kind: string;
  /** The name of what it shows, as given. */
  readonly title: string;
  /** What it shows, in a sentence or more. */
  readonly description: string;
  /** The parts of the picture, below the heading. They may need the id of the chart for their references. */
  readonly blocks: (id: string) => readonly Block[];
  /** What its marks mean. */
  readonly key: Block;
}

/** The content of a chart that may be part of a report page. */
export interface PageContent extends Content {
  /** What it shows, apart from what the key says. */
  readonly course: string;
}

/** The space to the left and right of everything. */
export const MARGIN = 10;
/** The space between one part of a chart and the next. */
export const BLOCK_GAP = 10;

const HEADING_SIZE = 16;
const HEADING_LINES = 4;

/** Assembles a chart: the picture, its description for screen readers, its heading and its key. */
export function frame(setting: Setting, content: Content): string {
  const { kind, title, description, blocks, key } = content;
  const name = isolatedText(title);
  const heading = setting.hasHeading ? [headingOf(name, setting)] : [];
  const drawn = (id: string): Block => stack([...heading, ...blocks(id), ...(key.height > 0 ? [key] : [])], BLOCK_GAP);
  const id =
    setting.id ?? `csp-${kind}-${fingerprint([setting.layout, name, description, drawn('').draw(MARGIN)].join('\n'))}`;
  const picture = drawn(id);
  const height = heightOf(picture);
  return alone(
    {
      id,
      class: `csp-chart csp-${setting.layout}`,
      viewBox: `0 0 ${String(setting.width)} ${String(height)}`,
      width: '100%',
    },
    words(id, name, description),
    element('rect', { width: setting.width, height, ...paint({ fill: 'ground' }) }) + picture.draw(MARGIN),
    setting.hasStyles,
  );
}

/** Writes the element of a chart that is not part of a report page. */
export function alone(attributes: Attributes, said: string, picture: string, hasStyles: boolean): string {
  const looks = hasStyles
    ? {
        'font-family': FONTS,
        'font-size': TEXT_SIZE,
        fill: PALETTE.light.ink,
        'stroke-width': LINE_WIDTH,
        'stroke-linejoin': 'round',
      }
    : {};
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...attributes, ...spoken(String(attributes['id'])), ...looks },
    said,
    hasStyles ? element('style', {}, CHART_STYLES) + withColours(picture) : picture,
  );
}

/**
 * Puts a chart into a report page as pictures 368 wide: the drawing, and the key if there is one, next to it if there
 * is room and otherwise below. Screen readers say what the drawing shows; the key is text.
 */
export function panels(id: string, { title, course, blocks, key }: PageContent): string {
  const panel = (attributes: Attributes, block: Block): string =>
    element(
      'svg',
      { ...attributes, class: 'csp-chart', viewBox: `0 0 ${String(PANEL.width)} ${String(heightOf(block))}` },
      block.draw(MARGIN),
    );
  const said = { role: 'img', 'aria-label': `${isolatedText(title)}. ${course}` };
  return panel(said, stack(blocks(id), BLOCK_GAP)) + (key.height > 0 ? panel({}, key) : '');
}

function heightOf({ height }: Block): number {
  return Math.ceil(height + 2 * MARGIN);
}

function spoken(id: string): Attributes {
  return { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` };
}

/** Returns the name and the description that a screen reader says. */
export function words(id: string, title: string, description: string): string {
  return (
    element('title', { id: `${id}-title` }, escaped(title))
    + element('desc', { id: `${id}-desc` }, escaped(description))
  );
}

/** Returns a short text for a long one, always the same for the same text (FNV-1a, 32 bits). */
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
