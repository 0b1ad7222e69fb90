import type { SideView } from '../catalog/side-view.ts';
import { namesWithoutRoom } from './fallback-names.ts';
import { freeSlideTitles } from './free-slide-titles.ts';
import { freeTitles } from './free-titles.ts';
import { type NodeGeometry, nodeGeometry } from './geometry-node.ts';
import { narrowNames } from './narrow-names.ts';

const placed = new WeakMap<SideView['nodes'], ReadonlyMap<string, NodeGeometry>>();

/** Where the nodes are; memoised on the view's own nodes. */
export function placeNodes(view: SideView): ReadonlyMap<string, NodeGeometry> {
  const known = placed.get(view.nodes);
  if (known !== undefined) return known;
  const geometries = new Map<string, NodeGeometry>();
  for (const viewNode of view.nodes.values()) geometries.set(viewNode.id, nodeGeometry(viewNode));
  for (const [id, geometry] of freeTitles(view, geometries)) geometries.set(id, geometry);
  for (const [id, geometry] of narrowNames(view, geometries)) geometries.set(id, geometry);
  for (const id of namesWithoutRoom(view, geometries)) {
    const viewNode = view.nodes.get(id);
    if (viewNode !== undefined) geometries.set(id, nodeGeometry(viewNode, 0));
  }
  for (const [id, geometry] of freeSlideTitles(geometries)) geometries.set(id, geometry);
  placed.set(view.nodes, geometries);
  return geometries;
}
