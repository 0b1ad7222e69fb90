import type { ReactNode } from 'react';

export function WelcomeDialog(): ReactNode {
  return null;
}
