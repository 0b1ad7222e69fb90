import type { PropertyValue } from '../document/schema.ts';
import type { Catalog } from './catalog.ts';
import { type Counterpart, counterpartsOf } from './counterparts.ts';
import { COMPARED_ORDER } from './fact-names.ts';
import { factsOf, variantOf } from './facts-of.ts';
import { type NamedFact, namedFacts, orderedLimits } from './key-facts.ts';
import { formerNameWords } from './lifecycle-words.ts';
import { type Plan, plansOf } from './plans.ts';
import type { Limit, Service } from './schema.ts';
import { type ListedSource, sourcesOf } from './source-list.ts';

/** All that the catalog knows of a service, in the words and the order in which it is told. */
export interface ServiceSheet {
  readonly service: Service;
  readonly formerNames: readonly string[];
  /** The plan that the stated settings name; undefined: none, the facts are those of the service as such. */
  readonly plan: Plan | undefined;
  readonly facts: readonly NamedFact[];
  readonly limits: readonly Limit[];
  readonly plans: readonly Plan[];
  readonly counterparts: readonly Counterpart[];
  readonly sources: readonly ListedSource[];
}

const NOTHING_STATED = (): undefined => undefined;

export function serviceSheet(
  service: Service,
  catalog: Catalog,
  property: (id: string) => PropertyValue | undefined = NOTHING_STATED,
): ServiceSheet {
  const facts = namedFacts(factsOf(service, property), COMPARED_ORDER);
  const variant = variantOf(service, property);
  const limits = orderedLimits({ ...service.limits, ...variant?.limits });
  const plans = plansOf(service, catalog);
  const counterparts = counterpartsOf(service, catalog);
  const { lifecycle, formerNames } = service;
  return {
    service,
    formerNames: formerNames.map(formerNameWords),
    plan: plans.find(({ id }) => id === variant?.id),
    facts,
    limits,
    plans,
    counterparts,
    sources: sourcesOf(
      [
        ...facts.map(({ fact }) => fact),
        ...limits,
        ...counterparts.map(({ equivalence }) => equivalence),
        lifecycle,
        ...formerNames,
        ...plans.flatMap((plan) => [...plan.facts.map(({ fact }) => fact), ...plan.limits, plan.lifecycle]),
      ],
      catalog,
    ),
  };
}
