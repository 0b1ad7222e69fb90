import { type ReactNode, useState } from 'react';
import type { Finding } from '../../shared/validation/finding.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { applyFix, previewFix } from './apply-fix.ts';

interface FixLinkProps {
  readonly finding: Finding;
  readonly isReachable?: boolean;
}

/** Mends a finding with one press, and says before what it will do; nothing where no fix is offered. */
export function FixLink({ finding, isReachable = true }: FixLinkProps): ReactNode {
  const app = useApp();
  const [preview, setPreview] = useState('');
  if (finding.fix === null) return null;
  const { label } = finding.fix;
  const look = (): void => setPreview(previewFix(app, finding));
  return (
    <Tooltip label={preview || label} side="top">
      <Button
        tone="link"
        data-fix
        tabIndex={isReachable ? 0 : -1}
        onPointerEnter={look}
        onFocus={look}
        onClick={() => applyFix(app, finding)}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
