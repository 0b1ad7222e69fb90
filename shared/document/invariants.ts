import { checkContainment } from './check-containment.ts';
import type { InvariantName, InvariantViolation } from './errors.ts';
import { nodeOf } from './queries.ts';
import { isSafeKey } from './safe-key.ts';
import type { Connection, Diagram, Node } from './schema.ts';

/**
 * Everything that makes a diagram no diagram; empty for a good one. Linear in the number of elements, no recursion.
 * A suppression of an element that is gone is harmless and stays.
 */
export function checkInvariants(diagram: Diagram): readonly InvariantViolation[] {
  const violations: InvariantViolation[] = [];
  const report = (invariant: InvariantName, elements: readonly string[], message: string): void => {
    violations.push({ kind: 'invariant', invariant, elements, message });
  };
  for (const [key, node] of Object.entries(diagram.nodes)) {
    checkKey(key, node, 'node', report);
    checkNodeReferences(node, diagram, report);
    checkFaces(node, report);
  }
  for (const [key, connection] of Object.entries(diagram.connections)) {
    checkKey(key, connection, 'connection', report);
    if (Object.hasOwn(diagram.nodes, key)) {
      report('duplicate-id', [key], `"${key}" names both a node and a connection.`);
    }
    checkEnds(connection, diagram, report);
  }
  for (const violation of checkContainment(diagram)) violations.push(violation);
  return violations;
}

type Reporter = (invariant: InvariantName, elements: readonly string[], message: string) => void;

function checkKey(key: string, element: Node | Connection, what: string, report: Reporter): void {
  if (!isSafeKey(key)) report('reserved-key', [key], `"${key}" is a name that JavaScript reserves.`);
  if (element.id !== key) report('id-resolves', [key], `The ${what} "${key}" carries the id "${element.id}".`);
}

function checkNodeReferences(node: Node, diagram: Diagram, report: Reporter): void {
  const { aws, azure } = node.faces;
  const isMissing = (id: string | null | undefined): id is string =>
    id !== null && id !== undefined && nodeOf(diagram, id) === undefined;
  const checkParent = (parentId: string | null | undefined): void => {
    if (!isMissing(parentId)) return;
    report('id-resolves', [node.id], `The node "${node.id}" is drawn in "${parentId}", which does not exist.`);
  };
  checkParent(node.parentId);
  checkParent(aws?.parentId);
  checkParent(azure?.parentId);
  for (const face of [aws, azure]) {
    for (const id of [
      ...(face?.memberOf ?? []),
      ...(face?.subnets ?? []),
      ...(face?.into === undefined ? [] : [face.into]),
    ]) {
      if (isMissing(id))
        report('id-resolves', [node.id], `The node "${node.id}" refers to "${id}", which does not exist.`);
    }
    if (face?.into === node.id)
      report('id-resolves', [node.id], `The node "${node.id}" is said to be a part of itself.`);
  }
  for (const groupId of node.memberOf ?? []) {
    if (isMissing(groupId)) {
      report('id-resolves', [node.id], `The node "${node.id}" belongs to "${groupId}", which does not exist.`);
    }
  }
  for (const subnetId of node.subnets ?? []) {
    if (isMissing(subnetId)) {
      report('id-resolves', [node.id], `The node "${node.id}" spans the subnet "${subnetId}", which does not exist.`);
    }
  }
}

function checkFaces(node: Node, report: Reporter): void {
  const { aws, azure, neutral } = node.faces;
  if (aws?.service === undefined && azure?.service === undefined && neutral?.service === undefined) {
    report('has-a-service', [node.id], `The node "${node.id}" names no service on any face.`);
  }
  for (const side of ['aws', 'azure', 'neutral'] as const) {
    const service = node.faces[side]?.service;
    if (service !== undefined && !service.startsWith(`${side}.`)) {
      report(
        'face-on-its-side',
        [node.id],
        `The ${side} face of the node "${node.id}" names the service "${service}".`,
      );
    }
  }
  if (neutral?.service !== undefined && (aws?.service !== undefined || azure?.service !== undefined)) {
    const message = `The node "${node.id}" is ${neutral.service}, the same on both sides, and names a cloud's service too.`;
    report('face-on-its-side', [node.id], message);
  }
}

function checkEnds(connection: Connection, diagram: Diagram, report: Reporter): void {
  const checkEnd = (end: string, id: string): void => {
    if (nodeOf(diagram, id) !== undefined) return;
    report('id-resolves', [connection.id], `The connection "${connection.id}" ${end} at "${id}", which is no node.`);
  };
  checkEnd('starts', connection.from);
  checkEnd('ends', connection.to);
}
