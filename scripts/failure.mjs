/** Something the operator can mend: each line is printed as it is, without a stack, and the exit code is 1. */
export class Failure extends Error {
  /** @param {...string} lines */
  constructor(...lines) {
    super(lines.join('\n'))
    this.name = 'Failure'
  }
}
