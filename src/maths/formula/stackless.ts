/** Thrown to leave a deep recursion, caught at its door and never shown: recording where it came from would cost more than the work it ends. */
export class Stackless extends Error {
  constructor(message: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}
