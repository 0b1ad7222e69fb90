import type { CliHost } from './host.ts';
import type { Options } from './options.ts';

/** One option of a command, as the help and the parser know it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; absent: a switch without a value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly text: string;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Further lines of the help. */
  readonly details?: readonly string[];
  readonly options: readonly OptionSpec[];
  /** How many files it takes. */
  readonly files: { readonly min: number; readonly max: number };
  readonly run: (options: Options, host: CliHost) => Promise<number>;
}
