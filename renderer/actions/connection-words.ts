import type { Connection, ConnectionKind } from '../../shared/document/schema.ts';

/** What flows on a connection, in the words of the person. */
export const CONNECTION_KINDS: readonly { readonly kind: ConnectionKind; readonly label: string }[] = [
  { kind: 'traffic', label: 'Traffic' },
  { kind: 'invoke-sync', label: 'Call that waits' },
  { kind: 'invoke-async', label: 'Call that does not wait' },
  { kind: 'event', label: 'Event' },
  { kind: 'data', label: 'Data' },
  { kind: 'replication', label: 'Replication' },
  { kind: 'dns', label: 'DNS' },
  { kind: 'attach', label: 'Attachment' },
  { kind: 'control', label: 'Control' },
];

export const DIRECTIONS: readonly { readonly direction: Connection['direction']; readonly label: string }[] = [
  { direction: 'forward', label: 'One way' },
  { direction: 'both', label: 'Both ways' },
  { direction: 'none', label: 'No arrowheads' },
];
