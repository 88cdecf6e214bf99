import { auditPlan } from '../../audit/auditPlan.js';
import type { Finding } from '../../explain/findings.js';
import type { Plan } from '../../model/plan.js';
import type { Citation } from '../../model/citation.js';
import { readArguments } from '../arguments.js';
import { coloured } from '../colour.js';
import { counted, onOneLine } from '../fileProblem.js';
import { loadPlan } from '../loadPlan.js';
import { PLAN_OPTIONS, planFilesOf } from '../planFiles.js';
import { nameOf } from '../readFile.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import { jsonText } from '../terminal.js';
import type { Command } from '../command.js';

interface Named {
  readonly name?: string;
  readonly title?: string;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;
const COLOURS = { error: 'red', warning: 'amber', note: 'grey' } as const;

/** Reports what does not add up in a plan. */
export const audit: Command = async (args, surroundings) => {
  const { texts, flags, path } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'fail-on'],
    flags: ['json'],
    most: 1,
  });
  const { 'fail-on': failOn = 'error', ...options } = texts;
  if (failOn !== 'error' && failOn !== 'warning') {
    throw new Refusal(`--fail-on takes error or warning, not ${JSON.stringify(failOn)}.`);
  }
  const files = planFilesOf('audit', path, options);
  const loaded = await loadPlan(files, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const findings = auditPlan(loaded.plan);
  const { print, hasColour } = surroundings;
  if (flags.json) print(jsonText(findings));
  else print(findingsText(findings, loaded.plan, nameOf(files.file), hasColour));
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
};

function findingsText(findings: readonly Finding[], plan: Plan, file: string, hasColour: boolean): string {
  const lines = findings.map(({ severity, path, message, code, source }) => {
    const word = hasColour ? coloured(severity, COLOURS[severity]) : severity;
    const place = source === undefined ? '' : ` (${placeText(source)})`;
    return `${word} ${onOneLine(`${path}${nameAt(path, plan)}${place}: ${message}`)} [${code}]\n`;
  });
  const counts = SEVERITIES.map((severity) =>
    counted(findings.filter((finding) => finding.severity === severity).length, severity),
  );
  return `${lines.join('')}${file}: ${counts.join(', ')}.\n`;
}

// People who read a table know an indicator by its name, not by its place in a list.
function nameAt(path: string, plan: Plan): string {
  const [, list, index] = /^(indicators|priorities|themes|comparators)\[(\d+)\]/u.exec(path) ?? [];
  if (list === undefined) return '';
  const item = plan[list as 'indicators' | 'priorities' | 'themes' | 'comparators'][Number(index)] as Named;
  return ` ${JSON.stringify(item.name ?? item.title)}`;
}

function placeText({ paragraph, table, sourceId }: Citation): string {
  const parts = [paragraph, table === undefined ? undefined : `'${table}'`].filter((part) => part !== undefined);
  return parts.length === 0 ? sourceId : parts.join(', ');
}
