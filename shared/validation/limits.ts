import { meetsProperty } from '../catalog/condition.ts';
import { limitOf } from '../catalog/facts-of.ts';
import type { Condition, Limit } from '../catalog/schema.ts';
import type { ViewNode } from '../catalog/side-view.ts';

/** A limit of the service as the node uses it: of the plan or mode it states, else the service's own. */
export function limitFor({ service, face }: ViewNode, limitId: string): Limit | undefined {
  return limitOf(service, limitId, (property) => face.properties[property]);
}

/** A stated value beyond a limit of the node; undefined: it is within, or one of the two is not known. */
export function excessOf(
  node: ViewNode,
  limitId: string,
  value: number | undefined,
): { readonly value: number; readonly limit: Limit } | undefined {
  const limit = limitFor(node, limitId);
  return value === undefined || limit === undefined || value <= limit.value ? undefined : { value, limit };
}

/**
 * The highest value that the limit can have for a node that may not say which plan or tier it uses: a value beyond it fits
 * nowhere. undefined: none known, or a plan that it may be on has none.
 */
export function mostGenerousLimit({ service, face }: ViewNode, limitId: string): Limit | undefined {
  const fits = (condition: Condition): boolean | undefined => {
    if (!('property' in condition)) return false;
    const value = face.properties[condition.property];
    return value === undefined && condition.op !== 'known' ? undefined : meetsProperty(condition, value);
  };
  const settled = service.variants.findIndex(({ when }) => when.every((condition) => fits(condition) === true));
  const possible = service.variants.filter(
    ({ when }, place) => (settled < 0 || place <= settled) && when.every((condition) => fits(condition) !== false),
  );
  const own = service.limits[limitId];
  const limits = possible.map((variant) => variant.limits[limitId] ?? own);
  if (settled < 0 && own !== undefined) limits.push(own);
  if (limits.includes(undefined)) return undefined;
  return limits.reduce(
    (best, limit) => (best !== undefined && limit !== undefined && best.value >= limit.value ? best : limit),
    limits[0],
  );
}
