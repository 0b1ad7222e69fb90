import { badgeColour, badgeRoundness } from '../../shared/scene/finding-badge.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import type { Severity } from '../../shared/validation/finding.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';
import type { BadgePart } from './scene-parts.ts';

/** Screen pixels: a badge with its count, and where that has no room a dot. */
const WITH_COUNT = 12;
const DOT = 7;
/** From this zoom on icons are large enough to carry a count. */
const COUNTED_FROM = 0.22;

/** A badge is never too small to be seen, however far away the diagram is. */
export function paintBadge(
  context: CanvasRenderingContext2D,
  { x, y, count }: BadgePart,
  zoom: number,
  theme: Theme,
): void {
  const isCounted = zoom >= COUNTED_FROM;
  const size = Math.max(17, (isCounted ? WITH_COUNT : DOT) / zoom);
  const rim = Math.min(2, size / 9);
  context.fillStyle = theme.canvas;
  shape(context, x, y, size / 2 + rim, count.worst);
  context.fillStyle = badgeColour(count.worst, theme);
  shape(context, x, y, size / 2, count.worst);
  if (!isCounted) return;
  context.fillStyle = theme.onStatus;
  context.font = `600 ${size * 0.6}px ${DIAGRAM_FONT}`;
  context.textAlign = 'center';
  context.direction = 'ltr';
  context.fillText(count.count > 99 ? '99+' : String(count.count), x, y + size * 0.21);
}

function shape(context: CanvasRenderingContext2D, x: number, y: number, radius: number, worst: Severity): void {
  context.beginPath();
  context.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius * badgeRoundness(worst));
  context.fill();
}
