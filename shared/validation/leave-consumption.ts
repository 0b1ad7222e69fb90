import { limitOf } from '../catalog/facts-of.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { SetPropertiesInput } from '../commands/set-properties.ts';
import type { OfferedFix } from './fix.ts';
import { settingFix } from './fixes/set-properties.ts';
import { statedFlag, statedNumber, statedText } from './stated.ts';

/** Another plan in place of Consumption: Flex Consumption, but Premium for what needs Windows, an own image or more memory. */
export function leaveConsumption(
  view: SideView,
  app: ViewNode,
  settings: SetPropertiesInput['properties'] = {},
): OfferedFix {
  const flexMemory = limitOf(app.service, 'maxMemoryMb', (id) => (id === 'plan' ? 'flex-consumption' : undefined));
  const isFlexible =
    statedText(view, app, 'operatingSystem') !== 'windows' &&
    statedFlag(view, app, 'containerImage') !== true &&
    (statedNumber(view, app, 'memoryMb') ?? 0) <= (flexMemory?.value ?? 0);
  return isFlexible
    ? settingFix('Use Flex Consumption', app, { plan: 'flex-consumption', ...settings })
    : settingFix('Use a Premium plan', app, { plan: 'premium', ...settings });
}
