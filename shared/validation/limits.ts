import { limitOf } from '../catalog/facts-of.ts';
import type { Limit } from '../catalog/schema.ts';
import type { ViewNode } from '../catalog/side-view.ts';

/** A limit of the service as the node uses it: of the plan or mode it states, else the service's own. */
export function limitFor({ service, face }: ViewNode, limitId: string): Limit | undefined {
  return limitOf(service, limitId, (property) => face.properties[property]);
}

/**
 * The highest value the limit can have for a node that does not say which plan or tier it uses; undefined if some plan has
 * no such limit. A value beyond it fits nowhere.
 */
export function mostGenerousLimit(node: ViewNode, limitId: string): Limit | undefined {
  const { service, face } = node;
  const selectors = service.variants.flatMap(({ when, limits }) =>
    limitId in limits ? when.flatMap((condition) => ('property' in condition ? [condition.property] : [])) : [],
  );
  if (selectors.every((property) => face.properties[property] !== undefined)) return limitFor(node, limitId);
  const candidates = [service.limits[limitId], ...service.variants.map(({ limits }) => limits[limitId])];
  const known = candidates.filter((limit) => limit !== undefined);
  return known.reduce<Limit | undefined>(
    (best, limit) => (best && best.value >= limit.value ? best : limit),
    undefined,
  );
}
