import type { Connection, Diagram, Node } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import { conformNode } from './conform-node.ts';
import type { ConformNotice } from './conform-notice.ts';
import { conformProperties } from './conform-properties.ts';

/**
 * Brings a parsed diagram into the catalog's words: other names of a property become its own, and each property moves to
 * where it belongs (shared ones to the node, those of one cloud to that face). Nothing is ever dropped: what the catalog
 * does not know or does not allow stays and is noted. Pure and idempotent; a diagram that conforms comes back as it is.
 */
export function conform(
  diagram: Diagram,
  catalog: Catalog,
): { readonly diagram: Diagram; readonly notices: readonly ConformNotice[] } {
  const notices: ConformNotice[] = [];
  const nodes = mapChanged(diagram.nodes, (node: Node) => conformNode(node, catalog, notices));
  const connections = mapChanged(diagram.connections, (connection: Connection) => {
    const properties = conformProperties(
      connection.properties,
      { element: connection.id, on: 'connection' },
      catalog,
      notices,
    );
    return properties === connection.properties ? connection : { ...connection, properties };
  });
  const isUnchanged = nodes === diagram.nodes && connections === diagram.connections;
  return { diagram: isUnchanged ? diagram : { ...diagram, nodes, connections }, notices };
}

function mapChanged<T>(elements: Readonly<Record<string, T>>, change: (element: T) => T): Readonly<Record<string, T>> {
  let isChanged = false;
  const changed: Record<string, T> = {};
  for (const [id, element] of Object.entries(elements)) {
    const next = change(element);
    if (next !== element) isChanged = true;
    changed[id] = next;
  }
  return isChanged ? changed : elements;
}
