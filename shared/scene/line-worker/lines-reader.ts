import type { DrawnConnection } from '../../catalog/side-view.ts';
import type { Point } from '../../document/schema.ts';
import { type Rect, samePoints } from '../geometry.ts';
import type { NodeGeometry } from '../geometry-node.ts';
import { isSameLine, type LaidOutSide } from '../kept-layouts.ts';
import type { PlacedLabel } from '../label-place.ts';
import type { Layout } from '../lay-out.ts';
import { sameLabel, sameRects } from '../looks-like.ts';
import { type RoutedConnection, withoutEnds } from '../routing/route-connections.ts';
import { keyOf } from '../routing/route-memory.ts';
import { LatestObstacles } from './latest-obstacles.ts';
import type { FoundLine, LinesFound } from './messages.ts';
import { ReadMemory } from './read-memory.ts';

/** A line as it was found, for as long as nothing about it changes. */
export interface ReadLine extends Pick<FoundLine, 'label' | 'titles' | 'anchors'> {
  readonly routed: RoutedConnection;
}

/** Makes layouts of what a worker answers. Lines that are as they were are the same objects in the next one. */
export class LinesReader {
  #read = new Map<number, ReadLine>();
  readonly #obstacles = new LatestObstacles();

  /** To be called with every answer, in turn; `shown` is what is on the screen for the same view. */
  read(
    { numbers, made, forgetsOthers }: LinesFound,
    { connections }: LaidOutSide,
    geometries: ReadonlyMap<string, NodeGeometry>,
    shown?: Layout,
  ): Layout {
    const isNew = new Map(made.map((line) => [line.number, line]));
    const drawn: RoutedConnection[] = [];
    const lines: ReadLine[] = [];
    const labels = new Map<RoutedConnection, PlacedLabel>();
    const titles = new Map<RoutedConnection, readonly Rect[]>();
    const kept = new Map<number, ReadLine>();
    for (const [index, number] of numbers.entries()) {
      const connection = connections[index];
      if (number === 0 || connection === undefined) continue;
      const found = isNew.get(number);
      const line = found === undefined ? this.#read.get(number) : readLine(found, connection, shown);
      if (line === undefined) throw new Error(`nobody told what ${number} is`);
      if (found !== undefined) this.#read.set(number, line);
      if (forgetsOthers) kept.set(number, line);
      lines.push(line);
      drawn.push(line.routed);
      if (line.label !== undefined) labels.set(line.routed, line.label);
      if (line.titles !== undefined) titles.set(line.routed, line.titles);
    }
    if (forgetsOthers) this.#read = kept;
    const obstacles = this.#obstacles.of(geometries);
    return { geometries, routes: { connections: drawn, obstacles, memory: new ReadMemory(lines) }, labels, titles };
  }
}

/** What is drawn on the screen as it was found stays the object that it is. */
function readLine({ points, label, titles, anchors }: FoundLine, line: DrawnConnection, shown?: Layout): ReadLine {
  const before = shown?.routes.memory.drawn.get(keyOf(line));
  if (shown === undefined || before === undefined || !isDrawnAlike(before, line, points))
    return { routed: { view: withoutEnds(line), points }, label, titles, anchors };
  const [labelled, over] = [shown.labels.get(before), shown.titles.get(before)];
  return {
    routed: before,
    label: sameLabel(labelled, label) ? labelled : label,
    titles: over !== undefined && titles !== undefined && sameRects(over, titles) ? over : titles,
    anchors,
  };
}

function isDrawnAlike(before: RoutedConnection, line: DrawnConnection, points: readonly Point[]): boolean {
  return isSameLine(line, before.view) && samePoints(before.points, points);
}
