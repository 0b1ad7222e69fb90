import { factsOf } from '../catalog/facts-of.ts';
import type { Fact, FactDimension, Service } from '../catalog/schema.ts';
import type { PropertyValue } from '../document/schema.ts';

/** The facts whose change an architect has to know before the flip. */
const MATTERS = [
  'maxRuntime',
  'scalingModel',
  'startupTime',
  'billingUnit',
  'concurrency',
  'zoneScope',
  'multiAzHa',
  'osControl',
] as const satisfies readonly FactDimension[];

export interface FactChange {
  readonly fact: FactDimension;
  readonly before: string;
  readonly after: string;
  /** False: one of the two was not confirmed in a source. */
  readonly confirmed: boolean;
}

type PropertyReader = (id: string) => PropertyValue | undefined;

/** Facts known of both services whose wording or value differs; what one side does not know is no change. */
export function factChanges(
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
    if (left === undefined || right === undefined || isSame(fact, left, right)) continue;
    const confirmed = left.status === 'checked' && right.status === 'checked';
    changes.push({ fact, before: left.text, after: right.text, confirmed });
  }
  return changes;
}

/** Facts whose values are words or numbers with one meaning on both clouds; the others are prose and compare as text. */
const COMPARABLE: readonly FactDimension[] = ['maxRuntime', 'startupTime', 'zoneScope', 'multiAzHa', 'osControl'];

/** Two wordings of "no limit" are no change. */
function isSame(fact: FactDimension, left: Fact, right: Fact): boolean {
  if (COMPARABLE.includes(fact) && left.value !== undefined && right.value !== undefined)
    return left.value === right.value;
  return left.text === right.text;
}
