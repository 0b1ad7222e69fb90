import type { Side } from '../document/schema.ts';
import type { AddService } from './fixes/add-service.ts';
import type { AddZoneSubnet } from './fixes/add-zone-subnet.ts';
import type { ChangeService } from './fixes/change-service.ts';
import type { DedicatedSubnet } from './fixes/dedicated-subnet.ts';
import type { GroupAndScale } from './fixes/group-and-scale.ts';
import type { InsertService } from './fixes/insert-service.ts';
import type { MoveToFrame } from './fixes/move-to-frame.ts';
import type { NatPerZone } from './fixes/nat-per-zone.ts';
import type { SetConnection } from './fixes/set-connection.ts';
import type { SetLabel } from './fixes/set-label.ts';
import type { SetProperties } from './fixes/set-properties.ts';
import type { SetZones } from './fixes/set-zones.ts';
import type { Several } from './fixes/several.ts';

/** What a rule offers to mend one of its reports. `label` is the text of the link: "Turn on Multi-AZ". */
export type OfferedFix = { readonly label: string } & (
  | AddService
  | AddZoneSubnet
  | ChangeService
  | DedicatedSubnet
  | GroupAndScale
  | InsertService
  | MoveToFrame
  | NatPerZone
  | SetConnection
  | SetLabel
  | SetProperties
  | SetZones
  | Several
);

/**
 * A fix as data, which `planFix` expands into commands: so it can be previewed, and undone in one step. It is offered only
 * where it mends its finding by itself; carried out on the side that the finding is about.
 */
export type Fix = OfferedFix & { readonly side: Side };
