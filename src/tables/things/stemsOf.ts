import { plainWords } from './plainWords.js';
import { isGeneral } from './unknownWords.js';

const LENGTH = 5;
const SHORTEST = 3;

/** Returns the stems of the words that say what is counted: "robbe" of "Number of robberies" and of "Robbery offences". */
export function stemsOf(text: string): string {
  return plainWords(text)
    .filter((word) => !isGeneral(word) && word.length > SHORTEST)
    .map((word) => word.slice(0, LENGTH))
    .join(' ');
}
