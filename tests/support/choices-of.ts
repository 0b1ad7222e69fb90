import { expect } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { equivalencesFor, faceOf } from '../../shared/catalog/face-of.ts';
import type { Equivalence } from '../../shared/catalog/schema.ts';
import type { Properties } from '../../shared/document/schema.ts';
import { type DiagramBuilder, diagram } from './diagram-builder.ts';

interface Choices {
  readonly face: ReturnType<typeof faceOf>;
  /** The rows that lead there, the default first. */
  readonly rows: readonly Equivalence[];
  /** Where each row leads: a service id, or how it goes without a box. */
  readonly ways: readonly string[];
  /** The same, each once. */
  readonly places: readonly string[];
}

/** What the node "x" becomes on the other side, and what else it could become there. */
export function choicesOf(builder: DiagramBuilder): Choices {
  const built = builder.done();
  const node = built.nodes.x;
  if (node === undefined) throw new Error('the diagram has no node "x"');
  const there = otherSide(built.provider);
  const face = faceOf(node, there, built, catalog);
  const rows = equivalencesFor(node, there, built, catalog);
  expect(rows[0]).toBe(face.equivalence);
  const ways = rows.map((row) => row.to ?? row.effect);
  return { face, rows, ways, places: [...new Set(ways)] };
}

/** The node "x" and nothing else, drawn for the cloud of its service. */
export function alone(service: string, stated: Properties = {}): DiagramBuilder {
  return diagram(service.startsWith('aws.') ? 'aws' : 'azure').node('x', service, stated);
}
