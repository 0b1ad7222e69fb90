import type { Property } from '../../shared/catalog/schema.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Field } from './field.ts';

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface GroupedFields {
  readonly groups: readonly FieldGroup[];
  /** Fields that are asked of few designs: below the others, on asking. */
  readonly more: readonly Field[];
}

const TITLES: Readonly<Record<Property['group'], string>> = {
  workload: 'Workload',
  settings: 'Settings',
  availability: 'Availability',
  scaling: 'Scaling',
  network: 'Network',
  data: 'Data',
  messaging: 'Messaging',
  security: 'Security',
};
const GROUPS = Object.keys(TITLES) as readonly Property['group'][];

/** Beyond so many settings, headings help to find one. */
const FEW = 14;
/** A heading over fewer says less than it costs. */
const LEAST_UNDER_HEADING = 2;

/**
 * The workload first, then the settings, each in the order in which the service asks for them. What is asked of few designs waits
 * until it is stated, has a finding, or was asked for (`wanted`); what was stated where it waited stays there (`kept`).
 */
export function groupFields(
  fields: readonly Field[],
  wanted: ReadonlySet<string>,
  kept: ReadonlySet<string> = new Set(),
): GroupedFields {
  const isMore = ({ property, place, value, isMixed }: Field): boolean => {
    if (place !== 'rare') return false;
    return kept.has(property.id) || (value === undefined && !isMixed && !wanted.has(property.id));
  };
  const shown = lastForeign(fields.filter((field) => !isMore(field)));
  const workload = shown.filter(({ property }) => property.group === 'workload');
  const settings = shown.filter(({ property }) => property.group !== 'workload');
  const groups = [
    { title: TITLES.workload, fields: workload },
    ...(settings.length > FEW ? byGroup(settings) : [{ title: TITLES.settings, fields: settings }]),
  ];
  return { groups: groups.filter((group) => group.fields.length > 0), more: fields.filter(isMore) };
}

function byGroup(fields: readonly Field[]): readonly FieldGroup[] {
  const sizes = groupBy(fields, ({ property }) => property.group);
  const groupOf = ({ property: { group } }: Field): Property['group'] =>
    (sizes.get(group)?.length ?? 0) < LEAST_UNDER_HEADING ? 'settings' : group;
  return GROUPS.map((group) => ({ title: TITLES[group], fields: fields.filter((field) => groupOf(field) === group) }));
}

/** What is stated and does not belong to the service goes below what does. */
function lastForeign(fields: readonly Field[]): readonly Field[] {
  return [...fields].sort((a, b) => Number(a.place === 'foreign') - Number(b.place === 'foreign'));
}
