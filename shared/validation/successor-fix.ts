import { variantOf } from '../catalog/facts-of.ts';
import type { Lifecycle } from '../catalog/schema.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { OfferedFix } from './fix.ts';
import { serviceFix } from './fixes/change-service.ts';
import { settingFix } from './fixes/set-properties.ts';
import { serviceName } from './wording.ts';

type Ending = Pick<Lifecycle, 'successor' | 'successorSettings'>;

/** What the catalog names as the successor, in place of what is gone or going: a service, or another plan of the same one. */
export function successorFix(view: SideView, nodes: readonly ViewNode[], ending: Ending): OfferedFix | undefined {
  const { successor, successorSettings } = ending;
  const name = successorName(view, nodes, ending);
  if (name === undefined) return undefined;
  if (successor !== undefined) return serviceFix(`Use ${name}`, view, nodes, successor, successorSettings);
  return successorSettings && settingFix(`Move to ${name}`, nodes, successorSettings);
}

/** "Amazon ECS", "Flex Consumption", else the settings in words: "tier Standard". undefined: the catalog names none. */
export function successorName(
  view: SideView,
  [node]: readonly ViewNode[],
  { successor, successorSettings: settings }: Ending,
): string | undefined {
  if (successor !== undefined) return serviceName(view, successor);
  if (node === undefined || settings === undefined) return undefined;
  const plan = variantOf(node.service, (property) => settings[property] ?? view.property(node.id, property));
  return (
    plan?.name ??
    Object.entries(settings)
      .map(([id, value]) => settingText(view, id, value))
      .join(', ')
  );
}

function settingText(view: SideView, id: string, value: string | number | boolean): string {
  const property = view.catalog.properties.get(id);
  const label = property?.values?.find((one) => one.value === value)?.label ?? String(value);
  return `${property?.name.toLowerCase() ?? id} ${label}`;
}
