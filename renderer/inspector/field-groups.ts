import type { Property } from '../../shared/catalog/schema.ts';
import type { Field } from './field.ts';

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface GroupedFields {
  readonly groups: readonly FieldGroup[];
  /** Fields that are shown on asking. */
  readonly hidden: number;
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

/** Beyond so many, all fields at once would bury those that matter. */
const FEW = 9;

/**
 * A service with few fields shows all of them by group. One with many shows the workload and what most designs state, and
 * everything that is stated, has a finding or was asked for (`wanted`); the whole list on asking.
 */
export function groupFields(fields: readonly Field[], wanted: ReadonlySet<string>, showsAll: boolean): GroupedFields {
  if (showsAll || fields.length <= FEW) return { groups: byGroup(fields), hidden: 0 };
  const shown = fields.filter(
    ({ property, value, isMixed }) =>
      value !== undefined || isMixed || wanted.has(property.id) || FIRST.includes(property.id),
  );
  const workload = inOrder(shown.filter(({ property }) => property.group === 'workload'));
  const settings = inOrder(shown.filter(({ property }) => property.group !== 'workload'));
  const groups = [
    { title: TITLES.workload, fields: workload },
    { title: TITLES.settings, fields: settings },
  ];
  return { groups: groups.filter((group) => group.fields.length > 0), hidden: fields.length - shown.length };
}

function byGroup(fields: readonly Field[]): readonly FieldGroup[] {
  return GROUPS.map((group) => ({
    title: TITLES[group],
    fields: inOrder(fields.filter(({ property }) => property.group === group)),
  })).filter((group) => group.fields.length > 0);
}

/** What most designs state comes first, then the vocabulary's order. */
function inOrder(fields: readonly Field[]): readonly Field[] {
  const rank = ({ property }: Field): number => {
    const first = FIRST.indexOf(property.id);
    return first < 0 ? FIRST.length : first;
  };
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** What most designs state, in the order in which it is asked. A service shows those of them that it knows. */
export const FIRST: readonly string[] = [
  'expectedDurationSeconds',
  'traffic',
  'requiredStartup',
  'critical',
  'sensitive',
  'plan',
  'engine',
  'tier',
  'launchType',
  'apiType',
  'workflowType',
  'loadBalancerType',
  'queueType',
  'storageClass',
  'accessTier',
  'volumeType',
  'diskType',
  'instanceType',
  'vmSize',
  'memoryMb',
  'vcpu',
  'timeoutSeconds',
  'zoneRedundant',
  'redundancy',
  'instanceCount',
  'replicas',
  'autoscale',
  'minInstances',
  'maxInstances',
  'reservedConcurrency',
  'capacityMode',
  'visibility',
  'scheme',
  'cidr',
  'inNetwork',
  'visibilityTimeoutSeconds',
  'lockSeconds',
  'deadLetter',
  'backupRetentionDays',
  'versioning',
  'publicAccess',
  'encrypted',
];
