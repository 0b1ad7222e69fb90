import type { SideView } from './side-view.ts';

/** What a side shows, without the questions one can ask about it. */
export type ViewContent = Pick<SideView, 'diagram' | 'side' | 'nodes' | 'connections'>;

/** The nodes of `ids` with what they hold, and the connections among them. Ids that the side does not show are skipped. */
export function viewPart(view: SideView, ids: Iterable<string>): ViewContent {
  const kept = new Set<string>();
  for (const id of ids) {
    if (!view.nodes.has(id)) continue;
    kept.add(id);
    for (const inner of view.descendants(id)) kept.add(inner.id);
  }
  return {
    diagram: view.diagram,
    side: view.side,
    nodes: new Map([...view.nodes].filter(([id]) => kept.has(id))),
    connections: view.connections.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
