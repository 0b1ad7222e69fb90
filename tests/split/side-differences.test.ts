import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { validate } from '../../shared/validation/validate.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const today = '2026-11-21';
const marksOf = (of: Diagram): unknown => {
  const { sides } = sideDifferences(of, catalog, { today });
  return { aws: Object.fromEntries(sides.aws.marks), azure: Object.fromEntries(sides.azure.marks) };
};
const withState = (of: Diagram, id: string, side: Side, state: 'absent' | 'absorbed'): Diagram => {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(id);
  const faces = { ...node.faces, [side]: { ...node.faces[side], properties: {}, state } };
  return { ...of, nodes: { ...of.nodes, [id]: { ...node, faces } } };
};

const CASES: readonly [name: string, diagram: Diagram, aws: object, azure: object][] = [
  ['what is the same on both sides has no mark', diagram('aws').node('u', 'neutral.users').done(), {}, {}],
  ['a close twin', diagram('aws').node('a', 'aws.s3').done(), { a: 'close' }, { a: 'close' }],
  ['a partial twin', diagram('aws').node('a', 'aws.aurora').done(), { a: 'partial' }, { a: 'partial' }],
  ['nothing stands for it', diagram('aws').node('a', 'aws.lambda-edge').done(), { a: 'absent' }, { a: 'absent' }],
  [
    'built in on the other side',
    withState(diagram('aws').node('a', 'aws.alb').done(), 'a', 'azure', 'absorbed'),
    { a: 'built-in' },
    {},
  ],
  [
    'nodes and lines of one side',
    diagram('aws')
      .node('u', 'neutral.users')
      .node('v', 'neutral.users')
      .node('a', 'azure.app-service-plan', { only: 'azure' })
      .connect('u', 'v', { only: 'aws' })
      .done(),
    { 'u-v-0': 'only-here' },
    { a: 'only-here' },
  ],
  ['pinned to its cloud', diagram('aws').node('a', 'aws.s3', { pinned: 'aws' }).done(), {}, {}],
];

describe('how the sides differ', () => {
  test.each(CASES)('%s', (_name, of, aws, azure) => {
    expect(marksOf(of)).toEqual({ aws, azure });
  });

  test('a twin is judged on the way from the side that is shown, as in the report', () => {
    const aurora = diagram('aws').node('a', 'aws.aurora').done();
    expect(marksOf(aurora)).toMatchObject({ azure: { a: 'partial' } });
    expect(marksOf({ ...aurora, provider: 'azure' })).toMatchObject({ azure: { a: 'close' } });
  });
});

test('findings differ where only one side has them; those of both sides and those set aside do not', () => {
  const slow = diagram('aws').node('fn', 'aws.lambda', { label: 'Render', expectedDurationSeconds: 1200 }).done();
  const { sides } = sideDifferences(slow, catalog, { today });
  expect(sides.aws.findings.map(({ rule }) => rule)).toContain('lambda-max-duration');
  expect(sides.azure.findings.map(({ rule }) => rule)).not.toContain('lambda-max-duration');
  const known = validate(slow, 'aws', catalog, { today });
  const suppressions = known.map(({ rule }) => ({ rule, element: 'fn', reason: 'measured' }));
  expect(sideDifferences({ ...slow, suppressions }, catalog, { today }).sides.aws.findings).toEqual([]);
});

test('marks and what is hidden are of elements that are there, on any diagram', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), (any) => {
      const { sides } = sideDifferences(any, catalog, { today });
      for (const own of [sides.aws, sides.azure]) {
        const other = own.side === 'aws' ? sides.azure : sides.aws;
        for (const [id, difference] of own.marks) {
          const isLine = own.view.diagram.connections[id] !== undefined;
          expect(isLine || own.view.nodes.has(id)).toBe(true);
          expect(difference === 'built-in').toBe(other.view.absorbed.has(id));
          if (difference === 'only-here' && !isLine) expect(other.view.nodes.has(id)).toBe(false);
        }
        for (const id of own.hidden) expect(other.marks.get(id)).toBe('built-in');
      }
    }),
    { numRuns: 60 },
  );
});
