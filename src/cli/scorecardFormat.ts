import { didYouMean } from '../errors/nearest.js';
import { endingOf } from './output.js';
import { Refusal } from './refusal.js';

const FORMATS = ['text', 'markdown', 'html', 'json', 'csv'] as const;

/** The formats a scorecard can be written in. */
export type ScorecardFormat = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, ScorecardFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.csv': 'csv',
};

/** Returns the stated format, or the one that fits the file's extension: scorecard.html means a page. */
export function formatOf(command: string, stated: string | undefined, out: string | undefined): ScorecardFormat {
  if (stated !== undefined) {
    const found = FORMATS.find((format) => format === stated);
    if (found !== undefined) return found;
    const hint = didYouMean(stated, FORMATS);
    throw new Refusal(`--format takes ${FORMATS.join(', ')}, not ${JSON.stringify(stated)}.${hint}`);
  }
  const ending = endingOf(out);
  if (ending === undefined) return 'text';
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (format !== undefined) return format;
  const way = ending === '.pdf' ? ' Write .html, and print that as PDF.' : '';
  throw new Refusal(`${command} writes ${Object.keys(ENDINGS).join(', ')}, not ${ending}.${way}`);
}
