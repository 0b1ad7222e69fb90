import type { Side } from '../document/schema.ts';
import type { Rect } from './geometry.ts';
import type { Theme } from './theme.ts';

interface PrimitiveBase {
  /** The node or connection that it belongs to. */
  readonly element: string;
}

export interface RectPrimitive extends PrimitiveBase {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[] | undefined;
  /** Paints the canvas' colour under a label: left out where the picture has no ground of its own. */
  readonly isGround: boolean;
}

export interface PathPrimitive extends PrimitiveBase {
  readonly kind: 'path';
  /** SVG path data: only absolute M, L, Q and Z. */
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[] | undefined;
}

export interface TextPrimitive extends PrimitiveBase {
  readonly kind: 'text';
  readonly text: string;
  /** Where the anchor is; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly size: number;
  readonly weight: TextWeight;
  readonly fill: string;
  readonly rtl: boolean;
  readonly isItalic?: true;
  /** Set in a font of one width, as code is. */
  readonly isCode?: true;
  /** Measured with the bundled font. */
  readonly width: number;
}

export interface IconPrimitive extends PrimitiveBase {
  readonly kind: 'icon';
  /** A file in `catalog/icons` without its suffix. */
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** What `currentColor` means in neutral icons. */
  readonly ink: string;
}

export type Primitive = RectPrimitive | PathPrimitive | TextPrimitive | IconPrimitive;
export type TextWeight = 500 | 600;

/** A diagram as a flat list of primitives in paint order, in absolute diagram pixels. */
export interface Scene {
  readonly side: Side;
  readonly theme: Theme;
  readonly primitives: readonly Primitive[];
  /** Around everything drawn; an empty diagram has a small area of its own. */
  readonly bounds: Rect;
  readonly title: string;
  /** What the picture shows, in words, for those who cannot see it. */
  readonly description: string;
  /** What a pointer resting on an element is told: its full label and service. */
  readonly elementTitles: ReadonlyMap<string, string>;
  /** What a person noted on elements; absent: nothing is told of it. */
  readonly elementNotes?: ReadonlyMap<string, string>;
}
