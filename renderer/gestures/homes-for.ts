import { isSequenced } from '../../shared/catalog/annotations.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import { takesDrops } from './drop-target.ts';

export interface Home {
  /** null: none, the diagram itself. */
  readonly id: string | null;
  /** Told apart from others of its name by what it lies in. */
  readonly name: string;
}

export const NO_FRAME = 'No frame';

/** Where nodes may lie, all of them: frames as the outline has them, from the outside in. */
export function homesFor(view: SideView, ids: readonly string[]): readonly Home[] {
  const moving = new Set(ids);
  const homes: Home[] = [];
  const takesAll = (parentId: string | null): boolean =>
    ids.every((nodeId) => canContain(view.diagram, parentId, { nodeId }, view.catalog).answer !== 'refuse');
  const walk = (parentId: string | null): void => {
    for (const frame of view.children(parentId)) {
      // What moves cannot lie in itself, nor in what goes along with it.
      if (moving.has(frame.id) || isSequenced(frame.service) || !takesDrops(frame)) continue;
      if (takesAll(frame.id)) homes.push({ id: frame.id, name: homeName(frame) });
      walk(frame.id);
    }
  };
  walk(null);
  return toldApart(takesAll(null) ? [{ id: null, name: NO_FRAME }, ...homes] : homes);
}

/** Of frames that are called alike all but the first have a number. */
function toldApart(homes: readonly Home[]): readonly Home[] {
  const counts = new Map<string, number>();
  return homes.map(({ id, name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id, name: count === 1 ? name : `${name} (${count})` };
  });
}

function homeName(frame: ViewNode): string {
  return frame.parent === null ? nodeName(frame) : `${nodeName(frame)}, in ${nodeName(frame.parent)}`;
}
