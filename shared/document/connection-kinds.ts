import type { ConnectionKind } from './schema.ts';

/** What flows on a connection, in the words of a person, in the order of the schema. */
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
