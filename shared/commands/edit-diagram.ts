import { invalidError } from '../document/invalid-error.ts';
import { type Diagram, diagramSchema, type Environment } from '../document/schema.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { reject } from './rejection.ts';

export interface EditDiagramInput {
  readonly name?: string;
  readonly description?: string;
  readonly environment?: Environment;
  readonly needs?: Partial<Diagram['needs']>;
}

const fieldsSchema = diagramSchema.pick({ name: true, description: true, environment: true, needs: true });

/** What is said of the diagram as a whole; absent fields stay. */
export const editDiagram: Command<EditDiagramInput> = (diagram, input) => {
  const { name, description, environment, needs } = diagram;
  const before = { name, description, environment, needs };
  const parsed = fieldsSchema.safeParse({ ...before, ...input, needs: { ...needs, ...input.needs } });
  if (!parsed.success) {
    const { kind, message } = invalidError(parsed.error.issues, input);
    return reject(kind === 'over-limit' ? 'over-limit' : 'invalid', message);
  }
  const after = parsed.data;
  const isSameNeeds =
    after.needs.highAvailability === needs.highAvailability &&
    after.needs.disasterRecovery === needs.disasterRecovery &&
    after.needs.elasticity === needs.elasticity;
  const isSame =
    isSameNeeds && after.name === name && after.description === description && after.environment === environment;
  return ok(isSame ? diagram : { ...diagram, ...after, needs: isSameNeeds ? needs : after.needs });
};
