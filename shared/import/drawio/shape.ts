import type { Frame } from '../../document/schema.ts';
import type { Style } from './style.ts';

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
