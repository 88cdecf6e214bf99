/** The XML namespace of sheets and styles. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The styles of cells, by number. The exact number formats come after them. */
export const STYLES = { heading: 1, text: 2, number: 3, firstExact: 4 } as const;

/** The greatest number of decimals that a format shows. */
export const MOST_DECIMALS = 14;

const FIRST_OWN_FORMAT = 164;
const TEXT_FORMAT = 49;
// These show a number in full where the general format would round it: one for each number of decimals.
const EXACT_FORMATS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
  decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
);

/** Returns the part of a workbook with its styles. */
export function stylesXml(): string {
  const formats = EXACT_FORMATS.map(
    (format, index) => `<numFmt numFmtId="${String(FIRST_OWN_FORMAT + index)}" formatCode="${format}"/>`,
  );
  const cell = (format: number, font: 0 | 1, wraps: boolean): string =>
    `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    cell(TEXT_FORMAT, 1, true),
    cell(TEXT_FORMAT, 0, true),
    cell(0, 0, false),
    ...EXACT_FORMATS.map((_, index) => cell(FIRST_OWN_FORMAT + index, 0, false)),
  ];
  const font = (start: string): string => `<font>${start}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    `<styleSheet xmlns="${MAIN}">`,
    listOf('numFmts', formats),
    listOf('fonts', [font(''), font('<b/>')]),
    listOf(
      'fills',
      ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`),
    ),
    listOf('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    listOf('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    listOf('cellXfs', cells),
    listOf('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

function listOf(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}
