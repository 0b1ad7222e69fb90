import { isLaidOut } from '../../shared/catalog/annotations.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { Frame } from '../../shared/document/schema.ts';
import { encloses } from '../../shared/scene/geometry.ts';
import type { DropTarget } from '../state/gesture.ts';

/** What a frame takes in that is drawn around it or laid over it, as long as that lies beside it and not in another frame. */
export function enclosedIn(view: SideView, { parentId, answer }: DropTarget, frame: Frame): readonly string[] {
  const beside = answer.answer === 'refuse' ? null : parentId;
  return view
    .children(beside)
    .filter((child) => isLaidOut(child.service) && encloses(frame, child.frame))
    .map(({ id }) => id);
}
