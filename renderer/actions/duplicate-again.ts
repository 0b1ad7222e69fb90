import { boundsOf, type Rect } from '../../shared/scene/geometry.ts';
import type { App } from '../app.ts';
import type { Editor } from '../state/editor.ts';
import { outermostNodes } from './selected-nodes.ts';

interface Offset {
  readonly dx: number;
  readonly dy: number;
}

interface Duplicates {
  readonly ids: ReadonlySet<string>;
  /** Around what they were copied from, as it lay then; absolute. */
  readonly from: Rect;
  /** Where they were put. */
  readonly put: Rect;
  /** The person chose how far they lie from their originals. */
  readonly isChosen: boolean;
}

const lastOf = new WeakMap<Editor, Duplicates>();

/** To be called when the duplicates are selected. `isChosen`: the distance came from the person. */
export function rememberDuplicates(app: App, originals: readonly string[], isChosen: boolean): void {
  const { nodes } = app.editor.view();
  const from = boundsOf(originals.flatMap((id) => nodes.get(id)?.frame ?? []));
  const put = aroundSelection(app);
  if (from === undefined || put === undefined) return;
  lastOf.set(app.editor, { ids: idsOf(app), from, put, isChosen });
}

/**
 * Where the last duplicates are still what is selected and were put in their place by hand, the next ones lie as far from them
 * again: the row goes on by itself. undefined: there is no such distance.
 */
export function offsetAgain(app: App): Offset | undefined {
  const last = lastOf.get(app.editor);
  const now = aroundSelection(app);
  if (last === undefined || now === undefined || !isSame(last.ids, idsOf(app))) return undefined;
  const isMoved = now.x !== last.put.x || now.y !== last.put.y;
  const by = { dx: now.x - last.from.x, dy: now.y - last.from.y };
  return (isMoved || last.isChosen) && (by.dx !== 0 || by.dy !== 0) ? by : undefined;
}

function aroundSelection(app: App): Rect | undefined {
  return boundsOf(outermostNodes(app).map(({ frame }) => frame));
}

function idsOf(app: App): ReadonlySet<string> {
  return new Set(outermostNodes(app).map(({ id }) => id));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
