import { escaped } from './escaped.js';
import { MAIN, stylesXml } from './styles.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the parts of a workbook: these sheets, the parts that list them, and the styles. */
export function partsOf(names: readonly string[], sheets: readonly Uint8Array[]): Map<string, Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(HEAD + text);
  const pathOf = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`;
  const types = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...names.map((_, index) => [pathOf(index), 'worksheet'] as const),
  ].map(([path = '', type = '']) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`);
  const listed = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const related = [
    ...names.map((_, index) => relationship(index + 1, 'worksheet', pathOf(index))),
    relationship(names.length + 1, 'styles', 'styles.xml'),
  ];
  return new Map([
    [
      '[Content_Types].xml',
      encode(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
      ),
    ],
    ['_rels/.rels', encode(relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')]))],
    [
      'xl/workbook.xml',
      encode(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`),
    ],
    ['xl/_rels/workbook.xml.rels', encode(relationships(related))],
    ['xl/styles.xml', encode(stylesXml())],
    ...sheets.map((sheet, index) => [`xl/${pathOf(index)}`, sheet] as const),
  ]);
}

/** Returns the XML before and after the rows of a sheet. */
export function worksheet(before: string, after: string): { readonly head: string; readonly tail: string } {
  return { head: `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>`, tail: `</sheetData>${after}</worksheet>` };
}

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
