/** Returns a path, in quotation marks for a shell if it contains a space. */
export function quoted(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : `"${path}"`;
}
