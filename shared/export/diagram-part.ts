import type { SideView } from '../catalog/side-view.ts';
import { viewPart } from '../catalog/view-part.ts';
import { copyNodes } from '../commands/copy.ts';
import { renewIds } from '../commands/renew-ids.ts';
import type { Connection, Diagram, Node } from '../document/schema.ts';

/**
 * A diagram of these nodes, what they hold and the connections among them, at their places. A node that the side hides because
 * another builds it in comes along with the connection that it carries.
 */
export function diagramPart(view: SideView, ids: ReadonlySet<string>): Diagram {
  const part = viewPart(view, ids);
  const carriers = part.connections.flatMap(({ through }) => through);
  const fragment = copyNodes(view.diagram, [...part.nodes.keys(), ...carriers]);
  const nodes = Object.entries(fragment.nodes).map(([id, node]): Node => ({ id, ...node }));
  const connections = Object.entries(fragment.connections).map(([id, one]): Connection => ({ id, ...one }));
  const isInside = (id: string): boolean => Object.hasOwn(fragment.nodes, id);
  const alone = renewIds(nodes, [], new Map(), isInside);
  return {
    ...view.diagram,
    nodes: byId(alone.nodes),
    connections: byId(connections),
    suppressions: view.diagram.suppressions.filter(
      ({ element }) => element === undefined || isInside(element) || Object.hasOwn(fragment.connections, element),
    ),
  };
}

function byId<T extends { readonly id: string }>(elements: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(elements.map((element) => [element.id, element]));
}
