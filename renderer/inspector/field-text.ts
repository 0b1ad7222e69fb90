import type { Property } from '../../shared/catalog/schema.ts';
import type { PropertyValue } from '../../shared/document/schema.ts';
import { showNumber } from '../ui/number-text.ts';
import type { Field } from './field.ts';

/** A value as a person reads it, without its unit. */
export function valueText(value: PropertyValue, property: Property): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'string') return property.values?.find((one) => one.value === value)?.label ?? value;
  return listText(value);
}

/** What stands in the empty field: "default 128", else what it takes: "1 to 5,400". */
export function placeholderOf(field: Field): string {
  const { isMixed, fallback, property } = field;
  if (isMixed) return 'Mixed';
  if (fallback === undefined) return narrowedText(field) ?? 'Not stated';
  const text = valueText(fallback.value, property);
  if (fallback.origin === 'frame') return `${text} from “${fallback.from ?? ''}”`;
  return fallback.origin === 'default' ? `default ${text}` : `${text} by the flip`;
}

/** How the choice of saying nothing is called. */
export function unstatedText({ fallback, property }: Field): string {
  if (fallback === undefined) return 'Not stated';
  const text = valueText(fallback.value, property);
  if (fallback.origin === 'frame') return `${text} (from “${fallback.from ?? ''}”)`;
  return fallback.origin === 'default' ? `${text} (default)` : `${text} (by the flip)`;
}

/** What the field means, what it takes and what holds without it, in one text. */
export function explanationOf(field: Field): string {
  const { property, fallback } = field;
  const range = rangeText(field);
  const parts = [property.description, range && `${capital(range)}.`, fallback && fallbackText(field)];
  return parts.filter(Boolean).join(' ');
}

/** What this service takes, without the unit, which stands at the end of the field. */
function narrowedText({ property, narrowed }: Field): string | undefined {
  if (narrowed.min === undefined && narrowed.max === undefined) return undefined;
  return between(narrowed.min ?? property.min, narrowed.max ?? property.max, '');
}

/** "128 to 10,240 MiB"; undefined: any. */
export function rangeText({ property, narrowed }: Field): string | undefined {
  const unit = property.unit === undefined ? '' : ` ${property.unit}`;
  return between(narrowed.min ?? property.min, narrowed.max ?? property.max, unit);
}

function between(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  if (min !== undefined && max !== undefined) return `${showNumber(min)} to ${showNumber(max)}${unit}`;
  if (max !== undefined) return `at most ${showNumber(max)}${unit}`;
  if (min !== undefined && min !== 0) return `at least ${showNumber(min)}${unit}`;
  return undefined;
}

/** Why the service would not take a value that the vocabulary allows; undefined: it would. */
export function whyUnusual(field: Field, serviceName: string): string | undefined {
  const { value, narrowed, property } = field;
  if (typeof value === 'number') {
    const isBelow = narrowed.min !== undefined && value < narrowed.min;
    const isAbove = narrowed.max !== undefined && value > narrowed.max;
    return isBelow || isAbove ? `${serviceName} takes ${rangeText(field)}.` : undefined;
  }
  if (typeof value === 'string' && narrowed.values !== undefined && !narrowed.values.includes(value)) {
    return `${serviceName} has no ${valueText(value, property)}.`;
  }
  return undefined;
}

/** "22, 3389" as a list; numbers become numbers; null for nothing. */
export function readList(text: string): readonly (string | number)[] | null {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  return parts.map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
}

export function listText(values: readonly (string | number)[]): string {
  return values.join(', ');
}

function fallbackText({ fallback, property }: Field): string {
  if (fallback === undefined) return '';
  if (fallback.origin === 'frame')
    return `“${fallback.from ?? ''}”, which is built in on this side, states ${valueText(fallback.value, property)}: it holds until you state another.`;
  if (fallback.fact === undefined) return `The flip chose ${valueText(fallback.value, property)}.`;
  const status = fallback.fact.status === 'checked' ? `checked ${fallback.fact.checked}` : 'not confirmed';
  return `Default: ${fallback.fact.text} (${status}).`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
