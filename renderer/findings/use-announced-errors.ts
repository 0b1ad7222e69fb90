import { useEffect, useRef } from 'react';
import { useApp, useFindings } from '../app-context.tsx';
import { countOf, fullCountsText } from '../flip/severity-counts.ts';

/** Long enough that a hand at work is not interrupted at every step. */
const AFTER = 900;

/** Reads out what there is when the number of errors changes; a flip says it itself. */
export function useAnnouncedErrors(): void {
  const { ui } = useApp();
  const summary = useFindings((state) => state.summaryHere);
  const side = useFindings((state) => state.diagram.provider);
  const said = useRef({ side, errors: countOf(summary, 'error') });
  useEffect(() => {
    const errors = countOf(summary, 'error');
    if (said.current.side !== side) said.current = { side, errors };
    if (said.current.errors === errors) return;
    const timer = setTimeout(() => {
      said.current = { side, errors };
      ui.announce(`Findings: ${fullCountsText(summary)}`);
    }, AFTER);
    return () => clearTimeout(timer);
  }, [summary, side, ui]);
}
