/** Writes a path with a space in it as a shell takes it. */
export function quoted(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : `"${path}"`;
}
