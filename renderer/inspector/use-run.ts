import type { Rejection } from '../../shared/commands/rejection.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import type { Result } from '../../shared/result.ts';
import { isAccepted } from '../actions/report-rejection.ts';
import { useApp } from '../app-context.tsx';

/** Says why a change was refused, where no field can say it. What is gone in the meantime needs no word. */
export function useRun(): (done: Result<Diagram, Rejection>) => void {
  const app = useApp();
  return (done) => {
    if (done.ok || done.error.reason !== 'unknown-element') isAccepted(app, done);
  };
}
