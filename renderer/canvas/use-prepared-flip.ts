import { useEffect } from 'react';
import { otherSide } from '../../shared/catalog/authored-service.ts';
import { type SideView, viewSide } from '../../shared/catalog/side-view.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { iconImage } from './icon-images.ts';

/** Milliseconds without a change after which a flip is likely enough to be prepared for. */
const QUIET = 800;

/** While nothing happens the other side is laid out and its icons are fetched, so that a flip has them at once. */
export function usePreparedFlip(view: SideView): void {
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => {
        const other = viewSide(view.diagram, otherSide(view.side), view.catalog);
        fetchIcons(other);
        idle = requestIdleCallback(() => void layOut(other));
      });
    }, QUIET);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [view]);
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
