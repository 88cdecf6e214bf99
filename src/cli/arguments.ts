import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../errors/nearest.js';
import { Refusal } from './refusal.js';

// The options that may be given several times; their values are joined by line breaks.
const REPEATED: ReadonlySet<string> = new Set(['answer', 'comparator', 'measure', 'sheet']);

/** The values of the options that were given, by name. */
export type Values<Name extends string> = Partial<Readonly<Record<Name, string | undefined>>>;

/** What a command takes. */
export interface Signature<Text extends string, Flag extends string> {
  /** The options that take a value. */
  readonly texts: readonly Text[];
  /** The options that do not. */
  readonly flags: readonly Flag[];
  /** How many files, folders or words before them may be given. */
  readonly most: number;
}

/** What a command was given. */
export interface Given<Text extends string, Flag extends string> {
  readonly texts: Values<Text>;
  readonly flags: Readonly<Record<Flag | 'help', boolean>>;
  /** The arguments that are not options, in order. */
  readonly paths: readonly string[];
  /** The first of them. */
  readonly path: string | undefined;
}

/** Reads the arguments of a command, or refuses with a line that names the option that was probably meant. */
export function readArguments<Text extends string, Flag extends string>(
  args: readonly string[],
  { texts, flags, most }: Signature<Text, Flag>,
): Given<Text, Flag> {
  const options: ParseArgsConfig['options'] = {
    help: { type: 'boolean', short: 'h' },
    ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }])),
  };
  // Not strict, since Node's own messages give advice that does not help here.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string | true>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) {
      const known = Object.keys(options).map((option) => `--${option}`);
      throw new Refusal(`There is no option ${rawName}.${didYouMean(rawName, known)}`);
    }
    const before = REPEATED.has(name) ? values.get(name) : undefined;
    if (before === undefined && values.has(name)) throw new Refusal(`${rawName} is given twice.`);
    if (type === 'boolean' && value !== undefined) throw new Refusal(`${rawName} takes no value.`);
    if (type === 'string' && (value === undefined || (!inlineValue && /^-./u.test(value)))) {
      throw new Refusal(`${rawName} needs a value.`);
    }
    values.set(name, before === undefined ? (value ?? true) : `${String(before)}\n${String(value)}`);
  }
  const [path] = paths;
  const extra = paths[Math.max(1, most)];
  if (most === 0 && path !== undefined) throw new Refusal(`Unexpected argument: ${path}.`);
  if (extra !== undefined) throw new Refusal(`Unexpected argument: ${extra}. Give one file or folder at a time.`);
  return {
    texts: Object.fromEntries(texts.map((name) => [name, values.get(name)])) as Values<Text>,
    flags: Object.fromEntries(['help', ...flags].map((name) => [name, values.has(name)])) as Given<Text, Flag>['flags'],
    paths,
    path,
  };
}
