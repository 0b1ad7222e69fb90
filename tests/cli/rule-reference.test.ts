import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLIP_RULES } from '../../shared/flip/flip-rules.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { skyflip } from './memory-host.ts';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

test('the rule reference is what the rules say of themselves: else run npm run docs', async () => {
  const { stdout, code } = await skyflip(['rules', '--format', 'markdown']);
  expect(code).toBe(0);
  expect(page).toBe(stdout);
});

test('each link of its table leads to a heading of the page', () => {
  const anchors = new Set(
    [...page.matchAll(/^### (.+)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-')),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links).toHaveLength(RULES.length + FLIP_RULES.length);
  expect(links.filter((link) => !anchors.has(link))).toEqual([]);
});

test('the table names every rule, as text and as JSON', async () => {
  const text = (await skyflip(['rules'])).stdout;
  const json = JSON.parse((await skyflip(['rules', '--format', 'json'])).stdout);
  expect(json.rules.map(({ code }: { code: string }) => code)).toEqual(RULES.map(({ meta }) => meta.code));
  expect(json.flipRules.map(({ code }: { code: string }) => code)).toEqual(FLIP_RULES.map(({ meta }) => meta.code));
  for (const { source } of [...json.rules, ...json.flipRules]) expect(source).toMatch(/^https:\/\//);
  for (const { meta } of RULES) expect(text).toContain(`${meta.code.padEnd(8)}  ${meta.id}`);
});
