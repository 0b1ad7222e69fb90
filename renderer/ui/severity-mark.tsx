import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity } from '../../shared/validation/finding.ts';
import styles from './severity-mark.module.css';

const SHAPES = { critical: StopSign, error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
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

/** The one mark that is filled: what is critical stands out of a list of errors at a glance. */
function StopSign({ size }: { readonly size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9Z" fill="currentColor" />
      <path className={styles.cut} d="M12 6.5v6.5M12 17.5h.01" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
