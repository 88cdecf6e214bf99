import { show } from '../errors/show.js';

/** The sentence of each code, written from the data of the code alone. */
export type Sentences<Data> = { readonly [Code in keyof Data]: (data: Data[Code]) => string };

/** Writes the sentence of a code from its data. */
export function sentenceOf<Data>(
  sentences: Sentences<Data>,
  { code, data }: { readonly code: keyof Data; readonly data: unknown },
): string {
  if (!Object.hasOwn(sentences, code)) throw new RangeError(`there is no code ${show(code)}`);
  return (sentences[code] as (data: unknown) => string)(data);
}
