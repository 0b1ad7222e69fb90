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
  const { files, values } = parse(command, args);
  checkFiles(command, files);
  for (const { name, choices } of command.options) {
    const value = values.get(name);
    if (choices !== undefined && typeof value === 'string' && !choices.includes(value)) {
      throw new CliError(`--${name} ${value}`, `must be ${choices.join(' or ')}`);
    }
  }
  return {
    files,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values.get(name) === true,
  };
}

/** Help is asked for by an option, so not behind --, where everything is a file. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.some((one, index) => (one === '--help' || one === '-h') && (end === -1 || index < end));
}

/** Node splits the line into tokens; what they must look like is said here, in the words of the help. */
function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short !== undefined && { short }) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const files: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = command.options.find(({ name }) => name === token.name);
    if (spec === undefined) throw unknownOption(command, args[token.index] ?? token.rawName);
    if (values.has(spec.name)) throw new CliError(`--${spec.name}`, 'is given twice');
    if (spec.value === undefined && token.value !== undefined) throw new CliError(`--${spec.name}`, 'takes no value');
    if (spec.value !== undefined && !isValue(token)) {
      throw new CliError(`--${spec.name}`, `needs a value: ${spec.choices?.join('|') ?? spec.value}`);
    }
    values.set(spec.name, token.value ?? true);
  }
  return { files, values };
}

/** What follows an option and looks like another one is no value of it, unless it is joined by an equals sign. */
function isValue({ value, inlineValue }: { value?: string | undefined; inlineValue?: boolean | undefined }): boolean {
  if (value === undefined || value === '') return false;
  return inlineValue === true || value === '-' || !value.startsWith('-');
}

function unknownOption(command: Command, written: string): CliError {
  const asFile = written.startsWith('--') ? '' : '; a file whose name begins with - follows --';
  return new CliError(written, `is no option of skyflip ${command.name}${asFile}`);
}

function checkFiles({ name, usage, files: { min, max } }: Command, files: readonly string[]): void {
  if (files.length < min) throw new CliError(name, `needs a file: ${usage}`);
  if (files.length > max) {
    throw new CliError(name, max === 0 ? 'takes no file' : `takes ${max === 1 ? 'one file' : `at most ${max} files`}`);
  }
  if (files.filter((file) => file === '-').length > 1) throw new CliError(name, 'reads standard input (-) only once');
}
