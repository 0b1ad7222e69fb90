import type { Point } from '../../document/schema.ts';
import type { Shape } from './shape.ts';

/** What a connection ends at where the drawing has no shape. */
export const FREE_END = 'neutral.point';

/** Large enough to be taken hold of; the connection ends in its middle. */
export const FREE_END_SIZE = 8;

/** A free end at a place in absolute draw.io pixels. */
export function freeEnd(id: string, { x, y }: Point): Shape {
  return {
    id,
    parentId: null,
    box: { x, y, width: 0, height: 0 },
    label: '',
    style: new Map(),
    role: 'drawing',
    service: FREE_END,
    properties: {},
    isCloud: false,
    libraryName: '',
  };
}
