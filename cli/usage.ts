import type { Command, OptionSpec } from './command.ts';
import { COMMANDS } from './commands.ts';

export function programHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return [
    'skyflip: checks, flips and exports cloud-architecture diagrams, offline.',
    '',
    'Usage: skyflip <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'A diagram is a .skyflip or .json file, a PNG exported by Skyflip, a draw.io file (or its PNG or SVG with the',
    'diagram inside), or - for standard input.',
    'Exit code: 0 fine, 1 validate found something of severity error or critical, 2 could not be done.',
    'skyflip <command> --help tells more.',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const width = Math.max(0, ...command.options.map((option) => flag(option).length)) + 2;
  return [
    `Usage: ${command.usage}`,
    '',
    command.summary,
    ...(command.details ?? []),
    '',
    ...command.options.map((option) => `  ${flag(option).padEnd(width)}${option.text}`),
    '',
  ].join('\n');
}

function flag({ name, short, value, choices }: OptionSpec): string {
  const shown = value === undefined ? '' : ` ${choices?.join('|') ?? value}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${shown}`;
}
