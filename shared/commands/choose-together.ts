import { authoredServiceId, otherSide, storedFace } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Coupling } from '../catalog/coupling.ts';
import { faceOf } from '../catalog/face-of.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node, Side } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { amend } from './amend.ts';
import { chooseEquivalent, chosenNode } from './choose-equivalent.ts';
import type { Command, CommandEnv } from './command.ts';
import { canTurn, coupledNodes } from './coupled-nodes.ts';
import { withFace } from './place.ts';
import { type Rejection, rejectUnknown } from './rejection.ts';

export interface ChooseTogetherInput {
  /** One node, a selection, or all of a kind. Those that cannot become it are left as they are. */
  readonly ids: readonly string[];
  /** The side that gets another twin. */
  readonly side: Side;
  /** null: the catalog's own choice again. */
  readonly serviceId: string | null;
}

/** What is chosen for some nodes, and what is coupled to them by the catalog follows: a cluster its services, a replica its primary. */
export const chooseTogether: Command<ChooseTogetherInput> = (diagram, { ids, side, serviceId }, env) => {
  const chosen: Node[] = [];
  let refused: Result<never, Rejection> | undefined;
  for (const id of ids) {
    const step = chosenNode(diagram, { id, side, serviceId }, env.catalog);
    if (step.ok) chosen.push(step.value);
    else refused ??= step;
  }
  if (chosen.length === 0) return refused ?? rejectUnknown(ids[0] ?? '');
  const changed = amend(diagram, { nodes: chosen });
  if (!changed.ok) return changed;
  return ok(withFollowers(changed.value, new Set(chosen.map(({ id }) => id)), side, serviceId === null, env));
};

/** Each is asked once, so that two couplings cannot drive each other in a circle. */
function withFollowers(diagram: Diagram, chosen: Set<string>, side: Side, isReset: boolean, env: CommandEnv): Diagram {
  let present = diagram;
  const done = new Set(chosen);
  const queue = [...chosen];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const coupling of env.catalog.couplings) {
      const node = nodeOf(present, id);
      if (node === undefined || !canTurn(node, side)) continue;
      for (const { id: other } of coupledNodes(present, node, coupling, side, env.catalog)) {
        const follower = nodeOf(present, other);
        if (follower === undefined || done.has(other)) continue;
        const next = isReset
          ? resetWith(present, follower, coupling, side, env)
          : followed(present, node, follower, coupling, side, env);
        if (next === present) continue;
        present = next;
        done.add(other);
        queue.push(other);
      }
    }
  }
  return present;
}

/** What was chosen of a platform goes back with the rest of it; what is of no platform was a choice of its own. */
function resetWith(diagram: Diagram, node: Node, { together }: Coupling, side: Side, env: CommandEnv): Diagram {
  const face = storedFace(node, side);
  const twin = face?.state === 'absorbed' ? 'absorbed' : face?.service;
  if (twin === undefined) return diagram;
  const authored = authoredServiceId(node, otherSide(side));
  const isCoupled = together === 'same' || together.some((platform) => platform[authored]?.includes(twin));
  return isCoupled ? withTwin(diagram, node.id, side, null, env) : diagram;
}

function followed(
  diagram: Diagram,
  leader: Node,
  node: Node,
  { together }: Coupling,
  side: Side,
  env: CommandEnv,
): Diagram {
  const lead = twinNow(diagram, leader, side, env.catalog);
  const now = twinNow(diagram, node, side, env.catalog);
  const authored = authoredServiceId(node, otherSide(side));
  const leading = authoredServiceId(leader, otherSide(side));
  if (together === 'same')
    return leading === authored && lead !== now ? withOneOf(diagram, node, side, [lead], env) : diagram;
  const platform = together.find((one) => one[leading]?.includes(lead));
  const wanted = platform?.[authored];
  if (wanted === undefined || wanted.includes(now)) return diagram;
  const isOfAnother = together.some((one) => one !== platform && one[authored]?.includes(now));
  return isOfAnother ? withOneOf(diagram, node, side, wanted, env) : diagram;
}

/** The catalog's own choice where it is one of them, so that as little as possible is stored; else the first that it can become. */
function withOneOf(diagram: Diagram, node: Node, side: Side, wanted: readonly string[], env: CommandEnv): Diagram {
  const plain = withTwin(diagram, node.id, side, null, env);
  const back = nodeOf(plain, node.id);
  if (back !== undefined && wanted.includes(twinNow(plain, back, side, env.catalog))) return plain;
  for (const twin of wanted) {
    const next = withTwin(diagram, node.id, side, twin, env);
    if (next !== diagram) return next;
  }
  return diagram;
}

function withTwin(diagram: Diagram, id: string, side: Side, twin: string | null, env: CommandEnv): Diagram {
  const node = nodeOf(diagram, id);
  const hidden = twin === 'absorbed' && node !== undefined;
  const step = hidden
    ? amend(diagram, { nodes: [withFace(node, side, { service: undefined, state: 'absorbed' })] })
    : chooseEquivalent(diagram, { id, side, serviceId: twin }, env);
  return step.ok ? step.value : diagram;
}

/** The service, or `absorbed`. */
function twinNow(diagram: Diagram, node: Node, side: Side, catalog: Catalog): string {
  const { state, service } = faceOf(node, side, diagram, catalog);
  return state === 'absorbed' ? 'absorbed' : service.id;
}
