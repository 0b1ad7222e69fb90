import type { SideView } from '../catalog/side-view.ts';
import { zoneKey } from '../catalog/zone-key.ts';
import { groupBy } from '../group-by.ts';
import { componentsOf } from './components.ts';
import type { Gathered } from './gather.ts';
import type { Line } from './lines-between.ts';
import { groupOf, type Part } from './part.ts';

/**
 * Zones are drawn under one another with the same columns, and so are subnets that say in which zone they are. They are put
 * into a part of their own, which takes the place of the first; regions of systems that nothing connects are not. Returns the
 * outermost parts.
 */
export function groupZones(view: SideView, { roots, byId }: Gathered, lines: readonly Line[]): readonly Part[] {
  const parents = [...byId.values()].filter((part, at, all) => part.isOpen && all.indexOf(part) === at);
  for (const parent of parents) parent.children = grouped(view, parent, parent.children, () => 0);
  const systems = new Map<Part, number>();
  for (const [at, system] of componentsOf(roots, betweenRoots(lines)).entries())
    for (const part of system) systems.set(part, system.length > 1 ? at : -1);
  return grouped(view, null, roots, (part) => systems.get(part) ?? -1);
}

function betweenRoots(lines: readonly Line[]): readonly { readonly from: Part; readonly to: Part }[] {
  const rootOf = (part: Part): Part => (part.parent === null ? part : rootOf(part.parent));
  return lines.map(({ from, to }) => ({ from: rootOf(from), to: rootOf(to) }));
}

function grouped(
  view: SideView,
  parent: Part | null,
  children: readonly Part[],
  systemOf: (part: Part) => number,
): Part[] {
  let now = [...children];
  const zones = now.filter((part) => styleOf(view, part) === 'zone' || styleOf(view, part) === 'region');
  for (const alike of groupBy(zones, (part) => `${view.nodes.get(part.id)?.service.id} ${systemOf(part)}`).values())
    if (alike.length > 1) now = replaced(now, alike, groupOf('rows', `rows:${alike[0]?.id}`, parent, alike));
  const rows = subnetsByZone(view, now);
  if (rows.length < 2) return now;
  const all = rows.flat();
  const made = rows.map((row) => groupOf('row', `row:${row[0]?.id}`, null, row));
  const group = groupOf('rows', `rows:${all[0]?.id}`, parent, made);
  return replaced(now, all, group);
}

/** Only where every subnet names one zone, and each zone has as many. */
function subnetsByZone(view: SideView, parts: readonly Part[]): readonly (readonly Part[])[] {
  const subnets = parts.filter((part) => /subnet$/.test(styleOf(view, part) ?? ''));
  if (subnets.length < 4) return [];
  const zoneOf = ({ id }: Part): string => {
    const zones = view.nodes.get(id)?.node.zones ?? [];
    return zones.length === 1 ? zoneKey(zones[0] ?? '') || (zones[0] ?? '') : '';
  };
  const rows = groupBy(subnets, zoneOf);
  const [first] = rows.values();
  const isEven = [...rows.values()].every(({ length }) => length === first?.length && length > 1);
  if (rows.has('') || !isEven) return [];
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function styleOf(view: SideView, { id, isFrame }: Part): string | undefined {
  return isFrame ? view.nodes.get(id)?.service.container?.style : undefined;
}

function replaced(all: readonly Part[], some: readonly Part[], by: Part): Part[] {
  const gone = new Set(some);
  const at = all.findIndex((part) => gone.has(part));
  const rest = all.filter((part) => !gone.has(part));
  return [...rest.slice(0, at), by, ...rest.slice(at)];
}
