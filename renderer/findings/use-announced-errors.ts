import { useEffect, useRef } from 'react';
import type { FindingSummary } from '../../shared/validation/summary.ts';
import { useApp, useFindings } from '../app-context.tsx';
import { fullCountsText } from '../flip/severity-counts.ts';

/** Long enough that a hand at work is not interrupted at every step. */
const AFTER = 900;

/** Reads out what there is when the number of errors changes; a flip says it itself. */
export function useAnnouncedErrors(): void {
  const { ui } = useApp();
  const summary = useFindings((state) => state.summaryHere);
  const side = useFindings((state) => state.diagram.provider);
  const said = useRef({ side, errors: errorsOf(summary) });
  useEffect(() => {
    const errors = errorsOf(summary);
    if (said.current.side !== side) said.current = { side, errors };
    if (said.current.errors === errors) return;
    const timer = setTimeout(() => {
      said.current = { side, errors };
      ui.announce(`Findings: ${fullCountsText(summary)}`);
    }, AFTER);
    return () => clearTimeout(timer);
  }, [summary, side, ui]);
}

function errorsOf({ bySeverity }: FindingSummary): number {
  return bySeverity.critical + bySeverity.error;
}
