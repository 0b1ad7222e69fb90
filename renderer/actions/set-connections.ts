import { type SetConnectionInput, setConnection } from '../../shared/commands/set-connection.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../app.ts';

/** The same of several connections, as one step. */
export function setConnections(
  { editor }: Pick<App, 'editor'>,
  ids: readonly string[],
  fields: SetConnectionInput['fields'],
): ReturnType<App['editor']['change']> {
  return editor.change(ids.length === 1 ? 'Change connection' : 'Change connections', (diagram, env) => {
    let changed: Diagram = diagram;
    for (const id of ids) {
      const step = setConnection(changed, { id, fields }, env);
      if (!step.ok) return step;
      changed = step.value;
    }
    return ok(changed);
  });
}
