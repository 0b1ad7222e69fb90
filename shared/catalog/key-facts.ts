import { FACT_NAMES } from './fact-names.ts';
import type { Fact, FactDimension, Limit, Service } from './schema.ts';

export interface NamedFact {
  readonly dimension: FactDimension;
  readonly name: string;
  readonly fact: Fact;
}

const OF_COMPUTE: readonly FactDimension[] = [
  'computeType',
  'scalingModel',
  'startupTime',
  'billingUnit',
  'maxRuntime',
  'concurrency',
  'zoneScope',
  'multiAzHa',
  'sla',
  'osControl',
];

const OF_OTHERS: readonly FactDimension[] = ['scalingModel', 'zoneScope', 'multiAzHa', 'sla', 'maxRuntime'];

/** The facts by which an architect takes or drops a service; `facts` are those of the stated plan where one is stated. */
export function keyFacts(service: Service, facts: Service['facts'] = service.facts): readonly NamedFact[] {
  return namedFacts(facts, service.traits.includes('compute') ? OF_COMPUTE : OF_OTHERS);
}

/** The facts that are known, in the given order. */
export function namedFacts(facts: Service['facts'], order: readonly FactDimension[]): readonly NamedFact[] {
  return order.flatMap((dimension) => {
    const fact = facts[dimension];
    return fact === undefined ? [] : [{ dimension, name: FACT_NAMES[dimension], fact }];
  });
}

const KINDS: readonly Limit['kind'][] = ['hard', 'adjustable', 'default'];
export const LIMIT_KIND_NAMES: Readonly<Record<Limit['kind'], string>> = {
  hard: 'fixed',
  adjustable: 'can be raised',
  default: 'default',
};

/** All limits of a service, what cannot be raised first. A sentence that states two of them is told once. */
export function orderedLimits(limits: Service['limits']): readonly Limit[] {
  const told = new Map(Object.values(limits).map((limit) => [limit.text, limit]));
  return [...told.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
