import type { ViewNode } from '../catalog/side-view.ts';
import { inflate, rightOf } from './geometry.ts';
import type { NodeGeometry } from './geometry-node.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

const TAG = { size: 9, weight: 600 } as const;

/** A service without a counterpart on this side stays as it is, in a dashed outline, and says where it belongs. */
export function absentMark({ id, service }: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  if (service.provider === 'neutral') return [];
  const text = service.provider === 'aws' ? 'AWS only' : 'Azure only';
  const width = textWidth(text, TAG.size, TAG.weight);
  const { core } = geometry;
  const around = geometry.form === 'icon' ? inflate(core, 4) : inflate(core, 2);
  const tag = { x: rightOf(around) - width - 4, y: around.y - 7, width: width + 8, height: 14 };
  const middle = geometry.form === 'icon' ? { ...tag, x: core.x + core.width / 2 - tag.width / 2 } : tag;
  const line = { text, x: middle.x + middle.width / 2, y: middle.y + 10.2, width };
  return [
    { ...roundedRect(id, around, { fill: 'none', stroke: theme.warn, radius: 5 }), dash: [3, 2.5] },
    { ...roundedRect(id, middle, { fill: theme.canvas, stroke: theme.warn, radius: 7 }) },
    ...texts(id, [line], { ...TAG, fill: theme.warn, anchor: 'middle' }),
  ];
}
