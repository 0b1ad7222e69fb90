import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { Connection } from '../document/schema.ts';

/** What a node is linked to, whichever way the arrow points; by lines of one kind alone where it is given. */
export function neighboursOf(view: SideView, id: string, kind?: Connection['kind']): readonly ViewNode[] {
  return [...view.incoming(id), ...view.outgoing(id)].flatMap(({ from, to, connection }) =>
    kind === undefined || connection.kind === kind ? (view.nodes.get(from === id ? to : from) ?? []) : [],
  );
}
