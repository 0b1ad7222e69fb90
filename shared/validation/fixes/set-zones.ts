import type { ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { editNode } from '../../commands/edit-node.ts';
import type { Rejection } from '../../commands/rejection.ts';
import type { Diagram } from '../../document/schema.ts';
import { ok, type Result } from '../../result.ts';
import type { OfferedFix } from '../fix.ts';

export interface SetZones {
  readonly fixId: 'set-zones';
  readonly params: { readonly places: readonly StatedPlace[] };
}

/** Where a node runs; what is absent stays as it is, null takes it away. */
export interface StatedPlace {
  readonly id: string;
  readonly zones?: readonly string[] | null;
  readonly subnets?: readonly string[] | null;
  readonly memberOf?: readonly string[] | null;
}

/** States the zones, subnets and groups of nodes; the drawing stays as it is. */
export const planSetZones: Command<SetZones['params']> = (diagram, { places }, env) => {
  let changed: Result<Diagram, Rejection> = ok(diagram);
  for (const { id, ...fields } of places) {
    if (changed.ok) changed = editNode(changed.value, { id, fields }, env);
  }
  return changed;
};

export function placesFix(label: string, places: readonly StatedPlace[]): OfferedFix {
  return { label, fixId: 'set-zones', params: { places } };
}

/** All of the nodes in each of the zones: `zonesFix('Use zones 1, 2 and 3', scaleSet, ['1', '2', '3'])`. */
export function zonesFix(label: string, nodes: ViewNode | readonly ViewNode[], zones: readonly string[]): OfferedFix {
  return placesFix(
    label,
    [nodes].flat().map(({ id }) => ({ id, zones })),
  );
}

/** One of the zones for each of the nodes in turn: three machines over two zones are in 1, 2 and 1. */
export function spreadFix(label: string, nodes: readonly ViewNode[], zones: readonly string[]): OfferedFix {
  return placesFix(
    label,
    nodes.map(({ id }, index) => ({ id, zones: zones.slice(index % zones.length, (index % zones.length) + 1) })),
  );
}
