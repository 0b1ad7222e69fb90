import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Connection } from '../../document/schema.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { isSameLine, type LaidOutSide } from '../kept-layouts.ts';
import { withoutEnds } from '../routing/route-connections.ts';
import type { LinesWanted, NumberedLine, NumberedNode } from './messages.ts';

interface ToldNode {
  readonly number: number;
  readonly parentId: string | null;
}

/** The worker may hold so many times what a side has, and something: what undo goes back to is still there. */
const MOST_HELD = 4;
const SOME = 1000;

/** Says what lines are wanted. What an edit leaves as it is, is the same object in the next view, and is told by its number. */
export class SideTeller {
  #request = 0;
  #last = 0;
  /** How many objects the worker holds. */
  #held = 0;
  #nodes = new WeakMap<NodeGeometry, ToldNode>();
  /** A connection looks otherwise on the other side, or where a frame is collapsed. */
  #lines = new WeakMap<Connection, readonly NumberedLine[]>();

  constructor(private readonly some = SOME) {}

  tell(view: LaidOutSide, geometries: ReadonlyMap<string, NodeGeometry>): LinesWanted {
    const newNodes: NumberedNode[] = [];
    const newLines: NumberedLine[] = [];
    const nodes: number[] = [];
    for (const [id, { parentId }] of view.nodes) {
      const geometry = geometries.get(id);
      if (geometry === undefined) continue;
      const known = this.#nodes.get(geometry);
      const number = known?.parentId === parentId ? known.number : this.#next();
      nodes.push(number);
      if (number === known?.number) continue;
      this.#nodes.set(geometry, { number, parentId });
      newNodes.push({ number, parentId, geometry: withoutText(geometry) });
    }
    const lines = view.connections.map((shown) => {
      const known = this.#lines.get(shown.connection) ?? NONE;
      const again = known.find(({ line }) => isSameLine(shown, line));
      if (again !== undefined) return again.number;
      const told = { number: this.#next(), line: asTold(shown) };
      this.#lines.set(shown.connection, [told, ...known]);
      newLines.push(told);
      return told.number;
    });
    this.#request += 1;
    const forgetsOthers = this.#held > MOST_HELD * (nodes.length + lines.length) + this.some;
    if (forgetsOthers) this.#keepOnly(view, geometries);
    return {
      request: this.#request,
      side: view.side,
      nodes: Int32Array.from(nodes),
      lines: Int32Array.from(lines),
      ...{ newNodes, newLines, forgetsOthers },
    };
  }

  #next(): number {
    this.#held += 1;
    this.#last += 1;
    return this.#last;
  }

  #keepOnly({ connections }: LaidOutSide, geometries: ReadonlyMap<string, NodeGeometry>): void {
    const nodes = new WeakMap<NodeGeometry, ToldNode>();
    for (const geometry of geometries.values()) {
      const told = this.#nodes.get(geometry);
      if (told !== undefined) nodes.set(geometry, told);
    }
    const lines = new WeakMap<Connection, readonly NumberedLine[]>();
    for (const shown of connections) {
      const told = this.#lines.get(shown.connection)?.find(({ line }) => isSameLine(shown, line));
      if (told !== undefined) lines.set(shown.connection, [told, ...(lines.get(shown.connection) ?? NONE)]);
    }
    this.#nodes = nodes;
    this.#lines = lines;
    this.#held = geometries.size + connections.length;
  }
}

const NONE: readonly NumberedLine[] = [];

function withoutText({ id, form, core, textRect, lowest, bounds }: NodeGeometry): NodeGeometry {
  return { id, form, core, lines: [], textRect, lowest, bounds };
}

function asTold(shown: DrawnConnection): DrawnConnection {
  const { standsFor: _standsFor, ...line } = withoutEnds(shown);
  return line;
}
