import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { drawNode } from '../../shared/scene/draw-node.ts';
import { placeNodes } from '../../shared/scene/place-nodes.ts';
import { THEMES, type Theme } from '../../shared/scene/theme.ts';
import { iconImage } from '../icons/icon-images.ts';
import { findLines } from '../layout/find-lines.ts';
import { inSlices, type Job } from '../state/in-slices.ts';
import { useTheme } from '../ui/theme.ts';
import { iconBitmap } from './icon-bitmaps.ts';
import { PAINTED_BELOW } from './viewport.ts';

/** Milliseconds without a change after which a flip is likely enough to be prepared for. */
const QUIET = 800;

/**
 * While nothing happens the other side is laid out and its icons are made ready, so that a flip has them at once, and those that
 * are painted where a person zooms out.
 */
export function usePreparedFlip(view: SideView): void {
  const theme = THEMES[useTheme()];
  const flow = useStoreApi();
  useEffect(() => {
    const jobs: Job[] = [];
    // What is shown comes first.
    const timer = setTimeout(() => {
      jobs.push(findLines(view, () => jobs.push(inSlices(begin()))));
    }, QUIET);
    function* begin(): Generator<undefined, void> {
      const other = viewSide(view.diagram, otherSide(view.side), view.catalog);
      yield;
      // Whoever zooms in from afar is to find the icons there, too.
      fetchIcons(view);
      fetchIcons(other);
      yield;
      jobs.push(findLines(other, () => jobs.push(inSlices(makeIcons(other)))));
    }
    function* makeIcons(other: SideView): Generator<undefined, void> {
      const zoom = flow.getState().transform[2];
      if (zoom < PAINTED_BELOW) yield* makeBitmaps(other, theme, zoom * devicePixelRatio);
      else yield* makeBitmaps(view, theme, PAINTED_BELOW * devicePixelRatio);
    }
    return () => {
      clearTimeout(timer);
      for (const job of jobs) job.cancel();
    };
  }, [view, theme, flow]);
}

/** The browser keeps them for as long as the page is open. */
const fetched = new Map<string, HTMLImageElement>();

function fetchIcons({ nodes }: SideView): void {
  const icons = new Set([...nodes.values()].flatMap(({ service }) => service.icon ?? []));
  for (const icon of icons) {
    const { href } = iconImage(icon, '');
    if (href === null || fetched.has(href)) continue;
    const image = new Image();
    image.src = href;
    fetched.set(href, image);
  }
}

/** As the painted scene will ask for them. */
function* makeBitmaps(view: SideView, theme: Theme, scale: number): Generator<undefined, void> {
  const drawn = drawnView(view);
  const geometries = placeNodes(drawn);
  for (const viewNode of drawn.nodes.values()) {
    const geometry = geometries.get(viewNode.id);
    if (geometry === undefined) continue;
    for (const primitive of drawNode(viewNode, geometry, theme)) {
      if (primitive.kind === 'icon') iconBitmap(primitive.icon, primitive.ink, primitive.size * scale);
    }
    yield;
  }
}
