import { useEffect, useState } from 'react';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import {
  knownLayout,
  type Layout,
  layOut,
  layOutSteps,
  nearLayout,
  recalledLayout,
} from '../../shared/scene/lay-out.ts';
import { looksLike } from '../../shared/scene/looks-like.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { quickLayout } from '../../shared/scene/quick-layout.ts';
import { inSlices } from './in-slices.ts';

/** With fewer lines than these, a layout is there at once. */
const FEW_LINES = 250;
/** Milliseconds without a change after which the lines find their ways: keys that are held down come faster. */
const PAUSE = 45;

const quick = new WeakMap<SideView['nodes'], Layout>();

/**
 * Where everything is on the canvas. Nodes are always where they are; in a large diagram the lines at what an edit moved have their
 * final ways a moment later, and what a hand grasps is what it sees. Whatever is kept or written asks `layOut`.
 */
export function shownLayout(side: SideView): Layout {
  const view = drawnView(side);
  if (view.connections.length < FEW_LINES) return layOut(view);
  const known = knownLayout(view) ?? quick.get(view.nodes) ?? recalledLayout(view);
  if (known !== undefined) return known;
  const near = nearLayout(view);
  const made = near && quickLayout(view, placeNodes(view), near);
  if (made === undefined) return layOut(view);
  quick.set(view.nodes, made);
  return made;
}

/** The same for a component that shows it: rendered again with the final ways, which are found in the pauses that drawing leaves. */
export function useShownLayout(view: SideView): Layout {
  const [, setFinal] = useState<Layout>();
  const layout = shownLayout(view);
  useEffect(() => {
    if (knownLayout(view) !== undefined) return;
    const shown = shownLayout(view);
    let finding = { cancel: (): void => undefined };
    const timer = setTimeout(() => {
      finding = inSlices(find());
    }, PAUSE);
    function* find(): Generator<undefined, void> {
      const final = yield* layOutSteps(view);
      if (!looksLike(final, shown)) setFinal(final);
    }
    return () => {
      clearTimeout(timer);
      finding.cancel();
    };
  }, [view]);
  return layout;
}
