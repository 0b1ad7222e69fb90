import type { Fact, FactDimension } from './schema.ts';

/** same: means the same. different: their values differ. in-words: told in words that only a reader can compare. */
export type Likeness = 'same' | 'different' | 'in-words';

/** Dimensions whose values have one meaning on both clouds and say all that matters: however worded, equal values are the same. */
const DECIDED_BY_VALUE: readonly FactDimension[] = [
  'computeType',
  'maxRuntime',
  'startupTime',
  'zoneScope',
  'multiAzHa',
  'osControl',
  'sla',
];

/** Compares what two services say of one dimension by its meaning: two wordings of "no limit" are no difference. */
export function likenessOfFacts(dimension: FactDimension, left: Fact, right: Fact): Likeness {
  const hasValues = left.value !== undefined && right.value !== undefined;
  if (hasValues && left.value !== right.value) return 'different';
  if (hasValues && DECIDED_BY_VALUE.includes(dimension)) return 'same';
  return left.text === right.text ? 'same' : 'in-words';
}
