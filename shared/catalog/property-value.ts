import type { PropertyValue } from '../document/schema.ts';
import type { Property } from './schema.ts';

/** Why the vocabulary does not allow a value (type, enumeration or range), worded to follow the property's name; undefined: it does. */
export function whyNotAllowed(value: PropertyValue, property: Property): string | undefined {
  switch (property.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false is expected';
    case 'text':
      return typeof value === 'string' ? undefined : 'a text is expected';
    case 'list':
      return Array.isArray(value) ? undefined : 'a list is expected';
    case 'enum':
      return whyNotInEnumeration(value, property);
    case 'integer':
    case 'number':
      return whyNotInRange(value, property);
  }
}

function whyNotInEnumeration(value: PropertyValue, property: Property): string | undefined {
  const allowed = (property.values ?? []).map((one) => one.value);
  if (typeof value === 'string' && allowed.includes(value)) return undefined;
  return `${JSON.stringify(value)} is none of ${allowed.join(', ')}`;
}

function whyNotInRange(value: PropertyValue, property: Property): string | undefined {
  const unit = property.unit === undefined ? '' : ` ${property.unit}`;
  if (typeof value !== 'number') return `a number${unit === '' ? '' : ` in${unit}`} is expected`;
  if (property.type === 'integer' && !Number.isInteger(value)) return 'a whole number is expected';
  if (property.min !== undefined && value < property.min) return `at least ${property.min}${unit} is expected`;
  if (property.max !== undefined && value > property.max) return `at most ${property.max}${unit} is expected`;
  return undefined;
}

/**
 * The vocabulary's spelling of an enumeration's value ("LRS" and "lrs", "Flex Consumption" and "flex-consumption" are one), or of
 * a value that one of the property's other names is known by ("flex"). Anything else comes back as it is.
 */
export function inOwnWords(value: PropertyValue, property: Property): PropertyValue {
  if (typeof value !== 'string' || property.type === 'text' || whyNotAllowed(value, property) === undefined)
    return value;
  const spelled = property.values?.find((one) => bare(one.value) === bare(value) || bare(one.label) === bare(value));
  if (spelled !== undefined) return spelled.value;
  for (const { values } of property.aliases) {
    if (values !== undefined && Object.hasOwn(values, value)) return values[value] ?? value;
  }
  return value;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
