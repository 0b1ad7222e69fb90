import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { parseOptions } from '../../cli/options.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commandLines = [...readme.matchAll(/^ {4}npx skyflip (.+)$/gm)].map(([, line = '']) => line);

test.each(COMMANDS)('the README says how $name is called, as its help does', ({ usage }) => {
  expect(readme.replaceAll('\\|', '|')).toContain(`| \`${usage}\` |`);
});

test.each(commandLines)('the README line "%s" is one that the program takes', (line) => {
  const [name, ...args] = (line.split(' > ')[0] ?? '').split(' ');
  const command = COMMANDS.find((one) => one.name === name);
  expect(command).toBeDefined();
  if (command === undefined) return;
  const { files } = parseOptions(command, args);
  const given = files.filter((file) => file.includes('/'));
  expect(given.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the README shows command lines', () => {
  expect(commandLines.length).toBeGreaterThanOrEqual(4);
});

test('every file and folder that the README names exists', () => {
  const paths = [...readme.matchAll(/`((?:shared|catalog|cli|scripts|tests|docs|examples)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
