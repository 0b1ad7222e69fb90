import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { CONTAINER_APPS_SUBNET } from './azure-subnets.ts';
import { labelStem } from './tiers.ts';

export const ENVIRONMENT = 'azure.container-apps-environment';

/** The environment of Container Apps that it is or runs in, which has one subnet; undefined: none is drawn. */
export function environmentOf(view: SideView, node: ViewNode): ViewNode | undefined {
  if (!CONTAINER_APPS_SUBNET.services.includes(node.service.id)) return undefined;
  if (node.service.id === ENVIRONMENT) return node;
  const around = view.ancestors(node).find(({ service }) => service.id === ENVIRONMENT);
  if (around !== undefined) return around;
  const groups = placementOf(view, node).groups.flatMap((id) => view.nodes.get(id) ?? []);
  return groups.find(({ service }) => service.id === ENVIRONMENT);
}

/**
 * The same for nodes of one environment. What comes from AWS is often drawn once in each zone, though it is one cluster: its name
 * tells.
 */
export function environmentKeyOf(view: SideView, node: ViewNode): string | undefined {
  const environment = environmentOf(view, node);
  return environment?.face.origin === 'derived' ? `named ${labelStem(environment.node.label)}` : environment?.id;
}
