import type { ReactNode } from 'react';

export function FindingsPanel(): ReactNode {
  return null;
}
