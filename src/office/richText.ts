import { asSet } from './raised.js';
import { attributeOf, tokensOf } from './xml.js';

/** Marks a text that was struck out. XML cannot contain this character. */
export const STRUCK_OUT = '\u0001';

const RUN = /(?=<\/?(?:\w+:)?r>)/u;
const CELL = /(?=<(?:\w+:)?c[\s>/])/u;
const CELL_WITH_TEXT = /^<((?:\w+:)?)c((?:\s[^<>]*)?)(?<!\/)>([\s\S]*?)<\/\1c>/u;
const RUN_START = /^<(?:\w+:)?r>/u;
const END_OF_TEXT = /<\/(?:\w+:)?si>/u;
const NUMBER_OF_TEXT = /<(?:\w+:)?v>\s*(\d+)/u;
const POSITION = /<(?:\w+:)?vertAlign\s[^<>]*\bval\s*=\s*["'](\w+)/u;
const STRIKE = /<(?:\w+:)?strike(?![^<>]*\bval\s*=\s*["'](?:0|false|off)["'])[\s/>]/u;
const TEXT = /(<(?:\w+:)?t(?:\s[^<>]*)?>)([^<]*)/u;

/** Returns rich texts with their runs as formatted, and {@link STRUCK_OUT} for runs that are struck out. */
export function withRunsAsSet(xml: string): string {
  if (!xml.includes('vertAlign') && !xml.includes('strike')) return xml;
  // SheetJS joins the words of all runs. The text is split first, since searching for the end of each run could take
  // for ever.
  return xml
    .split(RUN)
    .map((run) => {
      const isStruckOut = STRIKE.test(run);
      const position = POSITION.exec(run)?.[1];
      if (!isStruckOut && position === undefined) return run;
      return run.replace(
        TEXT,
        (_, tag: string, text: string) => tag + (isStruckOut ? STRUCK_OUT : asSet(text, position)),
      );
    })
    .join('');
}

/**
 * Writes {@link STRUCK_OUT} for the cells of a sheet that have one of these styles. If a text has runs, it is written
 * for those without properties. The shared texts are passed in as they are in their part.
 */
export function withoutStruckOut(xml: string, styles: ReadonlySet<string>, sharedTexts: string): string {
  if (styles.size === 0) return xml;
  const texts = sharedTexts.split(END_OF_TEXT);
  return xml
    .split(CELL)
    .map((cell) =>
      cell.replace(CELL_WITH_TEXT, (whole, prefix: string, attributes: string, content: string) => {
        const [place, style = '', type] = ['r', 's', 't'].map((name) => attributeOf(attributes, name));
        if (!styles.has(style)) return whole;
        const text = type === 's' ? texts[Number(NUMBER_OF_TEXT.exec(content)?.[1])] : content;
        const at = place === undefined ? '' : ` r="${place}"`;
        return `<${prefix}c${at} t="inlineStr"><is>${struckOutRuns(text ?? '')}</is></${prefix}c>`;
      }),
    )
    .join('');
}

function struckOutRuns(text: string): string {
  if (!text.includes('rPr>')) return `<t>${STRUCK_OUT}</t>`;
  const runs = text.split(RUN).filter((run) => RUN_START.test(run));
  return runs.map((run) => `${run.includes('rPr>') ? run : run.replace(TEXT, `$1${STRUCK_OUT}`)}</r>`).join('');
}

/** Returns the numbers of the cell styles whose font is struck out. */
export function struckOutStyles(xml: string): Set<string> {
  const [fonts, styles] = [new Set<string>(), new Set<string>()];
  let [list, font, style] = ['', -1, -1];
  for (const token of tokensOf(xml)) {
    if (token.kind !== 'open') continue;
    const name = token.name.replace(/^.*:/u, '');
    if (/^(?:fonts|cellStyleXfs|cellXfs|dxfs)$/u.test(name)) list = name;
    if (list === 'fonts' && name === 'font') font += 1;
    if (list === 'fonts' && name === 'strike' && !/^(?:0|false|off)$/u.test(attributeOf(token.attributes, 'val') ?? ''))
      fonts.add(String(font));
    if (list !== 'cellXfs' || name !== 'xf') continue;
    style += 1;
    if (fonts.has(attributeOf(token.attributes, 'fontId') ?? '')) styles.add(String(style));
  }
  return styles;
}
