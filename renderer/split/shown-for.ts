import type { OneSide } from '../../shared/flip/side-differences.ts';
import type { Rect } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { ghosts } from '../../shared/scene/side-marks.ts';

/** What a side shows for an element: itself, the node that it is a part of, or the place where the other side draws it. */
export interface ShownFor {
  readonly ids: ReadonlySet<string>;
  readonly ghost: Rect | null;
}

export function shownFor(id: string, own: OneSide, other: OneSide): ShownFor {
  const { view } = own;
  if (!own.hidden.has(id)) return { ids: new Set([id]), ghost: null };
  const seen = new Set<string>();
  for (let at = view.absorbed.get(id)?.into; at !== undefined && !seen.has(at); at = view.absorbed.get(at)?.into) {
    if (view.nodes.has(at)) return { ids: new Set([at]), ghost: null };
    seen.add(at);
  }
  return { ids: new Set(), ghost: ghosts(own, other).find(({ element }) => element === id)?.core ?? null };
}

/** Whether a side draws something for it that can be opened in the editor. */
export function isDrawn(id: string, { view }: OneSide): boolean {
  return view.nodes.has(id) || layOut(view).routes.connections.some(({ view: line }) => line.connection.id === id);
}
