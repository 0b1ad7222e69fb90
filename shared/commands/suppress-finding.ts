import { invalidError } from '../document/invalid-error.ts';
import { hasElement } from '../document/queries.ts';
import { diagramSchema } from '../document/schema.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { reject, rejectUnknown } from './rejection.ts';

export interface SuppressFindingInput {
  /** Rule id or code. */
  readonly rule: string;
  /** Absent: for the whole diagram. */
  readonly element?: string;
  readonly reason: string;
}

/** A finding that is suppressed already gets the new reason. */
export const suppressFinding: Command<SuppressFindingInput> = (diagram, { rule, element, reason }) => {
  if (element !== undefined && !hasElement(diagram, element)) return rejectUnknown(element);
  const suppression = { rule, reason: reason.trim(), ...(element !== undefined && { element }) };
  const others = diagram.suppressions.filter((one) => one.rule !== rule || one.element !== element);
  const parsed = diagramSchema.shape.suppressions.safeParse([...others, suppression]);
  if (!parsed.success) return reject('invalid', invalidError(parsed.error.issues, []).message);
  return amend(diagram, { suppressions: parsed.data });
};
