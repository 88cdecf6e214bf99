import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/**
 * Reads the guides in the order of the documentation: the title of each, what it is about in a sentence, its text, and
 * its page on the site.
 */
export function readGuides() {
  const { projectDocuments } = JSON.parse(read('typedoc.json'));
  return projectDocuments.map((path) => {
    const guide = guideOf(read(path));
    const page = `documents/${guide.title.replaceAll(/\W/gu, '_')}.html`;
    if (!existsSync(new URL(`docs/api/${page}`, ROOT))) throw new Error(`${path}: there is no ${page}`);
    return { ...guide, path, page };
  });
}

/** Takes a guide apart: its title, what it is about in a line, and its text. */
export function guideOf(markdown) {
  const [, title, line, body] = /^---\ntitle: (.+)\ndescription: (.+)\n---\n+# .+\n+([^]*)$/u.exec(markdown) ?? [];
  if (title === undefined)
    throw new Error('A guide begins with --- and its title and description, --- and its heading');
  return { title, line, body };
}

/** Writes the text of a guide for a reader of text alone: a picture is told, and what only tools read is left out. */
export function asText({ title, body }) {
  const text = body
    .replace(/<picture>[^]*? alt="([^"]*)">[^]*?<\/picture>/gu, (_, alt) => `Picture: ${alt.replaceAll('&quot;', '"')}`)
    .replace(/^<!--.*-->\n/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return `# ${title}\n\n${text}\n`;
}

function read(path) {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
