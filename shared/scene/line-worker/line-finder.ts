import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { KeptLayouts, type LaidOutSide } from '../kept-layouts.ts';
import { isNear, layOutAfter } from '../lay-out-after.ts';
import type { RoutedSide } from '../routing/routed-side.ts';
import { FoundNumbers } from './found-numbers.ts';
import type { LinesFound, LinesWanted, NumberedNode } from './messages.ts';

/** A side as routing reads it, put together from what was told. */
export interface ToldSide extends LaidOutSide, RoutedSide {
  readonly request: number;
  readonly lines: Int32Array;
  readonly geometries: ReadonlyMap<string, NodeGeometry>;
}

/** See found-numbers.ts. */
const SOME = 1000;

/** The worker's part: it remembers what it was told and what it found, and finds the lines of one side after the other. */
export class LineFinder {
  #nodes = new Map<number, NumberedNode>();
  #lines = new Map<number, DrawnConnection>();
  readonly #kept = new KeptLayouts();
  readonly #found: FoundNumbers;

  constructor(some = SOME) {
    this.#found = new FoundNumbers(some);
  }

  /** To be called with every message, in turn: each tells only what those before did not. */
  take({ request, side, nodes, lines, newNodes, newLines, forgetsOthers }: LinesWanted): ToldSide {
    for (const node of newNodes) this.#nodes.set(node.number, node);
    for (const { number, line } of newLines) this.#lines.set(number, line);
    if (forgetsOthers) {
      this.#nodes = only(this.#nodes, nodes);
      this.#lines = only(this.#lines, lines);
    }
    const shown = new Map<string, NumberedNode>();
    const geometries = new Map<string, NodeGeometry>();
    for (const number of nodes) {
      const node = told(this.#nodes, number);
      shown.set(node.geometry.id, node);
      geometries.set(node.geometry.id, node.geometry);
    }
    const connections = Array.from(lines, (number) => told(this.#lines, number));
    return { request, side, lines, nodes: shown, connections, geometries, ancestors: framesAround(shown) };
  }

  /** In steps of a few milliseconds, which may be left off at any time. */
  *find(side: ToldSide): Generator<undefined, LinesFound> {
    const { geometries } = side;
    const known = this.#kept.same(side, geometries);
    const near = this.#kept.find((layout) => isNear(layout, geometries));
    const layout = known ?? (yield* layOutAfter(side, geometries, near));
    this.#kept.keep(side, layout);
    return { request: side.request, ...this.#found.of(side, layout) };
  }
}

function told<T>(all: ReadonlyMap<number, T>, number: number): T {
  const one = all.get(number);
  if (one === undefined) throw new Error(`nobody told what ${number} is`);
  return one;
}

function only<T>(all: ReadonlyMap<number, T>, numbers: Int32Array): Map<number, T> {
  return new Map(Array.from(numbers, (number) => [number, told(all, number)] as const));
}

/** All that lies in a frame has the same frames around it. */
function framesAround(nodes: ReadonlyMap<string, NumberedNode>): RoutedSide['ancestors'] {
  const around = new Map<string, readonly { readonly id: string }[]>();
  const from = (id: string | null): readonly { readonly id: string }[] => {
    if (id === null) return NONE;
    const known = around.get(id);
    if (known !== undefined) return known;
    const found = [{ id }, ...from(nodes.get(id)?.parentId ?? null)];
    around.set(id, found);
    return found;
  };
  return (of) => from(nodes.get(of)?.parentId ?? null);
}

const NONE: readonly { readonly id: string }[] = [];
