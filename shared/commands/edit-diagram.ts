import { invalidError } from '../document/invalid-error.ts';
import { type Diagram, diagramSchema, type Environment } from '../document/schema.ts';
import { ok } from '../result.ts';
import type { Command } from './command.ts';
import { reject } from './rejection.ts';

export interface EditDiagramInput {
  readonly name?: string;
  readonly description?: string;
  readonly environment?: Environment;
  readonly needs?: NeedsInput;
  /** null takes the legend away. */
  readonly legend?: Diagram['legend'] | null;
}

/** An availability of null is taken back: no target is stated any more. */
type NeedsInput = Partial<Omit<Diagram['needs'], 'availability'>> & { readonly availability?: number | null };

const fieldsSchema = diagramSchema.pick({
  name: true,
  description: true,
  environment: true,
  needs: true,
  legend: true,
});

/** What is said of the diagram as a whole; absent fields stay. */
export const editDiagram: Command<EditDiagramInput> = (diagram, input) => {
  const { name, description, environment, needs } = diagram;
  const before = { name, description, environment, needs };
  const legend = input.legend === undefined ? diagram.legend : (input.legend ?? undefined);
  const parsed = fieldsSchema.safeParse({ ...before, ...input, legend, needs: withNeeds(needs, input.needs ?? {}) });
  if (!parsed.success) {
    const { kind, message } = invalidError(parsed.error.issues, input);
    return reject(kind === 'over-limit' ? 'over-limit' : 'invalid', message);
  }
  const { legend: shown, ...after } = parsed.data;
  const isSameNeeds =
    after.needs.highAvailability === needs.highAvailability &&
    after.needs.disasterRecovery === needs.disasterRecovery &&
    after.needs.elasticity === needs.elasticity &&
    after.needs.availability === needs.availability;
  const isSame =
    isSameNeeds &&
    isSameLegend(shown, diagram.legend) &&
    after.name === name &&
    after.description === description &&
    after.environment === environment;
  if (isSame) return ok(diagram);
  const { legend: _, ...rest } = diagram;
  return ok({ ...rest, ...after, ...(shown && { legend: shown }), needs: isSameNeeds ? needs : after.needs });
};

function isSameLegend(a: Diagram['legend'], b: Diagram['legend']): boolean {
  return (a === undefined) === (b === undefined) && a?.at?.x === b?.at?.x && a?.at?.y === b?.at?.y;
}

/** A target that is taken back leaves no key behind, so that the file says nothing of it. */
function withNeeds(needs: Diagram['needs'], input: NeedsInput): object {
  const { availability = needs.availability, ...others } = input;
  const { availability: _, ...kept } = needs;
  return { ...kept, ...others, ...(typeof availability === 'number' && { availability }) };
}
