import type { PropertyValue } from '../document/schema.ts';
import { meetsProperty } from './condition.ts';
import type { Limit, Service } from './schema.ts';

type Facts = Service['facts'];
type Variant = Service['variants'][number];

/** What a service offers with these stated settings: its facts, overlaid by the first variant whose conditions hold. */
export function factsOf(service: Service, property: (id: string) => PropertyValue | undefined): Facts {
  const variant = variantOf(service, property);
  return variant === undefined ? service.facts : { ...service.facts, ...variant.facts };
}

/** The limit with these stated settings; undefined: the catalog states none. */
export function limitOf(
  service: Service,
  limitId: string,
  property: (id: string) => PropertyValue | undefined,
): Limit | undefined {
  return variantOf(service, property)?.limits[limitId] ?? service.limits[limitId];
}

/** The plan, tier or mode that the stated settings name; undefined: none of them, or not stated. */
export function variantOf(service: Service, property: (id: string) => PropertyValue | undefined): Variant | undefined {
  return service.variants.find((variant) =>
    variant.when.every(
      (condition) => 'property' in condition && meetsProperty(condition, property(condition.property)),
    ),
  );
}
