import type { SideView, ViewNode } from '../../catalog/side-view.ts';

/** The nearest frame around a node that neither is wrong for it nor lies in one that is; null: at the top. */
export function outwards(view: SideView, node: ViewNode, isWrong: (frame: ViewNode) => boolean): string | null {
  const around = view.ancestors(node);
  const lastWrong = around.findLastIndex(isWrong);
  return around[lastWrong + 1]?.id ?? null;
}
