import type { PropertyValue } from '../document/schema.ts';
import { type Catalog, isKnownService, serviceOf } from './catalog.ts';
import type { Condition, Property } from './schema.ts';

/** When a row or a plan applies, as a person says it: "engine is Oracle and in an ECS cluster". */
export function conditionWords(conditions: readonly Condition[], catalog: Catalog): string {
  return conditions.map((condition) => wordsOfOne(condition, catalog)).join(' and ');
}

function wordsOfOne(condition: Condition, catalog: Catalog): string {
  if ('property' in condition) return propertyWords(condition, catalog);
  if ('place' in condition) {
    return `${condition.place === 'inside' ? 'inside' : 'holds'} what becomes ${oneOf(condition.becomes, catalog)}`;
  }
  if ('inside' in condition) return `inside ${oneOf(condition.inside, catalog)}`;
  if ('contains' in condition) return `holds ${oneOf(condition.contains, catalog)}`;
  const { neighbour, every = false } = condition;
  const only = every ? 'only ' : '';
  const verb = { from: 'is reached', to: 'leads', any: 'is connected' }[neighbour];
  const what = 'is' in condition ? condition.is : condition.becomes;
  const turned = 'is' in condition ? '' : 'what becomes ';
  const told = `${verb} ${only}${neighbour === 'from' ? 'from' : 'to'} ${turned}${oneOf(what, catalog)}`;
  return 'is' in condition ? told + wordsOfNeighbour(condition, catalog) : told;
}

function wordsOfNeighbour({ stating, beside }: Extract<Condition, { is: unknown }>, catalog: Catalog): string {
  const stated = stating === undefined ? '' : ` whose ${propertyWords(stating, catalog)}`;
  return beside === undefined ? stated : `${stated} in or connected to ${oneOf(beside, catalog)}`;
}

const COMPARED = {
  eq: 'is',
  ne: 'is not',
  in: 'is',
  gt: 'is over',
  gte: 'is at least',
  lt: 'is under',
  lte: 'is at most',
} as const;

function propertyWords(condition: Extract<Condition, { property: string }>, catalog: Catalog): string {
  const { op, value } = condition;
  const property = catalog.properties.get(condition.property);
  const name = lowerFirst(property?.name ?? condition.property);
  if (op === 'known') return `${name} is ${value === true ? 'stated' : 'not stated'}`;
  if (typeof value === 'boolean') return `${name}: ${(op === 'ne') === value ? 'no' : 'yes'}`;
  const values = [value].flat().map((one) => valueWords(one, property));
  return `${name} ${COMPARED[op]} ${listed(values)}`;
}

/** "Oracle" for its stored value, "4,096 MiB" for 4096. */
export function valueWords(value: PropertyValue, property: Property | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number')
    return property?.values?.find((one) => one.value === value)?.label ?? [value].flat().join(', ');
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return property?.unit === undefined ? number : `${number} ${property.unit}`;
}

/** Services by their short name, traits as plain words. */
function oneOf(idsOrTraits: readonly string[], catalog: Catalog): string {
  return listed(
    idsOrTraits.map((one) =>
      isKnownService(catalog, one) ? serviceOf(catalog, one).shortName : withArticle(one.replace(/-/g, ' ')),
    ),
  );
}

function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

/** "Engine" as "engine" inside a sentence; "API type" and "vCPU" stay. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
