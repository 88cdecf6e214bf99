import { asText } from './guides.mjs';

/** Writes `llms.txt`: what the library is, and its guides with a line each. */
export function llms({ name, description }, guides) {
  return (
    [
      `# ${name}`,
      `> ${description}`,
      'Plain functions on plain data, for TypeScript and JavaScript. What cannot be worked out is refused with a reason. The guides in one file: [llms-full.txt](llms-full.txt).',
      `## Guides\n\n${guides.map(({ title, page, line }) => `- [${title}](${page}): ${line}`).join('\n')}`,
      '## More\n\n- [Reference](modules.html): every function and type, with an example that runs.\n- [Try it](try.html): the workbench. Open a table or a plan, mend it, and get the scorecard.',
    ].join('\n\n') + '\n'
  );
}

/** Writes `llms-full.txt`: what the library is, and the text of its guides. */
export function llmsFull({ name, description }, guides) {
  return [`# ${name}\n\n> ${description}\n`, ...guides.map(asText)].join('\n---\n\n');
}
