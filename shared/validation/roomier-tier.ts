import { limitOf } from '../catalog/facts-of.ts';
import type { ViewNode } from '../catalog/side-view.ts';
import type { OfferedFix } from './fix.ts';
import { settingFix } from './fixes/set-properties.ts';

/** Tiers that a namespace can be put on; a dedicated cluster is a decision of its own. */
const TIERS: Readonly<Record<string, readonly string[]>> = {
  'azure.service-bus': ['standard', 'premium'],
  'azure.service-bus-topic': ['standard', 'premium'],
  'azure.event-hubs': ['standard', 'premium'],
};

/** The smallest tier whose limit is enough; undefined: none is. */
export function roomierTier(broker: ViewNode, limitId: string, needed: number): OfferedFix | undefined {
  const { service } = broker;
  for (const tier of TIERS[service.id] ?? []) {
    for (const settings of [{ tier }, { tier, largeMessages: true }] as const) {
      const stated: Readonly<Record<string, string | true>> = settings;
      const limit = limitOf(service, limitId, (property) => stated[property]);
      if (limit !== undefined && needed <= limit.value)
        return settingFix(tier === 'premium' ? 'Use the Premium tier' : 'Use the Standard tier', broker, settings);
    }
  }
  return undefined;
}
