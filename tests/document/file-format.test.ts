import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { conform } from '../../shared/catalog/conform.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { connectionKindSchema, diagramSchema, faceSchema, nodeSchema } from '../../shared/document/schema.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/file-format.md'), 'utf8');
const blocks = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, block = '']) => block);

describe('the page about the file format', () => {
  test('has examples', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
  });

  test.each(blocks.map((block, index) => [index + 1, block]))('shows a diagram that opens in block %i', (_, block) => {
    const opened = parseDiagram(String(block));
    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok && conform(opened.value, catalog).notices).toEqual([]);
  });

  test.each([
    ...connectionKindSchema.options,
    ...Object.keys(diagramSchema.shape).filter((field) => field !== '$schema'),
    ...Object.keys(nodeSchema.shape).filter((field) => field !== 'label'),
    ...['over-limit', 'not-json', 'not-skyflip', 'newer-version', 'migration-failed', 'invalid', 'invariant'],
    ...['duplicate-id', 'reserved-key', 'id-resolves', 'no-containment-cycle', 'containment-depth'],
    ...['has-a-service', 'face-on-its-side'],
  ])('explains %s', (word) => {
    expect(text).toContain(`\`${word}`);
  });

  test.each(Object.keys(faceSchema.shape))('says that a face may state its own %s', (field) => {
    const faces = /- \*\*Faces\.\*\*.*?\n- /s.exec(text)?.[0] ?? '';
    expect(faces).toContain(`\`${field}\``);
  });
});
