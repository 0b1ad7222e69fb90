import type { ReactNode } from 'react';

export function ShortcutsDialog(): ReactNode {
  return null;
}
