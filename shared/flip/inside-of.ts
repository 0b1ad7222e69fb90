import type { SideView, ViewNode } from '../catalog/side-view.ts';

/** What is drawn inside a frame at any depth, in paint order, so that sentences name the first things first. */
export function insideOf(view: SideView, id: string): readonly ViewNode[] {
  return view.children(id).flatMap((child) => [child, ...insideOf(view, child.id)]);
}
