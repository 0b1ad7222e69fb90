import { equivalencesFor } from '../../catalog/face-of.ts';
import type { SideView, ViewNode } from '../../catalog/side-view.ts';
import { chooseEquivalent } from '../../commands/choose-equivalent.ts';
import type { Command } from '../../commands/command.ts';
import type { Rejection } from '../../commands/rejection.ts';
import { rejectUnknown } from '../../commands/rejection.ts';
import { replaceService } from '../../commands/replace-service.ts';
import { type SetPropertiesInput, setProperties } from '../../commands/set-properties.ts';
import { nodeOf } from '../../document/queries.ts';
import type { Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import type { OfferedFix } from '../fix.ts';

export interface ChangeService {
  readonly fixId: 'change-service';
  readonly params: ChangeServiceParams;
}

interface ChangeServiceParams {
  readonly ids: readonly string[];
  readonly serviceId: string;
  /** Settings that the new service starts with. */
  readonly properties: SetPropertiesInput['properties'];
}

/** Moves work to another service: what was drawn for the side is replaced, what the flip derived gets another twin. */
export const planChangeService: Command<ChangeServiceParams> = (diagram, { ids, serviceId, properties }, env) => {
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const id of ids) {
    if (!changed.ok) return changed;
    const node = nodeOf(changed.value, id);
    if (node === undefined) return rejectUnknown(id);
    const side = diagram.provider;
    changed =
      node.faces[side]?.service === undefined
        ? chooseEquivalent(changed.value, { id, side, serviceId }, env)
        : replaceService(changed.value, { id, serviceId }, env);
  }
  return changed.ok ? setProperties(changed.value, { ids, properties }, env) : changed;
};

/** Undefined where the service cannot take the place of them all: a twin has to be one that the catalog knows. */
export function serviceFix(
  label: string,
  view: SideView,
  nodes: readonly ViewNode[],
  serviceId: string,
  properties: SetPropertiesInput['properties'] = {},
): OfferedFix | undefined {
  if (!view.catalog.services.has(serviceId) || !nodes.every((node) => mayBecome(view, node, serviceId)))
    return undefined;
  return { label, fixId: 'change-service', params: { ids: nodes.map(({ id }) => id), serviceId, properties } };
}

function mayBecome({ side, diagram, catalog }: SideView, { node, face }: ViewNode, serviceId: string): boolean {
  if (face.origin === 'authored') return true;
  const twins = equivalencesFor(node, side, diagram, catalog);
  return face.origin === 'derived' && twins.some(({ to, effect }) => to === serviceId && effect === 'twin');
}
