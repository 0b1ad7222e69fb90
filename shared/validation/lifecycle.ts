import { variantOf } from '../catalog/facts-of.ts';
import type { Lifecycle } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';

interface LifecycleRow {
  /** The service, with its plan where only that one leaves. */
  readonly name: string;
  /** A plan or mode of the service leaves, not the service. */
  readonly isPlan: boolean;
  readonly lifecycle: Lifecycle;
  readonly nodes: readonly ViewNode[];
}

/** The nodes whose service, else whose stated plan, has a lifecycle that fits; one row for each: ten old boxes have one cause. */
export function byLifecycle(view: SideView, fits: (lifecycle: Lifecycle) => boolean): readonly LifecycleRow[] {
  const nodes = new Map<Lifecycle, ViewNode[]>();
  const leaving = new Map<Lifecycle, Pick<LifecycleRow, 'name' | 'isPlan'>>();
  for (const node of view.nodes.values()) {
    const { service } = node;
    const plan = variantOf(service, (property) => view.property(node.id, property));
    const lifecycle = [service.lifecycle, plan?.lifecycle].find((one) => one !== undefined && fits(one));
    if (lifecycle === undefined) continue;
    append(nodes, lifecycle, node);
    const isPlan = lifecycle !== service.lifecycle;
    leaving.set(lifecycle, { isPlan, name: isPlan ? `${service.name}, ${plan?.name}` : service.name });
  }
  return [...leaving].map(([lifecycle, row]) => ({ ...row, lifecycle, nodes: nodes.get(lifecycle) ?? [] }));
}
