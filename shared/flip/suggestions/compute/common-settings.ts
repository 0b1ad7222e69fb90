import { isSameValue } from '../../../catalog/conform-properties.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { PropertyValue } from '../../../document/schema.ts';

/** What has to be enough for each of them. */
const AT_LEAST = new Set([
  'memoryMb',
  'timeoutSeconds',
  'instanceCount',
  'minInstances',
  'maxInstances',
  'provisionedConcurrency',
]);

/** Of these settings, those that all nodes that state them agree on; the greatest of what has to be enough for all. */
export function commonSettings(
  view: SideView,
  nodes: readonly ViewNode[],
  ids: readonly string[],
): Readonly<Record<string, PropertyValue>> {
  const settings: Record<string, PropertyValue> = {};
  for (const id of ids) {
    const stated = nodes.flatMap((node) => view.propertyOf(node, id) ?? []);
    const value = AT_LEAST.has(id) ? greatest(stated) : agreed(stated);
    if (value !== undefined) settings[id] = value;
  }
  return settings;
}

function agreed([first, ...others]: readonly PropertyValue[]): PropertyValue | undefined {
  return first !== undefined && others.every((value) => isSameValue(value, first)) ? first : undefined;
}

function greatest(values: readonly PropertyValue[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}
