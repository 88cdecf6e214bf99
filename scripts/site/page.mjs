// The one shell of every page of the site: its head, header, width and footer.
import { existsSync } from 'node:fs';

const PLACES = [
  ['guides.html', 'Guides'],
  ['try.html', 'Try it'],
  ...(existsSync(new URL('gallery.mjs', import.meta.url)) ? [['gallery.html', 'Charts']] : []),
  ['reference.html', 'Reference'],
];
// Nothing is asked for elsewhere, and nothing runs but the files next to the page.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/**
 * Puts a page of the site together. `body` holds the `<main id="main">`. `here` is the address that the header marks as
 * the current one, `base` leads from the page to the first page (`../` from a folder), `look` is `report` for a page that
 * shows what the library writes, and `prose` for guides and the reference.
 */
export function page({ title, description, body, here, script, base = '', look = 'report' }) {
  const links = PLACES.map(
    ([href, words]) => `<a href="${base}${href}"${href === here ? ' aria-current="page"' : ''}>${words}</a>`,
  );
  const styles =
    look === 'report' ? ['pages/report.css', 'pages/site.css'] : ['assets/highlight.css', 'pages/site.css'];
  const scripts = look === 'report' ? [script] : ['pages/scroll.js', script];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="icon" href="${base}assets/favicon.svg">
${styles.map((href) => `<link rel="stylesheet" href="${base}${href}">`).join('\n')}
${scripts
  .filter((src) => src !== undefined)
  .map((src) => `<script type="module" src="${base}${src}"></script>\n`)
  .join('')}</head>
<body class="site ${look === 'report' ? 'csp-page' : 'site-prose'}">
<a class="site-skip" href="#main">Skip to main content</a>
<header class="site-header">
<div class="site-bar">
<a class="site-name" href="${base}index.html">community-safety-plan</a>
<nav aria-label="Site">${links.join(' ')}</nav>
<form role="search" action="${base}search.html"><label class="site-hidden" for="site-search">Search the site</label><input id="site-search" type="search" name="q" placeholder="Search" autocomplete="off"><button>Search</button></form>
</div>
</header>
${body}
<footer class="site-footer">
<div class="site-bar"><p>The code is under the MIT licence. The words of the Maidstone plan belong to its publisher. For AI tools: <a href="${base}llms.txt">llms.txt</a>.</p></div>
</footer>
</body>
</html>
`;
}

/** Escapes a text for HTML. */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
