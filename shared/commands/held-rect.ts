import { drawnSize, ICON_FRAME } from '../catalog/drawn-size.ts';
import type { ViewNode } from '../catalog/side-view.ts';
import type { Frame } from '../document/schema.ts';

/** An icon with one line of its name, which may be wider than its frame. */
const ICON = { width: 96, height: 72 } as const;

/** What a frame has to hold of a node. */
export function heldRect({ frame, shape, service }: Pick<ViewNode, 'frame' | 'shape' | 'service'>): Frame {
  if (shape === 'frame' || drawnSize({ ...service, defaultShape: 'icon' }) !== ICON_FRAME) return frame;
  const width = Math.max(ICON.width, frame.width);
  return { x: frame.x - (width - frame.width) / 2, y: frame.y, width, height: Math.max(ICON.height, frame.height) };
}
