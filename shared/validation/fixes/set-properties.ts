import type { ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { type SetPropertiesInput, setProperties } from '../../commands/set-properties.ts';
import type { OfferedFix } from '../fix.ts';

export interface SetProperties {
  readonly fixId: 'set-properties';
  readonly params: SetPropertiesInput;
}

/** States what the design lacks. A value of null makes the property unknown again. */
export const planSetProperties: Command<SetPropertiesInput> = setProperties;

export function settingFix(
  label: string,
  nodes: ViewNode | readonly ViewNode[],
  properties: SetPropertiesInput['properties'],
): OfferedFix {
  const ids = [nodes].flat().map(({ id }) => id);
  return { label, fixId: 'set-properties', params: { ids, properties } };
}
