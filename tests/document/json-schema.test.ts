import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { diagramJsonSchema } from '../../shared/document/json-schema.ts';
import { CURRENT_VERSION } from '../../shared/document/schema.ts';

const schema = diagramJsonSchema();

test('the schema says what it is and which version it is for', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Skyflip diagram',
    type: 'object',
    properties: { format: { const: 'skyflip' }, version: { const: CURRENT_VERSION } },
    required: ['format', 'version', 'provider', 'nodes'],
    additionalProperties: false,
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test('asks a person for no more than a frame and faces of a node, and the ends of a connection', () => {
  expect(schema).toMatchObject({
    properties: {
      nodes: { additionalProperties: { required: ['frame', 'faces'] } },
      connections: { additionalProperties: { required: ['from', 'to'] } },
    },
  });
});

test('holds an availability target to 90 to 100 percent', () => {
  const file = { format: 'skyflip', version: CURRENT_VERSION, provider: 'aws', nodes: {} };
  const fits = (availability: unknown): boolean =>
    z.fromJSONSchema(schema).safeParse({ ...file, needs: { availability } }).success;
  expect([90, 99.95, 100].map(fits)).toEqual([true, true, true]);
  expect([89.9, 100.1, '99.9'].map(fits)).toEqual([false, false, false]);
});

test('explains every field of a diagram and of a node, but for those whose name says it all', () => {
  const properties = z.record(z.string(), z.looseObject({ description: z.string().optional() }));
  const node = z.looseObject({ properties });
  const whole = z.looseObject({ properties: z.looseObject({ nodes: z.looseObject({ additionalProperties: node }) }) });
  const parsed = whole.parse(schema);
  const unexplained = (fields: z.infer<typeof properties>): string[] =>
    Object.entries(fields).flatMap(([name, { description }]) => (description === undefined ? [name] : []));
  expect(unexplained(parsed.properties.nodes.additionalProperties.properties)).toEqual([]);
  expect(unexplained(properties.parse(schema.properties))).toEqual(['format', 'version', 'name', 'description']);
});

test('the oldest file fits what it describes', () => {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/diagrams/v1.skyflip'), 'utf8');
  expect(z.fromJSONSchema(schema).safeParse(JSON.parse(text)).success).toBe(true);
  expect(z.fromJSONSchema(schema).safeParse({ ...JSON.parse(text), provider: 'gcp' }).success).toBe(false);
});
