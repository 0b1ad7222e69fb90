import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { exampleDiagram } from '../../renderer/welcome/example-diagram.ts';
import { EXAMPLES } from '../../renderer/welcome/examples.ts';
import { validate } from '../../shared/validation/validate.ts';

const folder = join(import.meta.dirname, '../../examples');

test('every example of the folder is offered, once', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.skyflip'));
  expect(EXAMPLES.map(({ id }) => `${id}.skyflip`).sort()).toEqual(files.sort());
});

describe.each(EXAMPLES)('$id', ({ id, provider }) => {
  test('opens as the file has it, on the side that the card names', async () => {
    const opened = await exampleDiagram(id);
    const written = JSON.parse(readFileSync(join(folder, `${id}.skyflip`), 'utf8'));
    expect(Object.keys(opened.nodes).sort()).toEqual(Object.keys(written.nodes).sort());
    expect(opened.provider).toBe(provider);
  });
});

test('the faulty one has as many findings as its card promises', async () => {
  const promised = Number(
    /(\d+) findings/.exec(EXAMPLES.find(({ id }) => id === 'event-driven-faulty')?.line ?? '')?.[1],
  );
  const opened = await exampleDiagram('event-driven-faulty');
  expect(validate(opened, 'aws', catalog, { today: '2026-11-21', editing: true })).toHaveLength(promised);
});
