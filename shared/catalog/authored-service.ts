import type { Face, Node, Side } from '../document/schema.ts';
import { type Catalog, serviceOf } from './catalog.ts';
import type { Service } from './schema.ts';

/**
 * The service a person gave the node: the neutral one, else the one stored for `side`, else the one stored for the other
 * side. Every valid node has one.
 */
export function authoredService(node: Node, side: Side, catalog: Catalog): Service {
  return serviceOf(catalog, authoredServiceId(node, side));
}

export function authoredServiceId(node: Node, side: Side): string {
  const { neutral } = node.faces;
  return (
    neutral?.service ?? storedFace(node, side)?.service ?? storedFace(node, otherSide(side))?.service ?? 'neutral.box'
  );
}

export function storedFace(node: Node, side: Side): Face | undefined {
  return side === 'aws' ? node.faces.aws : node.faces.azure;
}

export function otherSide(side: Side): Side {
  return side === 'aws' ? 'azure' : 'aws';
}
