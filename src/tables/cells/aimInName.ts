import type { Polarity } from '../../model/polarity.js';

/** What the name of an indicator asks for, and the name without it. */
export interface NamedAim {
  readonly polarity: Polarity;
  readonly rest: string;
}

// "Increase in reports" is a change, "lower" may be an adjective, and "improve" says no direction.
const AIM = /^(?:to )?(?:(increas(?:e|ing)|rais(?:e|ing))|(?:reduc|decreas)(?:e|ing)) (?:the )?(?!in\b)(\S.*)$/isu;

/** Reads "Reduce knife-enabled offences", or nothing if the name does not begin with what it asks for. */
export function aimInName(name: string): NamedAim | undefined {
  const [, more, rest] = AIM.exec(name.trim()) ?? [];
  return rest === undefined
    ? undefined
    : { polarity: more === undefined ? 'lower-is-better' : 'higher-is-better', rest };
}
