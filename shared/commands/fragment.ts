import { z } from 'zod';
import { createDiagram } from '../document/create.ts';
import { invalidError } from '../document/invalid-error.ts';
import { checkInvariants } from '../document/invariants.ts';
import { scanJson } from '../document/scan-json.ts';
import {
  type Connection,
  connectionSchema,
  DOCUMENT_LIMITS,
  elementIdSchema,
  type Node,
  nodeSchema,
} from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { type Rejection, reject } from './rejection.ts';
import { renewIds } from './renew-ids.ts';

export const FRAGMENT_FORMAT = 'skyflip-fragment';

/** A piece of a diagram as it lies on the clipboard: plain JSON. Outermost nodes are at the top, in absolute places. */
export const fragmentSchema = z.strictObject({
  format: z.literal(FRAGMENT_FORMAT),
  version: z.literal(1),
  nodes: z.record(elementIdSchema, nodeSchema),
  connections: z.record(elementIdSchema, connectionSchema),
});
export type Fragment = z.infer<typeof fragmentSchema>;

export interface FragmentElements {
  readonly nodes: readonly Node[];
  readonly connections: readonly Connection[];
}

/**
 * The elements of a fragment, which may be anything: it comes from the clipboard of another program. Memberships that lead
 * out of it are the paste's business; all else must be sound in itself.
 */
export function readFragment(fragment: unknown): Result<FragmentElements, Rejection> {
  const json = typeof fragment === 'string' ? readText(fragment) : ok(fragment);
  if (!json.ok) return json;
  if (isNewer(json.value)) return badFragment('It was copied from a newer version of Skyflip.');
  const parsed = fragmentSchema.safeParse(json.value);
  if (!parsed.success) return badFragment(invalidError(parsed.error.issues, json.value).message);
  const nodes = Object.entries(parsed.data.nodes).map(([id, node]): Node => ({ id, ...node }));
  const connections = Object.entries(parsed.data.connections).map(([id, one]): Connection => ({ id, ...one }));
  const inside = new Set(nodes.map(({ id }) => id));
  const alone = renewIds(nodes, [], new Map(), (id) => inside.has(id));
  const [violation] = checkInvariants(
    createDiagram('aws', {
      nodes: Object.fromEntries(alone.nodes.map((node) => [node.id, node])),
      connections: Object.fromEntries(connections.map((one) => [one.id, one])),
    }),
  );
  return violation === undefined ? ok({ nodes, connections }) : badFragment(violation.message);
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version } = value as { readonly format?: unknown; readonly version?: unknown };
  return format === FRAGMENT_FORMAT && typeof version === 'number' && version > 1;
}

function readText(text: string): Result<unknown, Rejection> {
  if (text.length > DOCUMENT_LIMITS.bytes) return badFragment('It is too large.');
  const scanned = scanJson(text, DOCUMENT_LIMITS.depth);
  return scanned.ok ? ok(JSON.parse(text)) : badFragment(scanned.error.message);
}

function badFragment(why: string): Result<never, Rejection> {
  return reject('bad-fragment', `What is on the clipboard is no piece of a diagram. ${why}`);
}
