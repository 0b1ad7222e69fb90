import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';

/** What stood on the command line: files in order, options by name. */
export interface Options {
  readonly files: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
}

/** Checks names, values and the number of files against what the command declares. */
export function parseOptions(command: Command, args: readonly string[]): Options {
  const { values, positionals } = parse(command, args);
  if (positionals.length < command.files.min) throw new CliError(command.name, `needs a file: ${command.usage}`);
  if (positionals.length > command.files.max) {
    const most = command.files.max;
    throw new CliError(
      command.name,
      most === 0 ? 'takes no file' : `takes ${most === 1 ? 'one file' : `at most ${most} files`}`,
    );
  }
  for (const { name, choices } of command.options) {
    const value = values[name];
    if (choices !== undefined && typeof value === 'string' && !choices.includes(value)) {
      throw new CliError(`--${name} ${value}`, `must be ${choices.join(' or ')}`);
    }
  }
  return {
    files: positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    has: (name) => values[name] === true,
  };
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short !== undefined && { short }) },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CliError(command.name, error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}
