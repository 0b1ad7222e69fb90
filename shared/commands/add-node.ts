import { isLaidOut, isSequenced } from '../catalog/annotations.ts';
import { isKnownService } from '../catalog/catalog.ts';
import { viewSide } from '../catalog/side-view.ts';
import { childrenOn, originOf } from '../document/containment.ts';
import { createNode } from '../document/create.ts';
import type { Diagram, Frame, Node } from '../document/schema.ts';
import { amend } from './amend.ts';
import { canContain } from './can-contain.ts';
import type { Command } from './command.ts';
import { freshIds } from './fresh-ids.ts';
import { grow } from './grow.ts';
import { growthForAdded } from './grow-for-added.ts';
import { offset } from './place.ts';
import { reject } from './rejection.ts';

export interface AddNodeInput {
  readonly serviceId: string;
  /** Absolute, in diagram pixels. */
  readonly frame: Frame;
  readonly parentId?: string | null;
  readonly label?: string;
  /** Frames make room for it. */
  readonly grows?: boolean;
}

export const addNode: Command<AddNodeInput> = (diagram, input, env) => {
  const { serviceId, parentId = null, label = '' } = input;
  if (!isKnownService(env.catalog, serviceId)) {
    return reject('unknown-service', `The catalog knows no service "${serviceId}".`);
  }
  const { answer, reason } = canContain(diagram, parentId, { serviceId }, env.catalog);
  if (answer === 'refuse') return reject('cannot-contain', reason);
  const ids = freshIds(diagram, 1, env);
  if (!ids.ok) return ids;
  const origin = originOf(diagram, parentId, diagram.provider);
  const frame = offset(input.frame, { x: -origin.x, y: -origin.y });
  const order = topOrder(diagram, parentId) + 1;
  const nodes = ids.value.map((id) =>
    createNode(id, serviceId, frame, { label, parentId, order, ...stepAfter(diagram, serviceId) }),
  );
  const added = amend(diagram, { nodes });
  if (!added.ok || input.grows !== true || !isLaidOut({ id: serviceId })) return added;
  const view = viewSide(diagram, diagram.provider, env.catalog);
  return grow(added.value, view, growthForAdded(view, parentId, input.frame), env);
};

/** A new callout or slide comes after those that are there. */
function stepAfter({ nodes }: Diagram, serviceId: string): Pick<Node, 'step'> {
  if (!isSequenced({ id: serviceId })) return {};
  const alike = Object.values(nodes).filter(({ faces }) => faces.neutral?.service === serviceId);
  return { step: alike.reduce((last, { step = 0 }) => Math.max(last, step), 0) + 1 };
}

/** The paint order of the uppermost child; -1 where there is none. */
export function topOrder(diagram: Diagram, parentId: string | null): number {
  const siblings = childrenOn(diagram, diagram.provider).get(parentId) ?? [];
  return siblings.reduce((top, { order }) => Math.max(top, order), -1);
}

/** The same for many in turn: each is asked for a frame's next order above all that are there and those it was asked for before. */
export function ordersAbove(diagram: Diagram): (parentId: string | null) => number {
  const siblings = childrenOn(diagram, diagram.provider);
  const tops = new Map<string | null, number>();
  return (parentId) => {
    const top =
      tops.get(parentId) ?? (siblings.get(parentId) ?? []).reduce((most, { order }) => Math.max(most, order), -1);
    tops.set(parentId, top + 1);
    return top + 1;
  };
}
