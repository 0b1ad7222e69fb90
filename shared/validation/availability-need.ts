import type { SideView } from '../catalog/side-view.ts';
import { statedFlag } from './stated.ts';

/** The design says that this has to be highly available, so even what it leaves open is worth a question. */
export function mustBeAvailable(view: SideView, id: string): boolean {
  return view.diagram.needs.highAvailability === 'yes' || statedFlag(view, id, 'haRequired') === true;
}

/** Development, test, or said to need no high availability: the rules about availability drop to hints there. */
export function isRelaxedFor(view: SideView, id: string): boolean {
  if (mustBeAvailable(view, id)) return false;
  const { environment, needs } = view.diagram;
  return environment !== 'production' || needs.highAvailability === 'no';
}
