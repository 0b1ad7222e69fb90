import type { SideView } from '../../shared/catalog/side-view.ts';
import { isMotionReduced } from '../canvas/motion.ts';

/** Milliseconds. */
const GLIDES = 200;
/** With more in view it would stutter. */
const MOST = 400;

/** Lets what is in view glide to its new place; lines come in at their new one. Purely for the eye: all is there already. */
export function glide(before: SideView, after: SideView): void {
  if (isMotionReduced()) return;
  requestAnimationFrame(() => {
    const elements = document.querySelectorAll<HTMLElement>('[data-layer="nodes"] > [data-id]');
    if (elements.length > MOST) return;
    for (const element of elements) {
      const id = element.dataset.id ?? '';
      const [was, is] = [before.nodes.get(id)?.frame, after.nodes.get(id)?.frame];
      if (was === undefined || is === undefined) continue;
      const by = `${was.x + was.width / 2 - is.x - is.width / 2}px ${was.y - is.y}px`;
      element.firstElementChild?.animate({ translate: [by, '0 0'] }, { duration: GLIDES, easing: EASING });
    }
    for (const lines of document.querySelectorAll('[data-layer="connections"]'))
      lines.animate({ opacity: [0, 0, 1] }, { duration: GLIDES });
  });
}

const EASING = 'cubic-bezier(0.2, 0, 0.2, 1)';
