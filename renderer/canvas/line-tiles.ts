import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import type { PathPrimitive, Primitive } from '../../shared/scene/scene.ts';

/** Lines of one neighbourhood: a browser strokes one path of hundreds faster than hundreds of paths. */
export interface LineTile {
  readonly bounds: Rect;
  /** What is painted alike, as one path each. */
  readonly lines: readonly Stroke[];
  readonly heads: readonly Stroke[];
}

/** As a path of the scene is painted. */
export interface Stroke extends Pick<PathPrimitive, 'fill' | 'stroke' | 'strokeWidth' | 'dash'> {
  readonly path: Path2D;
}

/** A line with its ends, and around what it is. */
export interface DrawnLine {
  readonly bounds: Rect;
  readonly line: readonly Primitive[];
}

interface Known {
  readonly drawn: readonly (readonly Primitive[])[];
  readonly tile: LineTile;
}

const TILE = 1024;

/** Lines by where they are. A tile of lines that are drawn as they were is the same object: an edit makes few of them anew. */
export class LineTiles {
  #known: ReadonlyMap<string, Known> = new Map();

  of(lines: readonly DrawnLine[]): readonly LineTile[] {
    const groups = new Map<string, DrawnLine[]>();
    for (const line of lines) {
      const key = `${Math.floor(line.bounds.x / TILE)} ${Math.floor(line.bounds.y / TILE)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [line]);
      else group.push(line);
    }
    const tiles = new Map<string, Known>();
    for (const [key, group] of groups) {
      const known = this.#known.get(key);
      const isSame =
        known?.drawn.length === group.length && group.every(({ line }, index) => line === known.drawn[index]);
      tiles.set(key, isSame ? known : { drawn: group.map(({ line }) => line), tile: asTile(group) });
    }
    this.#known = tiles;
    return Array.from(tiles.values(), ({ tile }) => tile);
  }
}

interface Alike extends Omit<Stroke, 'path'> {
  d: string;
}

function asTile(group: readonly DrawnLine[]): LineTile {
  const lines = new Map<string, Alike>();
  const heads = new Map<string, Alike>();
  for (const { line } of group) {
    for (const primitive of line) {
      if (primitive.kind !== 'path') continue;
      const alike = primitive === line[0] ? lines : heads;
      const { fill, stroke, strokeWidth, dash } = primitive;
      const key = `${fill} ${stroke} ${strokeWidth} ${dash?.join(' ')}`;
      const known = alike.get(key);
      if (known === undefined) alike.set(key, { fill, stroke, strokeWidth, dash, d: primitive.d });
      else known.d += primitive.d;
    }
  }
  const bounds = boundsOf(group.map((one) => one.bounds)) ?? NOWHERE;
  return { bounds, lines: [...lines.values()].map(asStroke), heads: [...heads.values()].map(asStroke) };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

function asStroke({ d, ...paint }: Alike): Stroke {
  return { ...paint, path: new Path2D(d) };
}
