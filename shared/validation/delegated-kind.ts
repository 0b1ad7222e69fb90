import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { DELEGATED_KINDS, type DelegatedKind } from './azure-subnets.ts';
import { statedText } from './stated.ts';

/** The kind of delegation that it asks of its subnet. A function app on the Container Apps plan is a container app. */
export function delegatedKindOf(view: SideView, node: ViewNode): DelegatedKind | undefined {
  const { service } = node;
  const isContainerApp = service.id === 'azure.function-app' && statedText(view, node, 'plan') === 'container-apps';
  const runsAs = isContainerApp ? 'azure.container-apps' : service.id;
  return DELEGATED_KINDS.find(({ services }) => services.includes(runsAs));
}
