import type { Lifecycle } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { OfferedFix } from './fix.ts';
import { serviceFix } from './fixes/change-service.ts';

/** The service that the catalog names as the successor, in place of one that is gone or going. */
export function successorFix(
  view: SideView,
  nodes: readonly ViewNode[],
  { successor }: Lifecycle,
): OfferedFix | undefined {
  const service = successor === undefined ? undefined : view.catalog.services.get(successor);
  return service && serviceFix(`Use ${service.name}`, view, nodes, service.id);
}
