import { refuseMisspelt } from './refuseMisspelt.js';
import { requireObject } from './requireObject.js';

/** Refuses an argument that is no object, or that misspells a key: what is misspelt would do nothing, and nobody see it. */
export function requireInput(input: object, keys: readonly string[], name: string): void {
  requireObject(input, name);
  refuseMisspelt(input, keys, name);
}
