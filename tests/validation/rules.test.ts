import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { FLIP_RULES } from '../../shared/flip/flip-rules.ts';
import { RULES } from '../../shared/validation/rules.ts';
import { UNRULED_ROWS } from '../../shared/validation/unruled-rows.ts';
import { validate } from '../../shared/validation/validate.ts';
import { diagram } from '../support/diagram-builder.ts';

const folder = new URL('../../shared/validation/rules/', import.meta.url);
const tables = new URL('./rules/', import.meta.url);
const GROUPS = ['RT', 'HA', 'SC', 'NET', 'DUR', 'SEC', 'LIFE', 'CONV'];
const groupOf = (code: string): string => code.split('-')[0] ?? '';

/** Rows of our own, after those of the knowledge base. */
const OWN_CODES: readonly string[] = ['HA-030'];
const known: readonly string[] = JSON.parse(
  readFileSync(new URL('../fixtures/rule-codes.json', import.meta.url), 'utf8'),
);
const codes = [...known, ...OWN_CODES].sort((a, b) => GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)));

const inFolders = (end: string): readonly string[] =>
  RULES.map(({ meta }) => `${meta.category}/${meta.id}${end}`).sort();

test('the lists name every file of the folders', () => {
  expect(inFolders('.ts')).toEqual(filesIn(folder).sort());
});

test('every rule has a table of cases', () => {
  expect(filesIn(tables).sort()).toEqual(inFolders('.test.ts'));
});

test('a row that is no rule says why, and is none', () => {
  for (const { code, reason } of UNRULED_ROWS) {
    expect(codes).toContain(code);
    expect(RULES.map(({ meta }) => meta.code)).not.toContain(code);
    expect(reason.length).toBeGreaterThan(40);
  }
});

test('ids and codes are unique, codes exist in the knowledge base, and the list is in their order', () => {
  const listed = RULES.map(({ meta }) => meta.code);
  expect(new Set(RULES.map(({ meta }) => meta.id)).size).toBe(RULES.length);
  expect(new Set(listed).size).toBe(RULES.length);
  expect(listed.filter((code) => !codes.includes(code))).toEqual([]);
  expect(listed).toEqual([...listed].sort((a, b) => codes.indexOf(a) - codes.indexOf(b)));
});

test('our own codes are not of the knowledge base, and each has a rule', () => {
  expect(OWN_CODES.filter((code) => known.includes(code))).toEqual([]);
  expect(RULES.map(({ meta }) => meta.code)).toEqual(expect.arrayContaining([...OWN_CODES]));
});

test('every group of the knowledge base is represented', () => {
  const ruled = GROUPS.filter((group) => group !== 'CONV');
  expect([...new Set(RULES.map(({ meta }) => groupOf(meta.code)))]).toEqual(ruled);
});

test.each(RULES.map(({ meta }) => [meta.id, meta] as const))('%s explains itself', (_, meta) => {
  expect(catalog.sources.get(meta.source)?.url).toMatch(/^https:\/\//);
  expect(meta.why.length).toBeGreaterThan(60);
  expect(meta.remedy).toMatch(/\.$/);
  expect(meta.title).not.toMatch(/\.$/);
  expect(Object.keys(meta.messages).length).toBeGreaterThan(0);
  for (const weaker of meta.supersedes ?? []) expect(RULES.map((rule) => rule.meta.id)).toContain(weaker);
});

test.each([
  ['stated', 'NET-015', { waf: true }, undefined],
  ['drawn on the way', 'NET-015', {}, 'traffic'],
  ['attached', 'SEC-013', {}, 'attach'],
] as const)('a firewall before a network load balancer, %s, is one finding: %s', (_, code, stated, kind) => {
  const drawn = diagram('aws').node('users', 'neutral.users').node('nlb', 'aws.nlb', stated);
  if (kind === undefined) drawn.connect('users', 'nlb');
  else drawn.node('waf', 'aws.waf').connect('users', 'waf').connect('waf', 'nlb', { kind });
  const findings = validate(drawn.done(), 'aws', catalog, { today: '2026-11-21' });
  expect(findings.map((one) => one.code).filter((one) => one === 'NET-015' || one === 'SEC-013')).toEqual([code]);
});

test.each([...RULES, ...FLIP_RULES].map(({ meta }) => [meta.id, meta] as const))('%s speaks plainly', (_, meta) => {
  const { title, why, remedy, messages } = meta;
  const said = Object.values(messages);
  for (const text of [title, why, remedy, ...said])
    expect(text).not.toMatch(/[\u2013\u2014!]|\be\.g\.|\bi\.e\.|\betc\./);
  expect(title).toMatch(/^\p{Lu}.{0,99}[^.]$/u);
  expect(why).toMatch(/\.$/);
  // A sentence, with something in it that says what it is about; the text of a lifecycle ends its own.
  for (const text of said) expect(text).toMatch(/\{\w+\}.*([.?]|\{text\})$/);
});

test('a rule whose own page is of AWS names one of Microsoft where it gives one, and its findings on Azure do', () => {
  const named = RULES.flatMap(({ meta }) => (meta.azureSource === undefined ? [] : [meta]));
  expect(named.length).toBeGreaterThan(4);
  for (const { id, providers, source, azureSource = '' } of named) {
    expect(providers, id).toContain('azure');
    expect(catalog.sources.get(source)?.publisher, id).toBe('aws');
    expect(catalog.sources.get(azureSource)?.publisher, id).toBe('microsoft');
  }
  const loose = (side: 'aws' | 'azure', service: string) => {
    const made = diagram(side)
      .node('a', service, { label: 'web' })
      .node('b', service, { label: 'orders' })
      .node('c', service, { label: 'reports' })
      .connect('a', 'b')
      .done();
    return validate(made, side, catalog, { today: '2026-11-21' }).find(({ code }) => code === 'NET-024')?.source;
  };
  expect(loose('aws', 'aws.ec2')).toMatch(/aws[.]amazon[.]com/);
  expect(loose('azure', 'azure.virtual-machines')).toMatch(/learn[.]microsoft[.]com/);
});

test('a rule that looks at whether a person is drawing says so', () => {
  for (const { meta, mindsEditing = false } of RULES) {
    const text = readFileSync(new URL(`${meta.category}/${meta.id}.ts`, folder), 'utf8');
    expect(/\bediting\b/.test(text), meta.id).toBe(mindsEditing);
  }
});

test('every source, message key and file-local source id that a rule names exists', () => {
  for (const { meta } of RULES) {
    const text = readFileSync(new URL(`${meta.category}/${meta.id}.ts`, folder), 'utf8');
    for (const [, id] of text.matchAll(/'(rule-[a-z0-9-]+)'/g)) expect(catalog.sources.has(id ?? ''), id).toBe(true);
    for (const key of Object.keys(meta.messages))
      expect(text.split(`'${key}'`).length, `${meta.id} ${key}`).toBeGreaterThan(1);
  }
});

function filesIn(root: URL): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => readdirSync(new URL(`${name}/`, root)).map((file) => `${name}/${file}`));
}
