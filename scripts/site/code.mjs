import { parseFragment } from 'parse5';
import { all, attribute, serializeOuter, setAttribute, textOf } from './html.mjs';

/**
 * Puts each line of a program into an element of its own, so that what does not fit goes on below with a margin, and a
 * comment at its end moves as a whole.
 */
export function tidyCode(content) {
  for (const pre of all(content, ({ tagName }) => tagName === 'pre')) {
    const [code] = all(pre, ({ tagName }) => tagName === 'code');
    if (code === undefined) continue;
    for (const part of all(code, ({ tagName }) => tagName === 'span')) {
      if (textOf(part).startsWith('//')) setAttribute(part, 'class', `${attribute(part, 'class')} site-comment`);
    }
    const lines = code.childNodes
      .map(serializeOuter)
      .join('')
      .split(/<br>|\n/u);
    if (lines.at(-1) === '') lines.pop();
    const made = lines.map((line) => `<span class="site-line">${line}\n</span>`).join('');
    code.childNodes = parseFragment(made).childNodes;
  }
}
