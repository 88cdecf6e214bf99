import { CATEGORIES } from './categories.mjs';
import { asText, GROUPS } from './guides.mjs';

/** Writes `llms.txt`: what the library is, its guides by group with a line each, and its functions by category. */
export function llms({ name, description }, guides, items) {
  const ofGroup = (group) =>
    guides.filter((guide) => guide.group === group).map(({ title, page, line }) => `- [${title}](${page}): ${line}`);
  const ofCategory = (category) =>
    items
      .filter((item) => item.category === category && item.kind !== 'Type')
      .map(({ name: one, href, entry, line }) => `- [${one}](${href}), from \`${entry}\`: ${line}`);
  const sections = [
    ...Object.keys(GROUPS).map((group) => [`Guides: ${group}`, ofGroup(group)]),
    ...Object.keys(CATEGORIES).map((category) => [`Functions: ${category}`, ofCategory(category)]),
  ].filter(([, lines]) => lines.length > 0);
  return (
    [
      `# ${name}`,
      `> ${description}`,
      'Plain functions on plain data, for TypeScript and JavaScript. Anything that cannot be worked out is refused with a reason. The guides in one file: [llms-full.txt](llms-full.txt).',
      ...sections.map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`),
      '## More\n\n- [Reference](reference.html): every function and type by category.\n- [Try it](try.html): the workbench. Open a table or a plan, correct it, and get the scorecard.',
    ].join('\n\n') + '\n'
  );
}

/** Writes `llms-full.txt`: what the library is, and the text of its guides. */
export function llmsFull({ name, description }, guides) {
  return [`# ${name}\n\n> ${description}\n`, ...guides.map(asText)].join('\n---\n\n');
}
