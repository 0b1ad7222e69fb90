import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { createNode } from '../../shared/document/create.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Node, Side } from '../../shared/document/schema.ts';
import { flip } from '../../shared/flip/flip.ts';
import { validate } from '../../shared/validation/validate.ts';
import { arbitraryDesign } from '../support/arbitrary-design.ts';

/** Notes, texts, callouts on every node, slides over all of it, and a list of steps. */
function annotated(diagram: Diagram): Diagram {
  const added: Node[] = [
    createNode('x-note', 'neutral.note', { x: -400, y: 0, width: 160, height: 96 }, { label: '**S3** is public' }),
    createNode(
      'x-text',
      'neutral.text',
      { x: -400, y: 200, width: 160, height: 32 },
      { label: 'aws.rds', accent: 'red' },
    ),
    createNode('x-steps', 'neutral.steps', { x: -400, y: 300, width: 280, height: 64 }),
    createNode('x-area', 'neutral.area', { x: -1000, y: -1000, width: 9000, height: 9000 }, { step: 1 }),
    createNode('x-empty', 'neutral.callout', { x: -400, y: 500, width: 24, height: 24 }, { step: 99 }),
    ...Object.keys(diagram.nodes).flatMap((id, index) => [
      createNode(
        `x-callout-${index}`,
        'neutral.callout',
        { x: -8, y: -8, width: 24, height: 24 },
        {
          parentId: id,
          step: index + 1,
          label: 'Step',
        },
      ),
    ]),
  ];
  return { ...diagram, nodes: { ...diagram.nodes, ...Object.fromEntries(added.map((node) => [node.id, node])) } };
}

function found(diagram: Diagram, side: Side): readonly string[] {
  return validate(diagram, side, catalog, OPTIONS)
    .map(({ rule, nodes, message }) => `${rule} ${nodes.join(' ')} ${message}`)
    .sort();
}

const OPTIONS = { today: '2026-11-21' };
const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.skyflip'));

function load(name: string): Diagram {
  const parsed = parseDiagram(readFileSync(join(folder, name), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function expectNothingNew(diagram: Diagram): void {
  const noted = annotated(diagram);
  for (const side of ['aws', 'azure'] as const) expect(found(noted, side)).toEqual(found(diagram, side));
  const to = diagram.provider === 'aws' ? 'azure' : 'aws';
  const plain = flip(diagram, to, catalog, OPTIONS);
  const flipped = flip(noted, to, catalog, OPTIONS);
  for (const [id, node] of Object.entries(noted.nodes)) {
    expect(flipped.diagram.nodes[id]).toEqual(id.startsWith('x-') ? node : plain.diagram.nodes[id]);
  }
  expect(flipped.report.rows.map(({ node }) => node)).toEqual(plain.report.rows.map(({ node }) => node));
  expect(flipped.report.suggestions.map(({ id }) => id)).toEqual(plain.report.suggestions.map(({ id }) => id));
}

describe('what is said about a drawing is no part of the architecture', () => {
  test.each(examples)('of %s: the same findings, the same flip, and it stays as it is', (name) => {
    expectNothingNew(load(name));
  });

  test('of any design', () => {
    fc.assert(fc.property(arbitraryDesign(), expectNothingNew), { numRuns: 25 });
  });
});
