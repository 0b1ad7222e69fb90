import { expect } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Command, CommandEnv } from '../../shared/commands/command.ts';
import type { RejectionReason } from '../../shared/commands/rejection.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';

/** Ids new-1, new-2 …, so that tests can name what a command made. */
export function commandEnv(): CommandEnv {
  let last = 0;
  return {
    catalog,
    newId: () => {
      last += 1;
      return `new-${last}`;
    },
  };
}

/** Runs a command that must succeed; what comes out can be saved and opened again as it is. */
export function run<Input>(command: Command<Input>, diagram: Diagram, input: Input): Diagram {
  const result = command(diagram, input, commandEnv());
  if (!result.ok) throw new Error(`rejected: ${result.error.reason}: ${result.error.message}`);
  expect(checkInvariants(result.value)).toEqual([]);
  expect(parseDiagram(serializeDiagram(result.value))).toEqual({ ok: true, value: result.value });
  return result.value;
}

/** Runs a command that must be rejected; gives the reason. */
export function reasonAgainst<Input>(command: Command<Input>, diagram: Diagram, input: Input): RejectionReason {
  const result = command(diagram, input, commandEnv());
  if (result.ok) throw new Error('not rejected');
  expect(result.error.message).toMatch(/^\S.{5,300}[.]$/);
  return result.error.reason;
}
