import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagram, createNode } from '../../shared/document/create.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';

const frame = { x: 1, y: 2, width: 3, height: 4 };

test('any diagram comes back from its text as it was', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (diagram) => {
      expect(checkInvariants(diagram)).toEqual([]);
      const text = serializeDiagram(diagram);
      const opened = parseDiagram(text);
      expect(opened).toEqual({ ok: true, value: diagram });
      expect(opened.ok && serializeDiagram(opened.value)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('keys are sorted at every level, whatever order they were made in', () => {
  const nodes = Object.fromEntries(['b', '10', '2', 'a', 'B'].map((id) => [id, createNode(id, 'aws.vpc', frame)]));
  const diagram = createDiagram('aws', { nodes, name: 'n' });
  const { name, nodes: _, ...rest } = diagram;
  const text = serializeDiagram(diagram);
  const keys = [...text.matchAll(/^ {4}"([^"]+)": \{$/gm)].map(([, key]) => key);
  expect(keys).toEqual(['10', '2', 'B', 'a', 'b']);
  const reversed = Object.fromEntries(Object.entries(nodes).reverse());
  expect(serializeDiagram({ nodes: reversed, name, ...rest })).toBe(text);
});

test('the text is laid out as people and other programs expect: two spaces, a final newline', () => {
  const text = serializeDiagram(createDiagram('aws', { nodes: { a: createNode('a', 'aws.vpc', frame) } }));
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('ids are keys, and undefined fields are left out', () => {
  const node = { ...createNode('a', 'aws.vpc', frame), notes: undefined, shape: undefined };
  const file = JSON.parse(serializeDiagram(createDiagram('aws', { nodes: { a: node } })));
  expect(Object.keys(file.nodes)).toEqual(['a']);
  expect(Object.keys(file.nodes.a)).toEqual(['faces', 'frame', 'label', 'order', 'parentId', 'properties']);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is never written as null', (x) => {
  const nodes = { a: createNode('a', 'aws.vpc', { ...frame, x }) };
  expect(() => serializeDiagram(createDiagram('aws', { nodes }))).toThrow(RangeError);
});
