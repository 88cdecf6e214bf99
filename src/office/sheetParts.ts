import { officeProblem } from '../explain/officeProblems.js';
import { budgetOf } from './budget.js';
import { MOST_CELLS } from './limits.js';
import { CONTENT_TYPES } from './openFile.js';
import { struckOutStyles, withoutStruckOut, withRunsAsSet } from './richText.js';
import { attributeOf, tokensOf, type XmlToken } from './xml.js';

/* Checks the XML of sheets before SheetJS reads it. SheetJS trusts it, and a few bytes can ask for a billion cells. */

/** The hidden parts of a sheet, each from first to last, counted from 1. */
export interface HiddenIn {
  readonly isHidden: boolean;
  readonly rows: readonly (readonly [number, number])[];
  readonly columns: readonly (readonly [number, number])[];
}

const WANTED = { wanted: 'workbook' } as const;
const STYLES = 'xl/styles.xml';
const TEXTS = 'xl/sharedStrings.xml';
const SHEET_OF_XLSX = /^xl\/\w*sheets\/[^/]+$/iu;
const RELATIONS_OF_SHEET = /^xl\/\w*sheets\/_rels\//iu;
const RELATION = /<Relationship\s[^>]*>/gu;
const OF_COMMENTS = /\bType\s*=\s*["'][^"']*\/relationships\/comments["']/u;
// SheetJS looks for the parts that are listed, and parts that are not read are missing.
const LISTED = /<Override\s[^>]*PartName="\/([^"]*)"[^>]*>/gu;
const MOST_SPACES = 1_000_000;
// openpyxl and others write a formula without its result: `<c r="A1"><f>B1*2</f><v/></c>`.
const FORMULA_WITHOUT_RESULT =
  /<c((?:\s[^<>]*)?)>\s*<f(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/gu;

/**
 * Checks the parts of an Excel workbook, and returns them with changes for SheetJS. A formula without a result, which
 * SheetJS would read as 0, is replaced by its text. Superscript digits and struck-out text, which SheetJS would read as
 * ordinary text, are marked.
 */
export function checkedXlsx(parts: ReadonlyMap<string, string>): Map<string, string> {
  const budget = budgetOf(MOST_CELLS);
  const columns = budgetOf(MOST_CELLS);
  const struckOut = struckOutStyles(parts.get(STYLES) ?? '');
  return new Map(
    Array.from(parts, ([name, xml]) => {
      const isSheet = SHEET_OF_XLSX.test(name);
      for (const token of wholeTokens(xml)) {
        if (!isSheet || token.kind !== 'open') continue;
        const tag = token.name.replace(/^.*:/u, '');
        if (tag === 'c') budget(1);
        if (tag === 'col') columns(numberIn(token, 'max') - numberIn(token, 'min'));
      }
      if (name === CONTENT_TYPES)
        return [name, xml.replace(LISTED, (tag, part: string) => (parts.has(part) ? tag : ''))];
      // Of the parts a sheet refers to, only its comments are read.
      if (RELATIONS_OF_SHEET.test(name))
        return [name, xml.replace(RELATION, (tag) => (OF_COMMENTS.test(tag) ? tag : ''))];
      if (!isSheet) return [name, name === TEXTS ? withRunsAsSet(xml) : xml];
      const whole = xml.replace(FORMULA_WITHOUT_RESULT, withFormula);
      return [name, withRunsAsSet(withoutStruckOut(whole, struckOut, parts.get(TEXTS) ?? ''))];
    }),
  );
}

function withFormula(whole: string, attributes: string, formula = ''): string {
  if (/\st="str"/u.test(attributes)) return whole;
  return `<c${attributes.replace(/\st="[^"]*"/u, '')} t="str"><v>=${formula}</v></c>`;
}

/** Checks the content of an OpenDocument spreadsheet, and returns what is hidden in each sheet. */
export function checkedOds(content: string): HiddenIn[] {
  const cells = budgetOf(MOST_CELLS);
  const spaces = budgetOf(MOST_SPACES);
  const hiddenStyles = new Set<string>();
  const sheets: { isHidden: boolean; rows: [number, number][]; columns: [number, number][] }[] = [];
  let [style, row, column, rowRepeat] = ['', 0, 0, 1];
  for (const token of wholeTokens(content)) {
    if (token.kind !== 'open') continue;
    const { name, attributes } = token;
    const sheet = sheets.at(-1);
    const isHidden = /\stable:visibility\s*=\s*["'](?:collapse|filter)/u.test(attributes);
    if (name === 'style:style') style = String(attributeOf(attributes, 'style:name'));
    if (name === 'style:table-properties' && /\stable:display\s*=\s*["']false/u.test(attributes))
      hiddenStyles.add(style);
    if (name === 'table:table') {
      sheets.push({
        isHidden: hiddenStyles.has(String(attributeOf(attributes, 'table:style-name'))),
        rows: [],
        columns: [],
      });
      [row, column] = [0, 0];
    }
    if (name === 'table:table-column') {
      const first = column + 1;
      column += repeated(token, 'columns');
      if (isHidden) sheet?.columns.push([first, column]);
    }
    if (name === 'table:table-row') {
      const first = row + 1;
      rowRepeat = repeated(token, 'rows');
      row += rowRepeat;
      if (isHidden) sheet?.rows.push([first, row]);
    }
    if (
      /^table:(?:covered-)?table-cell$/u.test(name)
      && !(token.isEmpty && !attributes.includes('office:string-value'))
    ) {
      cells(rowRepeat * repeated(token, 'columns'));
    }
    if (name === 'text:s') spaces(Number(attributeOf(attributes, 'text:c') ?? 1));
  }
  return sheets;
}

function repeated({ attributes }: { readonly attributes: string }, what: 'rows' | 'columns'): number {
  return Number(attributeOf(attributes, `table:number-${what}-repeated`) ?? 1);
}

function numberIn({ attributes }: { readonly attributes: string }, name: string): number {
  return Number(attributeOf(attributes, name));
}

function* wholeTokens(xml: string): Generator<XmlToken> {
  if (!(yield* tokensOf(xml))) throw officeProblem('damaged', WANTED);
}
