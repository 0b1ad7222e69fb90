import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Point, Side } from '../../document/schema.ts';
import type { Rect } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import type { PlacedLabel } from '../label-place.ts';
import type { Anchor } from '../routing/ports.ts';

/**
 * What is told to the worker that finds lines: all nodes and lines of a side by number, in paint order, and of those only what it
 * was not told before. Who has not changed keeps its number, and the worker its object.
 */
export interface LinesWanted {
  /** Counts up; the answer carries it. A later one ends the work on those before. */
  readonly request: number;
  readonly side: Side;
  readonly nodes: Int32Array;
  readonly lines: Int32Array;
  readonly newNodes: readonly NumberedNode[];
  readonly newLines: readonly NumberedLine[];
  /** What is not part of this side is to be forgotten: it will be told again. */
  readonly forgetsOthers: boolean;
}

export interface NumberedNode {
  readonly number: number;
  readonly parentId: string | null;
  /** Without its text: lines keep away from all of it alike. */
  readonly geometry: NodeGeometry;
}

export interface NumberedLine {
  readonly number: number;
  readonly line: DrawnConnection;
}

/** The answer: what was found for each line, by number, and of that only what is new. */
export interface LinesFound {
  readonly request: number;
  /** Of each of the lines in turn; 0: it is not drawn. */
  readonly numbers: Int32Array;
  readonly made: readonly FoundLine[];
  /** Only the numbers of this answer will be used again. */
  readonly forgetsOthers: boolean;
}

export interface FoundLine {
  readonly number: number;
  readonly points: readonly Point[];
  readonly label: PlacedLabel | undefined;
  /** The titles that it runs over. */
  readonly titles: readonly Rect[] | undefined;
  readonly anchors: FoundAnchors | undefined;
}

/** Where a routed line was to leave and arrive before it shared its sides with others: a drag begins with that. */
export interface FoundAnchors {
  readonly from: Anchor;
  readonly to: Anchor;
  /** What is drawn under its ends. */
  readonly ignored: readonly string[];
}
