import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A fenced `ts` block, with the place it is in. */
export interface Example {
  readonly file: string;
  /** The line of the first line of code. */
  readonly line: number;
  readonly code: string;
  /** Whether its fence says `no-assertion`: the one way to have an example that asserts nothing. */
  readonly mayAssertNothing: boolean;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

const FENCE =
  /^(?<margin>[ \t]*(?:\*[ \t]?)?[ \t]*)```(?<language>\w+)(?<marks>.*)\n(?<body>(?:.*\n)*?)[ \t]*(?:\*[ \t]*)?```/gmu;
// Code in these would look like an example and not be run. CommonJS may be shown as `cjs`: test/package runs it.
const NOT_RUN = ['typescript', 'js', 'javascript', 'mjs', 'tsx', 'mts'];

/** Finds the examples of a Markdown file, or of the doc comments of a module. */
export function examplesIn(file: string, text: string): Example[] {
  return [...text.matchAll(FENCE)].flatMap(({ index, groups = {} }) => {
    const { margin = '', language = '', marks = '', body = '' } = groups;
    const line = lineAt(text, index) + 1;
    if (NOT_RUN.includes(language)) throw new Error(`${file}:${String(line)}: write \`\`\`ts, so that it is run`);
    if (language !== 'ts') return [];
    const lines = body
      .split('\n')
      .map((each) => (each.startsWith(margin) ? each.slice(margin.length) : each.replace(/^\s*\*?/u, '')));
    return [{ file, line, code: lines.join('\n'), mayAssertNothing: marks.trim() === 'no-assertion' }];
  });
}

/** Finds every example that a reader is shown: in the sources, the README and the guides. */
export function collectExamples(): Example[] {
  const guides = ['docs/guide', 'docs/site'].flatMap((folder) => filesUnder(folder, '.md'));
  return [...filesUnder('src', '.ts'), 'README.md', ...guides].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const untested = /@example(?!\s*\n[ \t]*\*[ \t]*```ts\b)/u.exec(file.endsWith('.ts') ? text : '');
    if (untested)
      throw new Error(
        `${file}:${String(lineAt(text, untested.index))}: an @example without a \`\`\`ts block below it would never be run`,
      );
    return examplesIn(file, text);
  });
}

function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
