import { hasElement } from '../document/queries.ts';
import { type Diagram, elementIdSchema } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import type { CommandEnv } from './command.ts';
import { type Rejection, reject } from './rejection.ts';

const TRIES = 50;

/** As many ids as asked for, none of which names an element. */
export function freshIds(diagram: Diagram, count: number, env: CommandEnv): Result<readonly string[], Rejection> {
  const ids = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const id = freshId(diagram, ids, env);
    if (id === undefined) return reject('no-free-id', 'No free id was found for the new element.');
    ids.add(id);
  }
  return ok([...ids]);
}

function freshId(diagram: Diagram, taken: ReadonlySet<string>, env: CommandEnv): string | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = env.newId();
    if (!hasElement(diagram, id) && !taken.has(id) && elementIdSchema.safeParse(id).success) return id;
  }
  return undefined;
}
