/** Takes a guide apart: its title, what it is about in a line, and its text. */
export function guideOf(markdown) {
  const [, title, line, body] = /^---\ntitle: (.+)\ndescription: (.+)\n---\n+# .+\n+([^]*)$/u.exec(markdown) ?? [];
  if (title === undefined)
    throw new Error('A guide begins with --- and its title and description, --- and its heading');
  return { title, line, body };
}

/** Writes the text of a guide for a reader of text alone: a picture becomes its description, and what only tools read is left out. */
export function asText({ title, body }) {
  const text = body
    .replace(/<picture>[^]*? alt="([^"]*)">[^]*?<\/picture>/gu, (_, alt) => `Picture: ${unescaped(alt)}`)
    .replace(/^<!--.*-->\n/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return `# ${title}\n\n${text}\n`;
}

function unescaped(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
