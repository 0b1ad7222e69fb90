import type { SideView, ViewNode } from '../catalog/side-view.ts';

const cache = new WeakMap<SideView, Map<string, readonly ViewNode[]>>();

/**
 * The nodes that state a property which their service offers: few, where the services that offer it may be most of a diagram. One
 * look at each node, which is quicker than to ask for those services in order. Memoised on the view, which never changes.
 */
export function nodesStating(view: SideView, property: string): readonly ViewNode[] {
  const known = cache.get(view) ?? new Map<string, readonly ViewNode[]>();
  cache.set(view, known);
  const found = known.get(property);
  if (found !== undefined) return found;
  const nodes: ViewNode[] = [];
  for (const node of view.nodes.values()) {
    if (node.face.properties[property] === undefined) continue;
    if (node.service.properties[property] !== undefined) nodes.push(node);
  }
  known.set(property, nodes);
  return nodes;
}
