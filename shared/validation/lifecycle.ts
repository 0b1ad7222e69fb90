import type { Catalog } from '../catalog/catalog.ts';
import { variantOf } from '../catalog/facts-of.ts';
import type { Lifecycle } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';
import type { Report } from './rule.ts';
import { successorFix, successorName } from './successor-fix.ts';

interface LifecycleRow {
  /** The service, with its plan where only that one leaves. */
  readonly name: string;
  /** A plan or mode of the service leaves, not the service. */
  readonly isPlan: boolean;
  readonly lifecycle: Lifecycle;
  readonly nodes: readonly ViewNode[];
}

/** One report for each lifecycle that fits, with the successor, where there is one, as remedy and fix. */
export function lifecycleReports(
  view: SideView,
  message: string,
  fits: (lifecycle: Lifecycle) => boolean,
  withSuccessor: (name: string) => string,
): readonly Report[] {
  return byLifecycle(view, fits).map(({ name, isPlan, lifecycle, nodes }) => {
    const successor = successorName(view, nodes, lifecycle);
    return {
      message,
      data: { service: name, text: lifecycle.text },
      nodes: nodes.map(({ id }) => id),
      ...(isPlan && { remedy: 'Choose another plan or tier.' }),
      ...(successor !== undefined && { remedy: withSuccessor(successor) }),
      fact: lifecycle,
      fix: successorFix(view, nodes, lifecycle),
    };
  });
}

/** The nodes whose service, else whose stated plan, has a lifecycle that fits; one row for each: ten old boxes have one cause. */
function byLifecycle(view: SideView, fits: (lifecycle: Lifecycle) => boolean): readonly LifecycleRow[] {
  const nodes = new Map<Lifecycle, ViewNode[]>();
  const leaving = new Map<Lifecycle, Pick<LifecycleRow, 'name' | 'isPlan'>>();
  for (const node of nodesWithLifecycle(view)) {
    const { service } = node;
    const plan = variantOf(service, (property) => view.property(node.id, property));
    const lifecycle = [service.lifecycle, plan?.lifecycle].find((one) => one !== undefined && fits(one));
    if (lifecycle === undefined) continue;
    append(nodes, lifecycle, node);
    const isPlan = lifecycle !== service.lifecycle;
    leaving.set(lifecycle, { isPlan, name: isPlan ? `${service.name}, ${planName(plan?.name)},` : service.name });
  }
  return [...leaving].map(([lifecycle, row]) => ({ ...row, lifecycle, nodes: nodes.get(lifecycle) ?? [] }));
}

/** The catalog marks some plans as retired in their names, which a sentence about that says anyway. */
function planName(name = ''): string {
  return name.replace(/,? \(?retired\)?$/, '');
}

const cache = new WeakMap<Catalog, readonly string[]>();

/** Few services have one, so the others are not asked. Memoised on the catalog, which never changes. */
function nodesWithLifecycle(view: SideView): readonly ViewNode[] {
  const known = cache.get(view.catalog);
  const ids =
    known ??
    [...view.catalog.services.values()]
      .filter(({ lifecycle, variants }) => lifecycle !== undefined || variants.some((plan) => plan.lifecycle))
      .map(({ id }) => id);
  if (known === undefined) cache.set(view.catalog, ids);
  // One service at a time: all of them at once would have to be put in order.
  return ids.flatMap((id) => view.all(id));
}
