import { otherSide } from '../catalog/authored-service.ts';
import { type Catalog, isKnownService, serviceOf } from '../catalog/catalog.ts';
import { nodeOf } from '../document/queries.ts';
import type { Face, Node, Properties, Side } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface ReplaceServiceInput {
  readonly id: string;
  /** The side is the service's own; a neutral service takes the place of both faces. */
  readonly serviceId: string;
}

/**
 * Makes the node another thing. What was chosen for the other cloud stays only where the catalog knows it as a twin of the
 * new service; settings of a face go where the old service knew them and the new one does not.
 */
export const replaceService: Command<ReplaceServiceInput> = (diagram, { id, serviceId }, env) => {
  const node = nodeOf(diagram, id);
  if (node === undefined) return rejectUnknown(id);
  if (!isKnownService(env.catalog, serviceId)) {
    return reject('unknown-service', `The catalog knows no service "${serviceId}".`);
  }
  const { provider } = serviceOf(env.catalog, serviceId);
  const isThere = node.faces[provider]?.service === serviceId;
  if (isThere) return amend(diagram, { nodes: [node] });
  const replaced = provider === 'neutral' ? asNeutral(node, serviceId) : onSide(node, provider, serviceId, env.catalog);
  return amend(diagram, { nodes: [replaced] });
};

/** A neutral thing is the same on both sides: it has no cloud's settings and is pinned to none. */
function asNeutral(node: Node, serviceId: string): Node {
  const { aws, azure, neutral } = node.faces;
  const faces: Node['faces'] = {
    aws: aws && withoutService(aws, {}),
    azure: azure && withoutService(azure, {}),
    neutral: { properties: {}, ...neutral, service: serviceId },
  };
  return { ...node, faces, pinned: undefined };
}

function onSide(node: Node, side: Side, serviceId: string, catalog: Catalog): Node {
  const other = otherSide(side);
  const own = node.faces[side];
  const face: Face = {
    ...own,
    service: serviceId,
    state: undefined,
    properties: stillKnown(own?.properties ?? {}, own?.service, serviceId, catalog),
  };
  const chosen = node.faces[other];
  const isTwin = chosen?.service === undefined || areTwins(serviceId, chosen.service, catalog);
  const faces: Node['faces'] = {
    [side]: face,
    [other]:
      chosen &&
      (isTwin ? chosen : withoutService(chosen, stillKnown(chosen.properties, chosen.service, undefined, catalog))),
  };
  const pinned = node.pinned === side ? side : undefined;
  return { ...node, faces, pinned, properties: { ...node.faces.neutral?.properties, ...node.properties } };
}

function withoutService(face: Face, properties: Properties): Face {
  return { ...face, service: undefined, state: undefined, properties };
}

function stillKnown(
  properties: Properties,
  before: string | undefined,
  after: string | undefined,
  catalog: Catalog,
): Properties {
  if (before === undefined) return properties;
  const old = serviceOf(catalog, before).properties;
  const next = after === undefined ? {} : serviceOf(catalog, after).properties;
  return Object.fromEntries(
    Object.entries(properties).filter(([id]) => !Object.hasOwn(old, id) || Object.hasOwn(next, id)),
  );
}

function areTwins(a: string, b: string, catalog: Catalog): boolean {
  const leads = (from: string, to: string): boolean =>
    catalog.equivalencesFrom.get(from)?.some((row) => row.to === to) === true;
  return leads(a, b) || leads(b, a);
}
