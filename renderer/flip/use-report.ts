import type { Side } from '../../shared/document/schema.ts';
import type { FlipReport } from '../../shared/flip/flip.ts';
import { useApp, useDiagram } from '../app-context.tsx';
import { today } from '../state/today.ts';
import { knownReport } from './known-report.ts';

/** The report of a flip of the open diagram to a side. */
export function useReport(to: Side): FlipReport {
  const { catalog } = useApp();
  return knownReport(useDiagram(), to, catalog, today());
}
