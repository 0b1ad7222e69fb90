import type { Catalog } from '../catalog/catalog.ts';
import type { Diagram } from '../document/schema.ts';
import type { Result } from '../result.ts';
import type { Rejection } from './rejection.ts';

/** What a command may ask of the world, so that it stays pure. */
export interface CommandEnv {
  /** An id that no element has had; one that is taken is asked for again. */
  readonly newId: () => string;
  readonly catalog: Catalog;
}

/**
 * One user action. The diagram that comes back keeps every untouched element as it is, by identity; a command that changes
 * nothing gives the same diagram. Places are read and changed as the side that the diagram shows has them.
 */
export type Command<Input> = (diagram: Diagram, input: Input, env: CommandEnv) => Result<Diagram, Rejection>;
