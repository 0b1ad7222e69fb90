import type { PropertyValue, Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { oneLine } from '../one-line.ts';
import type { Catalog } from './catalog.ts';
import { conditionWords } from './condition-words.ts';
import { factsOf, variantOf } from './facts-of.ts';
import type { Service } from './schema.ts';
import type { ViewNode } from './side-view.ts';

type Variant = Service['variants'][number];

/** What stands in a column of a comparison: a service, one of its plans, or a node with its settings. */
export interface Subject {
  /** The same for the same thing: `azure.function-app`, `azure.function-app:premium`, `aws#orders`. */
  readonly key: string;
  readonly kind: 'service' | 'plan' | 'node';
  readonly service: Service;
  readonly name: string;
  /** Its cloud and, where the name does not say it, its service and plan. */
  readonly detail: string;
  readonly variant: Variant | undefined;
  readonly facts: Service['facts'];
  readonly limits: Service['limits'];
  /** The settings that are known of it: the plan's, or those that are stated. */
  readonly settings: Readonly<Record<string, PropertyValue>>;
}

export function serviceSubject(service: Service): Subject {
  const { id, name, facts, limits } = service;
  return {
    key: id,
    kind: 'service',
    service,
    name,
    detail: cloudOf(service),
    variant: undefined,
    facts,
    limits,
    settings: {},
  };
}

export function planSubject(service: Service, variant: Variant, catalog: Catalog): Subject {
  return {
    key: `${service.id}:${variant.id}`,
    kind: 'plan',
    service,
    name: `${service.name}: ${variant.name}`,
    detail: [cloudOf(service), conditionWords(variant.when, catalog)].join(' · '),
    variant,
    facts: { ...service.facts, ...variant.facts },
    limits: { ...service.limits, ...variant.limits },
    settings: settingsOf(variant),
  };
}

/** What a node is on a side, with the facts that hold for its stated settings. */
export function nodeSubject({ id, node, service, face }: ViewNode, side: Side): Subject {
  const property = (propertyId: string): PropertyValue | undefined => face.properties[propertyId];
  const variant = variantOf(service, property);
  return {
    key: `${side}#${id}`,
    kind: 'node',
    service,
    name: oneLine(node.label) || service.shortName,
    detail: [service.name, variant?.name].filter((part) => part !== undefined).join(' · '),
    variant,
    facts: factsOf(service, property),
    limits: { ...service.limits, ...variant?.limits },
    settings: face.properties,
  };
}

/** A plan is its settings, as far as single values make it. */
function settingsOf({ when }: Variant): Subject['settings'] {
  const settings: Record<string, PropertyValue> = {};
  for (const condition of when) {
    if (!('property' in condition) || condition.op !== 'eq' || Array.isArray(condition.value)) continue;
    settings[condition.property] = condition.value as PropertyValue;
  }
  return settings;
}

function cloudOf({ provider }: Service): string {
  return provider === 'neutral' ? 'No cloud' : SIDE_NAMES[provider];
}
