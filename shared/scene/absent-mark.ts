import type { ViewNode } from '../catalog/side-view.ts';
import { bottomOf, inflate, type Rect, rightOf } from './geometry.ts';
import { isTagged, type NodeGeometry, TAG_HEIGHT, TAG_TEXT, tagText } from './geometry-node.ts';
import { roundedRect, texts } from './primitives.ts';
import type { Primitive } from './scene.ts';
import { textWidth } from './text/text-width.ts';
import type { Theme } from './theme.ts';

/** A service without a counterpart on this side stays as it is, in a dashed outline, and says where it belongs. */
export function absentMark(viewNode: ViewNode, geometry: NodeGeometry, theme: Theme): readonly Primitive[] {
  if (!isTagged(viewNode)) return [];
  const { id } = viewNode;
  const text = tagText(viewNode);
  const width = textWidth(text, TAG_TEXT.size, TAG_TEXT.weight);
  const tag = tagRect(geometry, width + 10);
  const line = { text, x: tag.x + tag.width / 2, y: tag.y + 9.7, width };
  const outline = { ...roundedRect(id, inflate(geometry.core, 3), { fill: 'none', stroke: theme.warn, radius: 4 }) };
  return [
    ...(geometry.form === 'container' ? [] : [{ ...outline, dash: [3, 2.5] }]),
    roundedRect(id, tag, { fill: theme.canvas, stroke: theme.warn, radius: TAG_HEIGHT / 2 }),
    ...texts(id, [line], { ...TAG_TEXT, fill: theme.warn, anchor: 'middle' }),
  ];
}

/** Under an icon's label; on the lower border of anything else, where no title stands. */
function tagRect({ form, core, lowest }: NodeGeometry, width: number): Rect {
  return form === 'icon'
    ? { x: core.x + (core.width - width) / 2, y: lowest - TAG_HEIGHT, width, height: TAG_HEIGHT }
    : { x: rightOf(core) - width - 8, y: bottomOf(core) - TAG_HEIGHT / 2, width, height: TAG_HEIGHT };
}
