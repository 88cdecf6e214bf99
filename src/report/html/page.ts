import { isolatedText, plainText } from '../../format/plainText.js';
import { escaped } from '../charts/svg.js';
import { lines, tag, text } from './markup.js';
import { sha256 } from './sha256.js';
import { REPORT_STYLES, REPORT_STYLES_HASH } from './styles.js';

/** The content of a page. */
export interface PageContent {
  readonly title: string;
  readonly partnership: string;
  /** A data URL. */
  readonly logo: string | undefined;
  /** The address of a style sheet, for a page without styles inside. */
  readonly stylesheet: string | undefined;
  /** Styles in the colours of a partnership; may be empty. */
  readonly ownStyles: string;
  readonly blocks: readonly string[];
}

/** Writes a page. */
export function page({ title, partnership, logo, stylesheet, ownStyles, blocks }: PageContent): string {
  const styles =
    stylesheet === undefined
      ? stylesIn([REPORT_STYLES, inMargin(title) + ownStyles])
      : [`<link rel="stylesheet" href="${escaped(plainText(stylesheet))}">`];
  return `${lines(
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...styles,
    tag('title', {}, text(title)),
    '</head>',
    '<body class="csp-page">',
    tag('a', { class: 'csp-skip', href: '#main' }, 'Skip to main content'),
    '<header class="csp-banner">',
    // The name next to the logo already says what it is.
    tag('p', {}, logo === undefined ? '' : tag('img', { src: logo, alt: '' }), text(partnership)),
    '</header>',
    '<main id="main">',
    ...blocks,
    '</main>',
    '</body>',
    '</html>',
  )}\n`;
}

// Each printed page but the first, which has it as its heading, says of what it is part.
function inMargin(title: string): string {
  const quoted = isolatedText(title).replace(/[^\p{L}\p{N} ,.:-]/gu, (sign) => `\\${codeOf(sign)} `);
  return `@page{@top-left{content:"${quoted}";font:8pt sans-serif}}@page :first{@top-left{content:none}}`;
}

function codeOf(sign: string): string {
  return Number(sign.codePointAt(0)).toString(16);
}

// Nothing is fetched, nothing runs, and only our styles are allowed. The icon is named so that no browser looks for
// one.
function stylesIn(sheets: readonly string[]): string[] {
  const hashes = sheets.map((sheet) => `'${sheet === REPORT_STYLES ? REPORT_STYLES_HASH : sha256(sheet)}'`);
  const policy = [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    ...sheets.map((sheet) => tag('style', {}, sheet)),
    tag('link', { rel: 'icon', href: 'data:,' }),
  ];
}
