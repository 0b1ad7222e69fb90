import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { TEMPLATE_KINDS } from '../../renderer/templates/template.ts';
import { templateDiagram } from '../../renderer/templates/template-diagram.ts';
import { EXAMPLES, REFERENCES, TEMPLATES } from '../../renderer/templates/templates.ts';
import { validate } from '../../shared/validation/validate.ts';

const folder = join(import.meta.dirname, '../../examples');

test.each([
  ['examples', EXAMPLES, folder],
  ['templates', REFERENCES, join(folder, 'templates')],
])('all %s of the folder are offered, once', (_what, offered, where) => {
  const files = readdirSync(where).filter((file) => file.endsWith('.skyflip'));
  expect(offered.map(({ id }) => `${id}.skyflip`).sort()).toEqual(files.sort());
});

test('no two have the same id or name, and every kind has some', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
  for (const { id } of TEMPLATE_KINDS) expect(TEMPLATES.some(({ kind }) => kind === id)).toBe(true);
});

test('there are at least twelve reference architectures, drawn for either cloud, each with a page of a provider', () => {
  expect(REFERENCES.length).toBeGreaterThanOrEqual(12);
  expect(new Set(REFERENCES.map(({ provider }) => provider)).size).toBe(2);
  for (const { sources } of REFERENCES) {
    expect(sources.length).toBeGreaterThan(0);
    for (const { url } of sources) {
      expect(url).toMatch(/^https:\/\/(learn\.microsoft\.com|docs\.aws\.amazon\.com|github\.com\/aws-samples)\//);
    }
  }
});

describe.each(TEMPLATES)('$id', ({ id, provider }) => {
  test('opens on the cloud that its card names, and says what it is', async () => {
    const diagram = await templateDiagram(id);
    expect(diagram.provider).toBe(provider);
    expect(diagram.description.length).toBeGreaterThan(40);
  });
});

test('the faulty one has as many findings as its card promises', async () => {
  const card = EXAMPLES.find(({ id }) => id === 'event-driven-faulty');
  const promised = Number(/(\d+) findings/.exec(card?.line ?? '')?.[1]);
  const opened = await templateDiagram('event-driven-faulty');
  expect(validate(opened, 'aws', catalog, { today: '2026-11-21', editing: true })).toHaveLength(promised);
});
