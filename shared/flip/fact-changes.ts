import type { Catalog } from '../catalog/catalog.ts';
import { likenessOfFacts } from '../catalog/compare-facts.ts';
import { factsOf, variantOf } from '../catalog/facts-of.ts';
import type { Fact, FactDimension, Service } from '../catalog/schema.ts';
import type { PropertyValue, Side } from '../document/schema.ts';

/** The facts whose change an architect has to know before the flip. */
const MATTERS = [
  'maxRuntime',
  'concurrency',
  'zoneScope',
  'multiAzHa',
  'scalingModel',
  'startupTime',
  'billingUnit',
  'osControl',
] as const satisfies readonly FactDimension[];

export interface FactChange {
  readonly fact: FactDimension;
  readonly before: string;
  readonly after: string;
  /** False: one of the two was not confirmed in a source. */
  readonly confirmed: boolean;
  /** The sides whose fact was not. */
  readonly unconfirmedOn: readonly Side[];
  /** Addresses of the sources of the one before and the one after, with the day each was read there; empty: not confirmed. */
  readonly sources: readonly Pick<Fact, 'source' | 'checked'>[];
}

type PropertyReader = (id: string) => PropertyValue | undefined;
export type FactChangesOf = (
  from: Service,
  fromProperty: PropertyReader,
  to: Service,
  toProperty: PropertyReader,
) => readonly FactChange[];

/**
 * The same for many: which facts two services have hangs on their plans alone, so nodes of the same two plans share one list.
 */
export function rememberedFactChanges(catalog: Catalog): FactChangesOf {
  const known = new Map<string, readonly FactChange[]>();
  return (from, fromProperty, to, toProperty) => {
    const plans = [variantOf(from, fromProperty)?.id, variantOf(to, toProperty)?.id];
    const key = [from.id, to.id, ...plans].join(' ');
    const found = known.get(key) ?? factChanges(catalog, from, fromProperty, to, toProperty);
    known.set(key, found);
    return found;
  };
}

/** Facts known of both services whose wording or value differs; what one side does not know is no change. */
export function factChanges(
  catalog: Catalog,
  from: Service,
  fromProperty: PropertyReader,
  to: Service,
  toProperty: PropertyReader,
): readonly FactChange[] {
  const before = factsOf(from, fromProperty);
  const after = factsOf(to, toProperty);
  const changes: FactChange[] = [];
  for (const fact of MATTERS) {
    const left = before[fact];
    const right = after[fact];
    if (left === undefined || right === undefined || likenessOfFacts(fact, left, right) === 'same') continue;
    const unconfirmedOn = [...sidesInDoubt(from, left), ...sidesInDoubt(to, right)];
    changes.push({
      fact,
      before: left.text,
      after: right.text,
      confirmed: unconfirmedOn.length === 0,
      unconfirmedOn,
      sources: [left, right].map(({ source, checked, status }) => ({
        source: catalog.sources.get(source)?.url ?? '',
        checked: status === 'checked' ? checked : '',
      })),
    });
  }
  return changes;
}

function sidesInDoubt({ provider }: Service, { status }: Fact): readonly Side[] {
  return status === 'checked' || provider === 'neutral' ? [] : [provider];
}
