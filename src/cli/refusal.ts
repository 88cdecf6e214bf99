/** A reason why the command line cannot do what it was asked: one clear line, and the exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
