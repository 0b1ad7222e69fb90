import type { Catalog } from './catalog.ts';
import { conditionWords } from './condition-words.ts';
import { COMPARED_ORDER } from './fact-names.ts';
import { type NamedFact, namedFacts, orderedLimits } from './key-facts.ts';
import type { Lifecycle, Limit, Service } from './schema.ts';

/** A plan, tier or mode of a service, and what differs there. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  /** Which settings make it this one: "hosting plan is Consumption". */
  readonly when: string;
  readonly facts: readonly NamedFact[];
  readonly limits: readonly Limit[];
  readonly lifecycle: Lifecycle | undefined;
}

export function plansOf(service: Service, catalog: Catalog): readonly Plan[] {
  return service.variants.map(({ id, name, when, facts, limits, lifecycle }) => ({
    id,
    name,
    when: conditionWords(when, catalog),
    facts: namedFacts(facts, COMPARED_ORDER),
    limits: orderedLimits(limits),
    lifecycle,
  }));
}
