import type { Layout } from '../../shared/scene/lay-out.ts';

/** What can be seen of a layout. */
export function outcomeOf({ routes, labels, titles }: Layout): unknown {
  return routes.connections.map((routed) => {
    const { view, points } = routed;
    const label = labels.get(routed);
    return {
      connection: view.connection,
      ends: [view.from, view.to],
      through: view.through,
      points,
      label: label && { lines: label.lines, rect: label.rect },
      titles: titles.get(routed),
    };
  });
}
