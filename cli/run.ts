import { VERSION } from '../shared/host/version.ts';
import { reasonOf } from '../shared/reason-of.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT_FAILED, EXIT_FINE } from './exit-codes.ts';
import type { CliHost } from './host.ts';
import { asksForHelp, parseOptions } from './options.ts';
import { printableLine } from './printable.ts';
import { commandHelp, programHelp } from './usage.ts';

/** Runs one command line and gives the exit code. Nothing escapes as an exception or a stack. */
export async function run(args: readonly string[], host: CliHost): Promise<number> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    const line =
      error instanceof CliError ? `${error.subject || '""'}: ${error.message}` : `internal error: ${reasonOf(error)}`;
    await host.writeStderr(`skyflip: ${oneLine(line)}\n`).catch(() => undefined);
    return EXIT_FAILED;
  }
}

async function dispatch(args: readonly string[], host: CliHost): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = name === 'help' && rest[0] !== undefined ? commandNamed(rest[0]) : undefined;
    await host.writeStdout(asked === undefined ? programHelp() : commandHelp(asked));
    return name === undefined ? EXIT_FAILED : EXIT_FINE;
  }
  if (name === '--version') {
    await host.writeStdout(`${VERSION}\n`);
    return EXIT_FINE;
  }
  const command = commandNamed(name);
  if (asksForHelp(rest)) {
    await host.writeStdout(commandHelp(command));
    return EXIT_FINE;
  }
  return command.run(parseOptions(command, rest), host);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  throw new CliError(name, `is no command; there are ${COMMANDS.map((one) => one.name).join(', ')}`);
}

/** A file name or a message may hold line breaks and be of any length; the answer is one line to read all the same. */
function oneLine(text: string): string {
  const line = printableLine(text).trim();
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE / 2)} … ${line.slice(-MAX_LINE / 2)}`;
}

/** Longer than any path that a system opens. */
const MAX_LINE = 5000;
