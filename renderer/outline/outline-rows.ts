import type { SideView, ViewConnection, ViewNode } from '../../shared/catalog/side-view.ts';

/** A line of the outline: a node, or under the node where it begins a connection. */
export interface OutlineRow {
  readonly id: string;
  readonly node: ViewNode | null;
  readonly connection: ViewConnection | null;
  /** The row that it stands under; null: none. */
  readonly under: string | null;
  /** 1 at the top. */
  readonly level: number;
  /** Among the rows of the same one, from 1. */
  readonly position: number;
  readonly size: number;
  /** undefined: it has nothing under it. */
  readonly isOpen: boolean | undefined;
}

export interface OutlineOptions {
  /** Rows whose contents are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly connections: boolean;
}

/** The diagram as one list of rows, in paint order: frames before what they hold, then the lines that begin there. */
export function outlineRows(view: SideView, { folded, connections }: OutlineOptions): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (
    nodes: readonly ViewNode[],
    lines: readonly ViewConnection[],
    under: string | null,
    level: number,
  ): void => {
    const size = nodes.length + lines.length;
    for (const [index, node] of nodes.entries()) {
      const { id, attached } = node;
      const children = attached.length === 0 ? node.children : [...attached, ...node.children];
      const outgoing = connections ? node.outgoing : NONE;
      const isOpen = children.length + outgoing.length === 0 ? undefined : !folded.has(id);
      rows.push({ id, node, connection: null, under, level, position: index + 1, size, isOpen });
      if (isOpen === true) add(children, outgoing, id, level + 1);
    }
    for (const [index, connection] of lines.entries()) {
      const position = nodes.length + index + 1;
      const { id } = connection.connection;
      rows.push({ id, node: null, connection, under, level, position, size, isOpen: undefined });
    }
  };
  add(view.children(null), NONE, null, 1);
  return rows;
}

const NONE: readonly ViewConnection[] = [];

/** What must be open so that an element has a row, from the outermost. */
export function rowsAround(view: SideView, id: string): readonly string[] {
  const node = view.nodes.get(id);
  if (node !== undefined) return view.ancestors(node).map((frame) => frame.id);
  const source = view.connections.find(({ connection }) => connection.id === id)?.source;
  return source === undefined ? [] : [source.id, ...view.ancestors(source).map((frame) => frame.id)];
}
