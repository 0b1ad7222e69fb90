import { amend } from './amend.ts';
import type { Command } from './command.ts';

export interface UnsuppressFindingInput {
  readonly rule: string;
  readonly element?: string;
}

export const unsuppressFinding: Command<UnsuppressFindingInput> = (diagram, { rule, element }) => {
  const kept = diagram.suppressions.filter((one) => one.rule !== rule || one.element !== element);
  return amend(diagram, kept.length === diagram.suppressions.length ? {} : { suppressions: kept });
};
