/** Could not be done: printed as one line with the file and the reason, exit code 2. */
export class CliError extends Error {
  readonly subject: string;

  constructor(subject: string, reason: string) {
    super(reason);
    this.subject = subject;
  }
}
