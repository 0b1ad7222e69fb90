import type { Rejection } from '../../shared/commands/rejection.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Result } from '../../shared/result.ts';
import { useApp } from '../app-context.tsx';

/** Says why a change was refused, where no field can say it. */
export function useRun(): (done: Result<Diagram, Rejection>) => void {
  const { ui } = useApp();
  return (done) => {
    if (!done.ok && done.error.reason !== 'unknown-element') ui.notify({ tone: 'warning', text: done.error.message });
  };
}
