import { serviceOf } from '../../shared/catalog/catalog.ts';
import { drawnSize } from '../../shared/catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../../shared/catalog/side-view.ts';
import { resize } from '../../shared/commands/resize.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { frameOn } from '../../shared/document/containment.ts';
import { nodeOf } from '../../shared/document/queries.ts';
import { WIDTH_SLACK } from '../../shared/scene/geometry-node.ts';
import { textWidth } from '../../shared/scene/text/text-width.ts';
import { paragraphsOf } from '../../shared/scene/text/wrap-text.ts';
import { writtenStyle } from '../../shared/scene/text/written-style.ts';
import type { Change } from '../state/editor.ts';

/** Diagram pixels: a longer line breaks, at twice the length in large letters. */
const LONGEST_LINE = 480;
const SHORTEST_LINE = 24;
/** Of the height of its letters: what a line may be as wide as. */
const LONGEST_IN_LETTERS = LONGEST_LINE / 12;

/**
 * The change, after which free texts are as wide as what they say, as in other drawing programs. One whose width was drawn by hand
 * keeps it: its lines break there.
 */
export function asWideAsText(ids: readonly string[], change: Change): Change {
  return (diagram, env) => {
    const before = viewSide(diagram, diagram.provider, env.catalog);
    const fitting = ids.filter((id) => isAsWideAsText(before, id));
    const changed = change(diagram, env);
    return fitting.reduce((result, id) => {
      if (!result.ok) return result;
      const view = viewSide(result.value, result.value.provider, env.catalog);
      const text = view.nodes.get(id);
      const node = nodeOf(result.value, id);
      if (text === undefined || node === undefined) return result;
      const frame = frameOn(node, view.side);
      const more = widthOfText(text) - frame.width;
      const { align = 'left' } = text.node;
      const x = frame.x - (align === 'left' ? 0 : align === 'right' ? more : Math.round(more / 2));
      return more === 0 ? result : resize(result.value, { id, frame: { ...frame, x, width: frame.width + more } }, env);
    }, changed);
  };
}

/** A new name, or a new text in a frame as wide as it. */
export function renamed(id: string, label: string): Change {
  return asWideAsText([id], (diagram, env) => setLabel(diagram, { id, label }, env));
}

/** Whether nobody drew its width by hand; one that says nothing yet is as wide as all are at first. */
export function isAsWideAsText(view: SideView, id: string): boolean {
  const text = view.nodes.get(id);
  if (text?.service.id !== 'neutral.text') return false;
  if (text.node.label === '') return text.frame.width === drawnSize(serviceOf(view.catalog, text.service.id)).width;
  return text.frame.width === widthOfText(text);
}

export function longestLine({ node }: ViewNode): number {
  return writtenStyle(node.textSize, true).size * LONGEST_IN_LETTERS;
}

function widthOfText(text: ViewNode): number {
  const { size, weight } = writtenStyle(text.node.textSize, true);
  const longest = Math.max(...paragraphsOf(text.node.label).map((line) => textWidth(line, size, weight)));
  // Two pixels more, so that no rounding breaks a line.
  return Math.ceil(Math.min(longestLine(text), Math.max(SHORTEST_LINE, longest * WIDTH_SLACK + 2)));
}
