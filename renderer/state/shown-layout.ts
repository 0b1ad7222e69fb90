import { useEffect, useRef, useState } from 'react';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { bareLayout } from '../../shared/scene/bare-layout.ts';
import { knownLayout, type Layout, layOut, nearLayout, recalledLayout } from '../../shared/scene/lay-out.ts';
import { looksLike } from '../../shared/scene/looks-like.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { beginToFindLines, findLines, isLarge, isTooLargeToWait } from '../layout/find-lines.ts';
import type { Job } from './in-slices.ts';

/** Milliseconds without a change after which the lines find their ways: keys that are held down come faster. */
const PAUSE = 45;
/** Of changes that come one after the other as fast as this, only the last has its lines found. */
const IN_A_ROW = 150;

/** What is shown until the lines are found. */
const meanwhile = new WeakMap<SideView['nodes'], Layout>();

/**
 * Where everything is on the canvas. Nodes are always where they are; in a large diagram the lines at what an edit moved have their
 * final ways a moment later, and lines of which nothing is known come a moment after the nodes. What a hand grasps is what it
 * sees. Whatever is kept or written asks `layOut`.
 */
export function shownLayout(side: SideView): Layout {
  const view = drawnView(side);
  if (!isLarge(view)) return layOut(view);
  const known = knownLayout(view) ?? meanwhile.get(view.nodes) ?? recalledLayout(view);
  if (known !== undefined) return known;
  const near = nearLayout(view);
  const quick = near && quickLayout(view, placeNodes(view), near);
  if (quick === undefined && !isTooLargeToWait(view)) return layOut(view);
  const made = quick ?? bareLayout(view);
  meanwhile.set(view.nodes, made);
  // At once: the nodes are yet to be drawn, and the worker has nothing else to do.
  if (quick === undefined) beginToFindLines(view, made);
  return made;
}

/** The same for a component that shows it: rendered again with the final ways. */
export function useShownLayout(view: SideView): Layout {
  const [, setFinal] = useState<Layout>();
  const layout = shownLayout(view);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (knownLayout(view) !== undefined) return;
    const shown = shownLayout(view);
    const now = performance.now();
    const isInARow = now - last.current < IN_A_ROW;
    last.current = now;
    let finding: Job | undefined;
    const find = (): void => {
      finding = findLines(view, (final) => !looksLike(final, shown) && setFinal(final), shown);
    };
    const timer = setTimeout(find, isInARow ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      finding?.cancel();
    };
  }, [view]);
  return layout;
}
