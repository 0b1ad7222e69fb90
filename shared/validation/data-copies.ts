import type { SideView } from '../catalog/side-view.ts';
import { hasTrait } from './calls.ts';
import { neighboursOf } from './neighbours.ts';
import { statedFlag } from './stated.ts';

/** The data exist in another store too: replicated to another region, or an arrow of replication says so. */
export function hasCopyElsewhere(view: SideView, id: string): boolean {
  if (statedFlag(view, id, 'crossRegionReplica') === true) return true;
  return neighboursOf(view, id, 'replication').some((other) => hasTrait(other, 'data-store'));
}
