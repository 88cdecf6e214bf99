import type { Table, TableAnswers, TableQuestion } from '../csv.js';
import type { FileProblem } from './fileProblem.js';
import { Refusal } from './refusal.js';

const ANSWER = /^([^=:\s]+)(?::([^=]*[^=\s]))?\s*=\s*(\S.*)$/u;

/** Reads the answers in the option, one a line: `polarity=lower-is-better`, `polarity:CS03=lower-is-better`. */
export function answersFrom(text: string | undefined): TableAnswers | undefined {
  if (text === undefined) return undefined;
  const answers = new Map<string, Record<string, string>>();
  for (const line of text.split('\n')) {
    const [, id, row = '*', answer] = ANSWER.exec(line) ?? [];
    if (id === undefined || answer === undefined) {
      throw new Refusal(
        `--answer ${JSON.stringify(line)} is not an answer. Write --answer polarity=lower-is-better, or --answer 'polarity:Robbery=lower-is-better' for one row.`,
      );
    }
    answers.set(id, { ...answers.get(id), [row]: answer });
  }
  return Object.fromEntries(answers);
}

/** Writes a question on a separate line, with how to answer it. */
export function questionIn(fileOf: (table: Table) => string): (question: TableQuestion) => FileProblem {
  return ({ table, id, question, choices, appliesTo, ...asked }) => {
    const [first] = appliesTo;
    const answers = choices.length === 0 ? ['...'] : choices;
    const each = appliesTo.map(({ name }) => name);
    const names = each.join(', ');
    const isOfOne = asked.code === 'polarity' && asked.data.against.length > 0;
    const to = isOfOne ? `${id}:${String(each[0])}` : id;
    const how = `Answer with --answer ${answers.map((answer) => inShell(`${to}=${answer}`)).join(' or ')}`;
    const alone =
      appliesTo.length > 1 && first !== undefined && !isOfOne
        ? `, or for one alone --answer ${inShell(`${id}:${first.name}=${String(answers[0])}`)}`
        : '';
    return {
      file: fileOf(table),
      code: 'question',
      ...(first && { line: first.line }),
      message: `${question} (${names}) ${how}${alone}.`,
    };
  };
}

// Quoted for a shell, to be copied.
function inShell(answer: string): string {
  if (/^[\w./=-]+$/u.test(answer)) return answer;
  return answer.includes("'") ? `"${answer}"` : `'${answer}'`;
}
