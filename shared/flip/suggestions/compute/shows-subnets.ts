import type { SideView } from '../../../catalog/side-view.ts';

/** A drawing that goes down to subnets shows what else a service needs; a slide leaves it out. */
export function showsSubnets(view: SideView): boolean {
  return view.all('subnet').length > 0;
}
