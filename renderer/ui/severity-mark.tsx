import { CircleAlert, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity } from '../../shared/validation/finding.ts';
import styles from './severity-mark.module.css';

const SHAPES = { critical: OctagonAlert, error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
};

/** A severity by colour and shape, with its name for those who cannot see either. */
export function SeverityMark({
  severity,
  size = 14,
}: {
  readonly severity: Severity;
  readonly size?: number;
}): ReactNode {
  const Shape = SHAPES[severity];
  return (
    <span className={`${styles.mark} ${styles[severity]}`} role="img" aria-label={SEVERITY_NAMES[severity]}>
      <Shape size={size} aria-hidden />
    </span>
  );
}
