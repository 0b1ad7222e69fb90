import type { InvariantViolation } from '../document/errors.ts';
import { invalidError } from '../document/invalid-error.ts';
import { checkInvariants } from '../document/invariants.ts';
import { connectionOf, countElements, nodeOf } from '../document/queries.ts';
import {
  type Connection,
  connectionSchema,
  type Diagram,
  DOCUMENT_LIMITS,
  elementIdSchema,
  type Node,
  nodeSchema,
} from '../document/schema.ts';
import { fail, ok, type Result } from '../result.ts';
import { carriedCorners } from './carry-corners.ts';
import { type Rejection, type RejectionReason, reject } from './rejection.ts';
import { tidyNode, withoutUndefined } from './tidy-element.ts';

export interface Changes {
  /** New nodes, and changed ones in place of those of the same id. */
  readonly nodes?: Iterable<Node>;
  readonly connections?: Iterable<Connection>;
  /** Ids of nodes and connections that go. */
  readonly remove?: ReadonlySet<string>;
  readonly suppressions?: Diagram['suppressions'];
}

/**
 * The one gate through which commands change elements: whatever a command was given, what comes out can be saved and opened
 * again. Each changed element meets the schema of the file, the whole meets the limits and the invariants.
 */
export function amend(diagram: Diagram, changes: Changes): Result<Diagram, Rejection> {
  const changedNodes: Node[] = [];
  let isStructural = changes.remove !== undefined;
  for (const node of changes.nodes ?? []) {
    const before = nodeOf(diagram, node.id);
    if (node === before) continue;
    isStructural ||= before === undefined || refersElsewhere(node, before);
    const checked = checkNode(node);
    if (!checked.ok) return checked;
    changedNodes.push(checked.value);
  }
  const changedConnections: Connection[] = [];
  for (const connection of changes.connections ?? []) {
    const before = connectionOf(diagram, connection.id);
    if (connection === before) continue;
    isStructural ||= before === undefined || connection.from !== before.from || connection.to !== before.to;
    const checked = checkConnection(connection);
    if (!checked.ok) return checked;
    changedConnections.push(checked.value);
  }
  const amended: Diagram = {
    ...diagram,
    nodes: replaced(diagram.nodes, changedNodes, changes.remove),
    connections: replaced(diagram.connections, changedConnections, changes.remove),
    suppressions: changes.suppressions ?? diagram.suppressions,
  };
  if (isUnchanged(amended, diagram)) return ok(diagram);
  if (isStructural) {
    const sound = checkWhole(amended);
    if (!sound.ok) return sound;
  }
  return changedNodes.length === 0 ? ok(amended) : withCarriedCorners(diagram, amended);
}

/** The corners that a command gave a line itself stay as it gave them. */
function withCarriedCorners(before: Diagram, after: Diagram): Result<Diagram, Rejection> {
  const carried: Connection[] = [];
  for (const connection of carriedCorners(before, after)) {
    if (connectionOf(before, connection.id) !== connectionOf(after, connection.id)) continue;
    const checked = checkConnection(connection);
    if (!checked.ok) return checked;
    carried.push(checked.value);
  }
  return ok(carried.length === 0 ? after : { ...after, connections: replaced(after.connections, carried, undefined) });
}

function checkNode(node: Node): Result<Node, Rejection> {
  const { id, ...fields } = tidyNode(node);
  const parsed = nodeSchema.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error.issues, fields);
  return isId(id) ? ok({ id, ...parsed.data }) : badId(id);
}

function checkConnection(connection: Connection): Result<Connection, Rejection> {
  const { id, ...fields } = withoutUndefined(connection);
  const parsed = connectionSchema.safeParse(fields);
  if (!parsed.success) return invalid(parsed.error.issues, fields);
  return isId(id) ? ok({ id, ...parsed.data }) : badId(id);
}

function invalid(issues: Parameters<typeof invalidError>[0], fields: object): Result<never, Rejection> {
  const { kind, message } = invalidError(issues, fields);
  return reject(kind === 'over-limit' ? 'over-limit' : 'invalid', message);
}

function isId(id: string): boolean {
  return elementIdSchema.safeParse(id).success;
}

function badId(id: string): Result<never, Rejection> {
  return reject('invalid', `"${id}" cannot be the id of an element.`);
}

/** Only what an invariant looks at makes the whole diagram worth looking at again. */
function refersElsewhere(node: Node, before: Node): boolean {
  return (
    node.parentId !== before.parentId ||
    node.faces !== before.faces ||
    node.pinned !== before.pinned ||
    node.memberOf !== before.memberOf ||
    node.subnets !== before.subnets
  );
}

function replaced<T extends { readonly id: string }>(
  elements: Readonly<Record<string, T>>,
  changed: readonly T[],
  remove: ReadonlySet<string> | undefined,
): Readonly<Record<string, T>> {
  const leaving = [...(remove ?? [])].filter((id) => Object.hasOwn(elements, id));
  if (changed.length === 0 && leaving.length === 0) return elements;
  const next = leaving.length === 0 ? { ...elements } : without(elements, new Set(leaving));
  for (const element of changed) next[element.id] = element;
  return next;
}

function without<T>(elements: Readonly<Record<string, T>>, leaving: ReadonlySet<string>): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const [id, element] of Object.entries(elements)) if (!leaving.has(id)) kept[id] = element;
  return kept;
}

function isUnchanged(amended: Diagram, diagram: Diagram): boolean {
  return (
    amended.nodes === diagram.nodes &&
    amended.connections === diagram.connections &&
    amended.suppressions === diagram.suppressions
  );
}

function checkWhole(diagram: Diagram): Result<Diagram, Rejection> {
  if (countElements(diagram) > DOCUMENT_LIMITS.elements) {
    return reject('over-limit', `A diagram has at most ${DOCUMENT_LIMITS.elements} nodes and connections.`);
  }
  const [violation] = checkInvariants(diagram);
  if (violation === undefined) return ok(diagram);
  return fail({ reason: reasonOf(violation), message: violation.message });
}

function reasonOf({ invariant }: InvariantViolation): RejectionReason {
  if (invariant === 'containment-depth') return 'over-limit';
  return invariant === 'no-containment-cycle' ? 'cannot-contain' : 'breaks-invariant';
}
