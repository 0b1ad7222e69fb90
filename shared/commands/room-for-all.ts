import { type SideView, type ViewNode, viewSide } from '../catalog/side-view.ts';
import { FRAME_PADDING, insideFrame, SIBLING_GAP } from '../document/frame-padding.ts';
import { bottomOf, rightOf } from '../document/rectangles.ts';
import type { Diagram, Frame } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { CommandEnv } from './command.ts';
import { framed, freePlace, gridAbove, middleX, middleY, placeToGrowFor } from './free-place.ts';
import { type InsertSpaceInput, insertSpaces, type Spread, spreadBy, stretchedBy } from './insert-space.ts';
import type { Rejection } from './rejection.ts';
import { bentLines, besideAll, drawnRect, type RoomInput, roomFor, takenIn } from './room-for.ts';

type RoomsInput = Omit<RoomInput, 'isExact' | 'leaving'>;

interface Rooms {
  readonly diagram: Diagram;
  /** In the order in which they were asked for; absolute, in diagram pixels. */
  readonly frames: readonly Frame[];
}

/**
 * Places for many things as `roomFor` finds one, none on another. The drawing is looked at once and pulled apart once, so that
 * hundreds of places in a large diagram take no longer than its size asks for.
 */
export function roomForAll(diagram: Diagram, inputs: readonly RoomsInput[], env: CommandEnv): Result<Rooms, Rejection> {
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) {
    const room = roomFor(diagram, only, env);
    return room.ok ? ok({ diagram: room.value.diagram, frames: [room.value.frame] }) : room;
  }
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const lines = bentLines(view);
  const growing = new Map<string | null, Growing>();
  const places = inputs.map((input) => {
    const frame = growing.get(input.parentId) ?? growingFrame(view, input.parentId);
    growing.set(input.parentId, frame);
    return { frame, place: placeIn(frame, input, lines) };
  });
  const cuts = [...growing.values()].flatMap(cutsFor);
  const spread = spreadBy(cuts);
  if (spread === undefined) return ok({ diagram, frames: places.map(({ place }) => place) });
  const pulled = insertSpaces(diagram, cuts, env);
  if (!pulled.ok) return pulled;
  return ok({ diagram: pulled.value, frames: places.map(({ frame, place }) => placeAfter(frame, place, spread)) });
}

/** A frame while places are found in it: as if it alone had grown, to the right and down. */
interface Growing {
  /** As it is drawn; undefined: the top, which has no edge. */
  readonly parent: ViewNode | undefined;
  readonly taken: Frame[];
  right: number;
  down: number;
}

function growingFrame(view: SideView, parentId: string | null): Growing {
  const parent = parentId === null ? undefined : view.nodes.get(parentId);
  return { parent, taken: [...takenIn(view, parentId)], right: 0, down: 0 };
}

function placeIn(growing: Growing, wanted: RoomsInput, lines: readonly Frame[]): Frame {
  const { parent, taken } = growing;
  const inside = parent && insideFrame(outerOf(growing, parent));
  const around = { taken, lines, inside };
  const place = freePlace(wanted, around) ?? placeToMake(growing, wanted, lines);
  taken.push(drawnRect({ frame: place, shape: 'icon' }));
  if (parent !== undefined) {
    const outer = outerOf(growing, parent);
    growing.right += gridAbove(rightOf(place) + FRAME_PADDING - rightOf(outer));
    growing.down += gridAbove(bottomOf(place) + FRAME_PADDING - bottomOf(outer));
  }
  return place;
}

function placeToMake(growing: Growing, wanted: RoomsInput, lines: readonly Frame[]): Frame {
  const { parent, taken } = growing;
  if (parent === undefined) return besideAll(taken, wanted);
  const inside = insideFrame(outerOf(growing, parent));
  return (
    placeToGrowFor(wanted, { taken, lines, inside }, inside, false) ??
    framed(wanted.size, inside.x, bottomOf(inside) + SIBLING_GAP)
  );
}

function outerOf({ right, down }: Growing, { frame }: ViewNode): Frame {
  return { ...frame, width: frame.width + right, height: frame.height + down };
}

function cutsFor({ parent, right, down }: Growing): readonly InsertSpaceInput[] {
  if (parent === undefined) return [];
  return [
    { axis: 'x', at: rightOf(parent.frame) - 1, by: right },
    { axis: 'y', at: bottomOf(parent.frame) - 1, by: down },
  ];
}

/** It keeps its size and goes with its middle; what lies beyond the edge that its frame had goes with that edge. */
function placeAfter({ parent }: Growing, place: Frame, spread: Spread): Frame {
  if (parent === undefined) return stretchedBy(spread, place, true);
  const way = (axis: 'x' | 'y', middle: number, edge: number): number =>
    middle >= edge ? spread.upTo(axis, edge) : spread.from(axis, middle);
  return {
    ...place,
    x: place.x + way('x', middleX(place), rightOf(parent.frame) - 1),
    y: place.y + way('y', middleY(place), bottomOf(parent.frame) - 1),
  };
}
