import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { Connection } from '../document/schema.ts';

/** What a node is linked to, whichever way the arrow points; by lines of one kind alone where it is given. */
export function neighboursOf(view: SideView, id: string, kind?: Connection['kind']): readonly ViewNode[] {
  const found: ViewNode[] = [];
  const add = (otherId: string, of: Connection): void => {
    const other = kind === undefined || of.kind === kind ? view.nodes.get(otherId) : undefined;
    if (other !== undefined) found.push(other);
  };
  for (const { from, connection } of view.incoming(id)) add(from, connection);
  for (const { to, connection } of view.outgoing(id)) add(to, connection);
  return found;
}
