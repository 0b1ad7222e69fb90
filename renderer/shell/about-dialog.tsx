import type { ReactNode } from 'react';

export function AboutDialog(): ReactNode {
  return null;
}
