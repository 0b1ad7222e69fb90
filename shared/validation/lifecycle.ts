import { variantOf } from '../catalog/facts-of.ts';
import type { Lifecycle } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';

interface LifecycleRow {
  /** The service, with its plan where only that one leaves. */
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly nodes: readonly ViewNode[];
}

/** The nodes whose service, else whose stated plan, has a lifecycle that fits; one row for each: ten old boxes have one cause. */
export function byLifecycle(view: SideView, fits: (lifecycle: Lifecycle) => boolean): readonly LifecycleRow[] {
  const nodes = new Map<Lifecycle, ViewNode[]>();
  const names = new Map<Lifecycle, string>();
  for (const node of view.nodes.values()) {
    const { service } = node;
    const plan = variantOf(service, (property) => view.property(node.id, property));
    const lifecycle = [service.lifecycle, plan?.lifecycle].find((one) => one !== undefined && fits(one));
    if (lifecycle === undefined) continue;
    append(nodes, lifecycle, node);
    names.set(lifecycle, lifecycle === service.lifecycle ? service.name : `${service.name}, ${plan?.name}`);
  }
  return [...nodes].map(([lifecycle, rows]) => ({ name: names.get(lifecycle) ?? '', lifecycle, nodes: rows }));
}
