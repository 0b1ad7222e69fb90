import type { Lifecycle, Service } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';

interface LifecycleRow {
  readonly service: Service;
  readonly lifecycle: Lifecycle;
  readonly nodes: readonly ViewNode[];
}

/** The nodes of each service whose lifecycle fits, one row a service: ten old boxes have one cause. */
export function byService(view: SideView, fits: (lifecycle: Lifecycle) => boolean): readonly LifecycleRow[] {
  const rows = new Map<Service, ViewNode[]>();
  for (const node of view.nodes.values()) {
    const { service } = node;
    if (service.lifecycle === undefined || !fits(service.lifecycle)) continue;
    append(rows, service, node);
  }
  return [...rows].flatMap(([service, nodes]) =>
    service.lifecycle === undefined ? [] : [{ service, lifecycle: service.lifecycle, nodes }],
  );
}
