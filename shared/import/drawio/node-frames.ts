import type { Frame } from '../../document/schema.ts';
import { FREE_END_SIZE } from './free-end.ts';
import { ICON_SIZE, type PageScale } from './page-scale.ts';
import { centreOfBox, isMark, type Shape } from './shape.ts';
import { spatialIndex } from './spatial-index.ts';
import { boxFrameFor, freeTextFrame } from './text-frames.ts';

/** An icon's frame where there is room: the icon centred at its top, two lines of label below. */
const ICON_FRAME = { width: 96, height: 88 } as const;
/** Icons drawn at less than this share of the usual size are meant to be small: a mark on something. */
const SMALL_SHARE = 0.7;
/** A step mark keeps its size: grown like a box it would stand in the way of the line that it numbers. */
const SMALLEST_MARK = 18;
const MOST_NEIGHBOURS = 64;

/**
 * - icon: drawn as its service's icon
 * - tile: a picture that nothing names; a box in an icon's place
 * - text: free text
 * - area: a box, note or frame, as large as it was drawn
 * - point: a free end, around its place
 */
export type FrameKind = 'icon' | 'tile' | 'text' | 'area' | 'point';

export interface Framed {
  readonly shape: Shape;
  readonly kind: FrameKind;
  readonly label: string;
}

interface Centred extends Framed {
  readonly centre: { readonly x: number; readonly y: number };
}

/**
 * Absolute frames in diagram pixels. An icon's centre stays where draw.io had it: the frame starts half an icon above it. The
 * frame is narrowed and shortened where another icon is nearer than a full frame, so that no two overlap that did not before.
 */
export function nodeFrames(framed: readonly Framed[], scale: PageScale): ReadonlyMap<string, Frame> {
  const centred = framed.map((one): Centred => {
    const { x, y } = centreOfBox(one.shape.box);
    return { ...one, centre: { x: x * scale.factor, y: y * scale.factor } };
  });
  const icons = centred.filter(({ kind }) => kind === 'icon' || kind === 'tile');
  const index = spatialIndex(icons, ({ centre }) => centre, ICON_FRAME.width);
  const near = ({ centre, shape }: Centred): readonly Centred[] => {
    const around = {
      x: centre.x - ICON_FRAME.width,
      y: centre.y - ICON_FRAME.height,
      width: 2 * ICON_FRAME.width,
      height: 2 * ICON_FRAME.height,
    };
    return index.near(around, MOST_NEIGHBOURS).filter((other) => other.shape.id !== shape.id);
  };
  return new Map(centred.map((one) => [one.shape.id, rounded(frameOf(one, scale, near))]));
}

function frameOf(one: Centred, scale: PageScale, near: (one: Centred) => readonly Centred[]): Frame {
  const { shape, kind, label, centre } = one;
  const { x, y, width, height } = shape.box;
  const { factor } = scale;
  if (kind === 'point') return aroundPoint(centre);
  const scaled = { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
  if (kind === 'text') return freeTextFrame(shape, scaled);
  if (kind === 'area' && shape.label !== '' && isMark(shape)) return atLeast(SMALLEST_MARK, scaled, centre);
  if (kind === 'area') return shape.role === 'group' ? scaled : boxFrameFor(label, scaled);
  const size = iconSize(shape, scale.typicalIcon);
  if (kind === 'icon' && size < ICON_SIZE) {
    return { x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size };
  }
  const room = roomFor(centre, near(one));
  if (kind === 'icon') return { x: centre.x - room.width / 2, y: centre.y - ICON_SIZE / 2, ...room };
  const tile = label === '' ? scaled : { ...scaled, x: centre.x - room.width / 2, width: room.width };
  return boxFrameFor(label, tile);
}

function atLeast(size: number, frame: Frame, centre: Centred['centre']): Frame {
  const width = Math.max(size, frame.width);
  const height = Math.max(size, frame.height);
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

function aroundPoint({ x, y }: Centred['centre']): Frame {
  return { x: x - FREE_END_SIZE / 2, y: y - FREE_END_SIZE / 2, width: FREE_END_SIZE, height: FREE_END_SIZE };
}

function roomFor(centre: Centred['centre'], others: readonly Centred[]): { width: number; height: number } {
  let { width, height }: { width: number; height: number } = ICON_FRAME;
  for (const other of others) {
    const across = Math.abs(other.centre.x - centre.x);
    const down = other.centre.y - centre.y;
    if (across >= width || Math.abs(down) >= height) continue;
    if (across >= Math.abs(down)) width = Math.max(ICON_SIZE, across);
    else if (down > 0) height = Math.max(ICON_SIZE, down);
  }
  return { width, height };
}

/** 48 for icons of about the page's usual size; smaller ones keep their proportion to it, down to 16. */
function iconSize(shape: Shape, typicalIcon: number): number {
  const share = Math.max(shape.box.width, shape.box.height) / typicalIcon;
  return share >= SMALL_SHARE ? ICON_SIZE : Math.max(16, Math.round(ICON_SIZE * share));
}

/** Half pixels at most: files stay readable, and a centred icon stays centred. */
function rounded(frame: Frame): Frame {
  const round = (value: number): number => Math.round(value * 2) / 2;
  return { x: round(frame.x), y: round(frame.y), width: round(frame.width), height: round(frame.height) };
}
