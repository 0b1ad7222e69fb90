import type { Frame } from '../../document/schema.ts';
import { ICON_SIZE } from './page-scale.ts';
import { centreOfBox, type Shape } from './shape.ts';
import { spatialIndex } from './spatial-index.ts';

/** An icon's frame where there is room: the icon centred at its top, two lines of label below. */
const ICON_FRAME = { width: 96, height: 88 } as const;
/** Icons drawn at less than this share of the usual size are meant to be small: a mark on something. */
const SMALL_SHARE = 0.7;

/** How a shape becomes a frame: icons stand at the top of theirs, everything else fills it. */
export interface Framed {
  readonly shape: Shape;
  readonly isIcon: boolean;
}

/**
 * Absolute frames in diagram pixels. An icon's centre stays where draw.io had it: the frame starts half an icon above it. The
 * frame is narrowed and shortened where another icon is nearer than a full frame, so that no two overlap that did not before.
 */
export function nodeFrames(framed: readonly Framed[], scale: number): ReadonlyMap<string, Frame> {
  const icons = framed.filter(({ isIcon }) => isIcon).map(({ shape }) => ({ shape, centre: scaled(shape, scale) }));
  const index = spatialIndex(icons, ({ centre }) => centre, ICON_FRAME.width);
  const frames = new Map<string, Frame>();
  for (const { shape, isIcon } of framed) {
    const { x, y, width, height } = shape.box;
    if (!isIcon) {
      frames.set(shape.id, rounded({ x: x * scale, y: y * scale, width: width * scale, height: height * scale }));
      continue;
    }
    const centre = scaled(shape, scale);
    const size = iconSize(shape, scale);
    if (size < ICON_SIZE) {
      frames.set(shape.id, rounded({ x: centre.x - size / 2, y: centre.y - size / 2, width: size, height: size }));
      continue;
    }
    let room: { width: number; height: number } = { ...ICON_FRAME };
    const around = {
      x: centre.x - ICON_FRAME.width,
      y: centre.y - ICON_FRAME.height,
      width: 2 * ICON_FRAME.width,
      height: 2 * ICON_FRAME.height,
    };
    for (const other of index.near(around)) {
      if (other.shape.id === shape.id) continue;
      const across = Math.abs(other.centre.x - centre.x);
      const down = other.centre.y - centre.y;
      if (across >= room.width || down >= room.height || down <= -room.height) continue;
      if (across >= Math.abs(down)) room = { ...room, width: Math.max(ICON_SIZE, across) };
      else if (down > 0) room = { ...room, height: Math.max(ICON_SIZE, down) };
    }
    frames.set(shape.id, rounded({ x: centre.x - room.width / 2, y: centre.y - ICON_SIZE / 2, ...room }));
  }
  return frames;
}

/** 48 for icons of about the page's usual size; smaller ones keep their proportion, down to 16. */
function iconSize(shape: Shape, scale: number): number {
  const size = Math.max(shape.box.width, shape.box.height) * scale;
  return size >= ICON_SIZE * SMALL_SHARE ? ICON_SIZE : Math.max(16, Math.round(size));
}

function scaled(shape: Shape, scale: number): { x: number; y: number } {
  const centre = centreOfBox(shape.box);
  return { x: centre.x * scale, y: centre.y * scale };
}

/** Half pixels at most: files stay readable, and a centred icon stays centred. */
function rounded(frame: Frame): Frame {
  const round = (value: number): number => Math.round(value * 2) / 2;
  return { x: round(frame.x), y: round(frame.y), width: round(frame.width), height: round(frame.height) };
}
