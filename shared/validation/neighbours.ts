import type { SideView, ViewNode } from '../catalog/side-view.ts';

/** What a node is linked to, whichever way the arrow points. */
export function neighboursOf(view: SideView, id: string): readonly ViewNode[] {
  return [...view.incoming(id), ...view.outgoing(id)].flatMap(
    ({ from, to }) => view.nodes.get(from === id ? to : from) ?? [],
  );
}
