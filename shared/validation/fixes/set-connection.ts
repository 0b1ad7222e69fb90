import type { ViewConnection } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { type SetConnectionInput, setConnection } from '../../commands/set-connection.ts';
import { type SetPropertiesInput, setProperties } from '../../commands/set-properties.ts';
import type { OfferedFix } from '../fix.ts';

export interface SetConnection {
  readonly fixId: 'set-connection';
  readonly params: SetConnectionParams;
}

interface SetConnectionParams {
  readonly ids: readonly string[];
  readonly properties: SetPropertiesInput['properties'];
  readonly fields: ConnectionFields;
}

type ConnectionFields = Pick<SetConnectionInput['fields'], 'kind' | 'direction' | 'label'>;

/** States how something is reached: HTTPS, a role, a lock that is renewed; or what flows there. */
export const planSetConnection: Command<SetConnectionParams> = (diagram, { ids, properties, fields }, env) => {
  let changed = setProperties(diagram, { ids, properties }, env);
  for (const id of ids) {
    if (changed.ok) changed = setConnection(changed.value, { id, fields }, env);
  }
  return changed;
};

export function connectionFix(
  label: string,
  connections: ViewConnection | readonly ViewConnection[],
  properties: SetPropertiesInput['properties'],
  fields: ConnectionFields = {},
): OfferedFix {
  const ids = [connections].flat().map(({ connection }) => connection.id);
  return { label, fixId: 'set-connection', params: { ids: [...new Set(ids)], properties, fields } };
}
