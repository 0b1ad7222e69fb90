import { matchesAny } from '../../shared/catalog/catalog.ts';
import { GROUP_TRAITS } from '../../shared/catalog/placement.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';

export interface PlaceChoices {
  readonly subnets: readonly ViewNode[];
  readonly groups: readonly ViewNode[];
}

/** The subnets and groups that a node may be said to be in: neither itself, nor what it holds, nor what it lies in anyway. */
export function placeChoices(view: SideView, id: string): PlaceChoices {
  const viewNode = view.nodes.get(id);
  if (viewNode === undefined) return { subnets: [], groups: [] };
  const around = new Set([
    id,
    ...view.ancestors(id).map((one) => one.id),
    ...view.descendants(id).map((one) => one.id),
  ]);
  const stated = new Set([...(viewNode.node.subnets ?? []), ...(viewNode.node.memberOf ?? [])]);
  // What is stated can always be taken back.
  const offered = (traits: readonly string[]): readonly ViewNode[] =>
    view.all(...traits).filter((one) => stated.has(one.id) || !around.has(one.id));
  const isPlace = matchesAny(viewNode.service, ['network', 'zone', 'subnet']);
  return { subnets: isPlace ? [] : offered(['subnet']), groups: offered(GROUP_TRAITS) };
}
