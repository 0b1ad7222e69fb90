import type { Point } from '../../shared/document/schema.ts';
import { badgeColour, badgeRoundness } from '../../shared/scene/finding-badge.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import type { Severity } from '../../shared/validation/finding.ts';
import { DIAGRAM_FONT } from './diagram-font.ts';
import type { BadgePart } from './scene-parts.ts';

/** Screen pixels: a badge with its count, and where that has no room a dot; notes are smaller, they can wait. */
const WITH_COUNT = 12;
const DOT = 6;
const NOTE_DOT = 4.5;
/** From this zoom on icons are large enough to carry a count. */
const COUNTED_FROM = 0.22;
/** Diagram pixels: as on the screen at full size, and not so large that it hides its neighbours. */
const SMALLEST = 17;
const LARGEST = 64;
/** How far a badge reaches into what it sits on; what it is larger reaches outwards. */
const OVERLAP = 9;

/** A badge is never too small to be seen, however far away the diagram is, and never hides the icon that it is about. */
export function paintBadge(context: CanvasRenderingContext2D, badge: BadgePart, zoom: number, theme: Theme): void {
  const { count } = badge;
  const isCounted = zoom >= COUNTED_FROM;
  const { x, y, size } = badgePlace(badge, zoom);
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

/** Its middle and size in diagram pixels. */
export function badgePlace({ x, y, isAtCorner, count }: BadgePart, zoom: number): Point & { readonly size: number } {
  const onScreen = zoom >= COUNTED_FROM ? WITH_COUNT : count.worst === 'info' ? NOTE_DOT : DOT;
  const size = Math.min(LARGEST, Math.max(SMALLEST, onScreen / zoom));
  const out = isAtCorner ? Math.max(0, size / 2 - OVERLAP) : 0;
  return { x: x + out, y: y - out, size };
}

function shape(context: CanvasRenderingContext2D, x: number, y: number, radius: number, worst: Severity): void {
  context.beginPath();
  context.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius * badgeRoundness(worst));
  context.fill();
}
