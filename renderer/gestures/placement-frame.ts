import { drawnSize, ICON_FRAME } from '../../shared/catalog/drawn-size.ts';
import type { Service } from '../../shared/catalog/schema.ts';
import type { Frame, Point } from '../../shared/document/schema.ts';
import { ICON_SIZE } from '../../shared/scene/geometry-node.ts';

/** The frame that a new thing gets, its middle at the point; of an icon the picture's middle, not the name's. */
export function placementFrame(service: Service, at: Point): Frame {
  const size = drawnSize(service);
  const top = size === ICON_FRAME ? ICON_SIZE / 2 : size.height / 2;
  return { x: Math.round(at.x - size.width / 2), y: Math.round(at.y - top), ...size };
}
