import type { ReactNode } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { isFixable } from './fix-all.ts';
import { openFixAll } from './open-fix-all.ts';

/** Mends all findings of a rule after showing what that changes; nothing where fewer than two can be mended. */
export function FixAllLink({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const app = useApp();
  const fixable = findings.filter(isFixable);
  if (fixable.length < 2) return null;
  return (
    <Button tone="link" onClick={() => openFixAll(app, fixable)}>
      Fix all {fixable.length}…
    </Button>
  );
}
