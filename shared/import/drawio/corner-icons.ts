import type { Catalog } from '../../catalog/catalog.ts';
import type { Frame } from '../../document/schema.ts';
import type { Folded } from './fold-pictures.ts';
import { areaOf, boxWithLabel, centreOfBox, type Shape } from './shape.ts';

/** What a small icon at the corner of a rectangle can say the rectangle is. */
const FRAMES = new Set([
  'network',
  'subnet',
  'region',
  'zone',
  'account',
  'resource-group',
  'cloud',
  'scaling-group',
  'container-cluster',
]);

/** In draw.io pixels. */
const ALMOST = 4;

/**
 * Azure's drawings frame a virtual network, a subnet or a resource group with a plain rectangle and its icon at a corner. Such
 * a rectangle takes the icon's service, and its label if it has none. The icon must be small beside the rectangle and sit at
 * the corner; a second icon at the same rectangle stays an icon.
 */
export function adoptCornerIcons(shapes: readonly Shape[], catalog: Catalog): Folded {
  const rectangles = shapes.filter((shape) => shape.service === undefined && canBeFrame(shape));
  const aliases = new Map<string, string>();
  const taken = new Map<string, Shape>();
  const icons = shapes
    .filter((shape) => shape.role === 'icon' && namesFrame(shape, catalog))
    .map((icon) => ({ icon, corner: nearestCorner(icon, rectangles) }))
    .sort((a, b) => (a.corner?.distance ?? 0) - (b.corner?.distance ?? 0));
  for (const { icon, corner } of icons) {
    if (corner === undefined || taken.has(corner.rectangle.id)) continue;
    taken.set(corner.rectangle.id, icon);
    aliases.set(icon.id, corner.rectangle.id);
  }
  const kept = shapes
    .filter((shape) => !aliases.has(shape.id))
    .map((shape): Shape => {
      const icon = taken.get(shape.id);
      if (icon === undefined) return shape;
      const label = [...new Set([shape.label, icon.label])].filter((one) => one !== '').join('\n');
      return { ...shape, role: 'group', label, service: icon.service, isCloud: icon.isCloud };
    });
  return { shapes: kept, aliases };
}

export function canBeFrame(shape: Shape): boolean {
  return shape.role === 'plain' || (shape.role === 'drawing' && shape.label === '' && areaOf(shape.box) > 160 * 100);
}

function namesFrame(shape: Shape, catalog: Catalog): boolean {
  const service = shape.service === undefined ? undefined : catalog.services.get(shape.service);
  return service?.container !== undefined && service.traits.some((trait) => FRAMES.has(trait));
}

interface Corner {
  readonly rectangle: Shape;
  /** The icon does not even touch the rectangle. */
  readonly isApart: boolean;
  readonly distance: number;
}

/**
 * The rectangle at whose corner the icon sits most clearly; of equally near ones the smaller. One that the icon lies in or
 * straddles comes before one that it is only near to.
 */
function nearestCorner(icon: Shape, rectangles: readonly Shape[]): Corner | undefined {
  const size = Math.max(icon.box.width, icon.box.height);
  const reach = Math.max(16, size * 0.8);
  let best: Corner | undefined;
  for (const rectangle of rectangles) {
    if (rectangle.box.width < icon.box.width * 2.5 || rectangle.box.height < icon.box.height * 1.8) continue;
    const distance = Math.min(
      distanceToCorner(icon.box, rectangle.box, reach),
      distanceToCorner(boxWithLabel(icon), rectangle.box, reach),
    );
    if (distance === Number.POSITIVE_INFINITY) continue;
    const isApart = !touches(icon.box, rectangle.box);
    if (best !== undefined && isApart !== best.isApart) {
      if (best.isApart) best = { rectangle, distance, isApart };
      continue;
    }
    const isNearer = best === undefined || distance < best.distance - 2;
    const isSmaller =
      best !== undefined && distance <= best.distance + 2 && areaOf(rectangle.box) < areaOf(best.rectangle.box);
    if (isNearer || isSmaller) best = { rectangle, distance, isApart };
  }
  return best;
}

/** True if they overlap or all but meet. */
function touches(icon: Frame, rectangle: Frame): boolean {
  return (
    icon.x <= rectangle.x + rectangle.width + ALMOST &&
    rectangle.x <= icon.x + icon.width + ALMOST &&
    icon.y <= rectangle.y + rectangle.height + ALMOST &&
    rectangle.y <= icon.y + icon.height + ALMOST
  );
}

/** From the icon's edge to the nearest corner's two sides; 0 where it straddles the corner, infinite out of reach. */
function distanceToCorner(icon: Frame, rectangle: Frame, reach: number): number {
  const centre = centreOfBox(icon);
  const across = Math.min(Math.abs(centre.x - rectangle.x), Math.abs(centre.x - (rectangle.x + rectangle.width)));
  const down = Math.min(Math.abs(centre.y - rectangle.y), Math.abs(centre.y - (rectangle.y + rectangle.height)));
  const gapAcross = Math.max(0, across - icon.width / 2);
  const gapDown = Math.max(0, down - icon.height / 2);
  const isInReach =
    centre.x > rectangle.x - reach &&
    centre.x < rectangle.x + rectangle.width + reach &&
    centre.y > rectangle.y - reach &&
    centre.y < rectangle.y + rectangle.height + reach;
  return isInReach && gapAcross <= reach && gapDown <= reach ? gapAcross + gapDown : Number.POSITIVE_INFINITY;
}
