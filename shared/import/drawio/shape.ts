import type { Frame, Properties } from '../../document/schema.ts';
import { type Style, styleNumber } from './style.ts';

/**
 * A vertex of a draw.io page on its way to becoming a node.
 *
 * - icon: a picture of one thing (a service tile, a device, an embedded picture)
 * - group: a frame of a cloud's library (VPC, region …)
 * - plain: a rectangle, swimlane or cloud that may turn out to be a frame around others
 * - drawing: any other shape (cylinder, arrow, stencil)
 * - text, note: what they say
 * - invisible: a draw.io group that paints nothing and only holds others together
 */
export type ShapeRole = 'icon' | 'group' | 'plain' | 'drawing' | 'text' | 'note' | 'invisible';

export interface Shape {
  readonly id: string;
  /** The draw.io shape it was put in; null where that is a layer. */
  readonly parentId: string | null;
  /** Absolute, in draw.io pixels; upright also where the shape is turned. */
  readonly box: Frame;
  readonly label: string;
  readonly style: Style;
  readonly role: ShapeRole;
  /** The catalog service it was recognised as. */
  readonly service: string | undefined;
  /** What the picture itself says of the thing: a database's engine, a subnet's visibility. */
  readonly properties: Properties;
  /** It is of a draw.io library of AWS or Azure. */
  readonly isCloud: boolean;
  /** What an unlabelled, unrecognised shape is called: its name in draw.io's library. */
  readonly libraryName: string;
}

export function areaOf(box: Frame): number {
  return box.width * box.height;
}

export function centreOfBox(box: Frame): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** True if `inner` lies in `outer`, overhanging by at most `slack` pixels. */
export function encloses(outer: Frame, inner: Frame, slack: number): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** A step mark: a few characters in a small circle or square. */
export function isMark(shape: Shape): boolean {
  return shape.label.length <= 3 && Math.max(shape.box.width, shape.box.height) <= 40 && shape.role !== 'icon';
}

/** The shape with the label below it, for icons that draw.io labels there; about as large as draw.io draws it. */
export function boxWithLabel(shape: Shape): Frame {
  const { box, label, style, role } = shape;
  const isBelow =
    style.get('verticalLabelPosition') === 'bottom' ||
    (role === 'icon' && style.has('image') && !style.has('verticalLabelPosition') && !style.has('labelPosition'));
  if (label === '' || !isBelow) return box;
  const size = styleNumber(style, 'fontSize') ?? 12;
  const lines = label.split('\n');
  const width = Math.max(box.width, Math.max(...lines.map((line) => line.length)) * size * 0.52);
  const height = box.height + 8 + lines.length * size * 1.35;
  return { x: box.x + (box.width - width) / 2, y: box.y, width, height };
}
