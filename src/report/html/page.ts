import { plainText } from '../../format/plainText.js';
import { escaped } from '../charts/svg.js';
import { lines, tag, text } from './markup.js';
import { REPORT_STYLES, REPORT_STYLES_HASH } from './styles.js';

// Nothing is asked for, nothing runs, and no style but ours is taken. The icon is named so that no browser looks for one.
const POLICY = [
  "default-src 'none'",
  `style-src '${REPORT_STYLES_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes a page from its title and its blocks. */
export function page(title: string, stylesheet: string | undefined, blocks: readonly string[]): string {
  const styles =
    stylesheet === undefined
      ? [
          tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
          tag('style', {}, REPORT_STYLES),
          tag('link', { rel: 'icon', href: 'data:,' }),
        ]
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
    '<main id="main">',
    ...blocks,
    '</main>',
    '</body>',
    '</html>',
  )}\n`;
}
