import type { ConnectionKind } from '../../shared/document/schema.ts';

/** What rules take a connection of this kind for. */
export const KIND_MEANINGS: Readonly<Record<ConnectionKind, string>> = {
  traffic: 'Requests of clients, over the network',
  'invoke-sync': 'One calls the other and waits for the answer',
  'invoke-async': 'One calls the other and goes on',
  event: 'A message or event is delivered',
  data: 'Data is read or written',
  replication: 'Data is copied and kept up to date',
  dns: 'A name is resolved to an address',
  attach: 'One is attached to the other',
  control: 'One manages, deploys or watches the other',
};
