import { readdirSync, readFileSync } from 'node:fs';

/** Returns the links of a site that lead to no page, file or heading of it, each with the page that it is on. */
export function brokenLinks(site) {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.replace(/\/?$/u, '/')}${entry.name}`.slice(site.pathname.length));
  const pages = new Map(
    files
      .filter((name) => name.endsWith('.html'))
      // The markup in a program is not of the page.
      .map((name) => [name, withoutPrograms(readFileSync(new URL(encodeURI(name), site), 'utf8'))]),
  );
  const ids = new Map(
    [...pages].map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))]),
  );
  const present = new Set(files);
  return [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/ (?:href|src|srcset)="([^"]*)"/gu)]
      .map(([, link]) => link)
      .filter((link) => !/^(?:https?|data|mailto):/u.test(link) && !isThere(link, page))
      .map((link) => `${page}: ${link}`),
  );

  function isThere(link, page) {
    const { pathname, hash } = new URL(link.replaceAll('&amp;', '&'), `http://site/${page}`);
    const file = pathname.slice(1);
    return present.has(file) && (hash === '' || !ids.has(file) || ids.get(file).has(decodeURIComponent(hash.slice(1))));
  }
}

function withoutPrograms(html) {
  return html.replaceAll(/<script\b[^>]*>[^]*?<\/script>/gu, '');
}
