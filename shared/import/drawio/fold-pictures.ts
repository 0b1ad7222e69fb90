import type { Frame } from '../../document/schema.ts';
import { append } from '../../group-by.ts';
import type { Shape } from './shape.ts';

/** Shapes after some became part of others; connections to a part go to the whole. */
export interface Folded {
  readonly shapes: readonly Shape[];
  readonly aliases: ReadonlyMap<string, string>;
}

/** Larger groups are areas of the drawing, not pictures. */
const LARGEST_PICTURE = 160;
/** The busiest Visio icons have some thirty pieces. */
const MOST_PIECES = 200;

/**
 * Icons that came from Visio are groups of stencils. A small group that holds nothing but unlabelled, unrecognised pieces is
 * one picture: one shape in place of the group.
 */
export function foldPictures(shapes: readonly Shape[]): Folded {
  const children = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (shape.parentId !== null) append(children, shape.parentId, shape);
  }
  const aliases = new Map<string, string>();
  const whole = new Map<string, Frame>();
  for (const shape of shapes) {
    if (aliases.has(shape.id) || shape.role === 'icon' || shape.role === 'group') continue;
    if (!isSmall(shape.box) || shape.service !== undefined) continue;
    const pieces = piecesOf(shape, children);
    if (pieces === undefined) continue;
    for (const piece of pieces) aliases.set(piece.id, shape.id);
    whole.set(shape.id, shape.box);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape): Shape => (whole.has(shape.id) ? { ...shape, role: 'drawing' } : shape));
  return { shapes: kept, aliases };
}

/** Everything inside, if there are at least two things and each is a mere piece; undefined otherwise. */
function piecesOf(shape: Shape, children: ReadonlyMap<string, readonly Shape[]>): readonly Shape[] | undefined {
  const pieces: Shape[] = [];
  const waiting = [...(children.get(shape.id) ?? [])];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (pieces.length >= MOST_PIECES) return undefined;
    const isPiece = piece.label === '' && piece.service === undefined && !piece.isCloud && !piece.style.has('image');
    if (!isPiece || !isSmall(piece.box)) return undefined;
    pieces.push(piece);
    waiting.push(...(children.get(piece.id) ?? []));
  }
  return pieces.length >= 2 ? pieces : undefined;
}

function isSmall(box: Frame): boolean {
  return box.width <= LARGEST_PICTURE && box.height <= LARGEST_PICTURE;
}
