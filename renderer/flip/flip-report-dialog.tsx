import type { ReactNode } from 'react';

export function FlipReportDialog(): ReactNode {
  return null;
}
