import type { Connection } from '../../shared/document/schema.ts';

export const DIRECTIONS: readonly { readonly direction: Connection['direction']; readonly label: string }[] = [
  { direction: 'forward', label: 'One way' },
  { direction: 'both', label: 'Both ways' },
  { direction: 'none', label: 'No arrowheads' },
];
