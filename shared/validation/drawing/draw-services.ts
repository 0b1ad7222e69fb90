import { drawnSize } from '../../catalog/drawn-size.ts';
import { ordersAbove } from '../../commands/add-node.ts';
import { amend } from '../../commands/amend.ts';
import { canContain } from '../../commands/can-contain.ts';
import type { CommandEnv } from '../../commands/command.ts';
import { freshIds } from '../../commands/fresh-ids.ts';
import { offset } from '../../commands/place.ts';
import { type Rejection, reject } from '../../commands/rejection.ts';
import { roomForAll } from '../../commands/room-for-all.ts';
import { originOf } from '../../document/containment.ts';
import { createNode } from '../../document/create.ts';
import type { Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import { middleOf, type NewService } from './draw-service.ts';

interface DrawnAll {
  readonly diagram: Diagram;
  /** In the order in which they were asked for. */
  readonly ids: readonly string[];
}

/** Many services at free places, as `drawService` draws one: the drawing is looked at once. For both sides; nothing is stated of them. */
export function drawServices(
  diagram: Diagram,
  services: readonly Pick<NewService, 'serviceId' | 'name' | 'parentId' | 'beside'>[],
  env: CommandEnv,
): Result<DrawnAll, Rejection> {
  const { catalog } = env;
  const inputs = [];
  const asked = new Set<string>();
  for (const { serviceId, parentId, beside = [] } of services) {
    const known = catalog.services.get(serviceId);
    if (known === undefined) return reject('unknown-service', `The catalog knows no service "${serviceId}".`);
    const question = `${serviceId} ${parentId}`;
    const { answer, reason } = asked.has(question) ? ALLOWED : canContain(diagram, parentId, { serviceId }, catalog);
    if (answer === 'refuse') return reject('cannot-contain', reason);
    asked.add(question);
    const near = middleOf(diagram, beside.length > 0 ? beside : [parentId ?? ''], env);
    inputs.push({ parentId, size: drawnSize(known), near });
  }
  const rooms = roomForAll(diagram, inputs, env);
  if (!rooms.ok) return rooms;
  const { diagram: roomy, frames } = rooms.value;
  const ids = freshIds(roomy, services.length, env);
  if (!ids.ok) return ids;
  const above = ordersAbove(roomy);
  const nodes = services.map(({ serviceId, parentId, name = '' }, at) => {
    const origin = originOf(roomy, parentId, roomy.provider);
    const frame = offset(frames[at] ?? NOWHERE, { x: -origin.x, y: -origin.y });
    return createNode(ids.value[at] ?? '', serviceId, frame, { label: name, parentId, order: above(parentId) });
  });
  const drawn = amend(roomy, { nodes });
  return drawn.ok ? ok({ diagram: drawn.value, ids: ids.value }) : drawn;
}

const ALLOWED = { answer: 'allow', reason: '' } as const;
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
