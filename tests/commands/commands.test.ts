import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../shared/commands/commands.ts';
import { ARBITRARY_COMMAND_IDS } from '../support/arbitrary-command.ts';

const folder = join(import.meta.dirname, '../../shared/commands');
const isCommand = (file: string): boolean =>
  /^export const \w+: Command</m.test(readFileSync(join(folder, file), 'utf8'));

test('the list names every file of the folder that holds a command', () => {
  const files = readdirSync(folder).filter(isCommand);
  expect(COMMANDS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test('no two commands have the same label in the history', () => {
  expect(new Set(COMMANDS.map(({ label }) => label)).size).toBe(COMMANDS.length);
});

test('every command takes part in the tests of any sequence', () => {
  expect([...ARBITRARY_COMMAND_IDS].sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
});
