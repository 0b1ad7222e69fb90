import type { Side } from '../document/schema.ts';
import type { AddService } from './fixes/add-service.ts';
import type { ChangeService } from './fixes/change-service.ts';
import type { InsertService } from './fixes/insert-service.ts';
import type { SetConnection } from './fixes/set-connection.ts';
import type { SetProperties } from './fixes/set-properties.ts';
import type { Several } from './fixes/several.ts';

/** What a rule offers to mend one of its reports. `label` is the text of the link: "Turn on Multi-AZ". */
export type OfferedFix = { readonly label: string } & (
  | AddService
  | ChangeService
  | InsertService
  | SetConnection
  | SetProperties
  | Several
);

/**
 * A fix as data, which `planFix` expands into commands: so it can be previewed, and undone in one step. It is offered only
 * where it mends its finding by itself; carried out on the side that the finding is about.
 */
export type Fix = OfferedFix & { readonly side: Side };
