const PLACES = [
  ['try.html', 'Try it'],
  ['index.html#guides', 'Guides'],
  ['modules.html', 'Reference'],
  ['readme.html', 'Read me'],
];
// Nothing is asked for elsewhere, and nothing runs but the files next to the page.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Puts a page of the site together. */
export function page({ title, description, body, here, script }) {
  const links = PLACES.map(
    ([href, words]) => `<a href="${href}"${href === here ? ' aria-current="page"' : ''}>${words}</a>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<link rel="icon" href="assets/favicon.svg">
<link rel="stylesheet" href="pages/report.css">
<link rel="stylesheet" href="pages/site.css">${script === undefined ? '' : `\n<script type="module" src="${script}"></script>`}
</head>
<body class="csp-page">
<a class="csp-skip" href="#main">Skip to main content</a>
<header class="site-header">
<a class="site-name" href="index.html">community-safety-plan</a>
<nav aria-label="Site">${links.join(' ')}</nav>
</header>
${body}
<footer class="site-footer">
<p>Code under the MIT licence. The words of the Maidstone plan are those of its publisher.</p>
</footer>
</body>
</html>
`;
}

/** Escapes a text for HTML. */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
