import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { nodeGeometry } from '../../shared/scene/geometry-node.ts';

const orders = new WeakMap<SideView, readonly string[]>();

/** Elements as a page is read: rows from the top, each from the left; a frame before what it holds, a node before its callouts; connections at the end. */
export function readingOrder(view: SideView): readonly string[] {
  const known = orders.get(view);
  if (known !== undefined) return known;
  const nodes: string[] = [];
  const read = (inside: readonly ViewNode[]): void => {
    for (const { id, children, attached } of inRows(inside)) {
      nodes.push(id, ...attached.map((callout) => callout.id));
      read(children);
    }
  };
  read(view.children(null));
  const connections = nodes.flatMap((id) => view.outgoing(id).map(({ connection }) => connection.id));
  const order = [...nodes, ...new Set(connections)];
  orders.set(view, order);
  return order;
}

interface Placed {
  readonly node: ViewNode;
  readonly x: number;
  readonly top: number;
  readonly middle: number;
  readonly half: number;
}

/** The next row begins with what is highest; all that lies beside it is in its row. */
function inRows(nodes: readonly ViewNode[]): readonly ViewNode[] {
  const waiting = nodes.map(placed).sort((a, b) => a.top - b.top || a.x - b.x);
  const read = new Set<Placed>();
  for (const [index, first] of waiting.entries()) {
    if (read.has(first)) continue;
    const row = [first];
    for (let next = index + 1; next < waiting.length; next++) {
      const one = waiting[next];
      if (one === undefined || one.top > first.middle + first.half) break;
      const isBeside = Math.abs(one.middle - first.middle) <= Math.max(one.half, first.half);
      if (isBeside && !read.has(one)) row.push(one);
    }
    for (const one of row.sort((a, b) => a.x - b.x)) read.add(one);
  }
  return [...read].map(({ node }) => node);
}

function placed(node: ViewNode): Placed {
  const { core } = nodeGeometry(node);
  return { node, x: core.x, top: core.y, middle: core.y + core.height / 2, half: core.height / 2 };
}
