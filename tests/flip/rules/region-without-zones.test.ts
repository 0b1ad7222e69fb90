import { regionWithoutZones } from '../../../shared/flip/rules/region-without-zones.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

const region = (
  label: string,
  inside: Record<string, unknown> = { zoneRedundant: true },
  options: Record<string, unknown> = {},
) =>
  diagram('aws')
    .node('r', 'aws.region', { label, ...options })
    .node('db', 'aws.rds', { in: 'r', engine: 'mysql', ...inside })
    .done();
const named = (label: string, severity: 'warning' | 'info' = 'warning', nodes = ['r', 'db']) => [
  {
    code: 'CONV-020',
    severity,
    message: `"${label}" has no availability zones on Azure; "${nodes[1]}" cannot spread over them.`,
    nodes,
    property: 'regionHasZones',
  },
];
const beside = (label: string, twin: string) => [
  {
    code: 'CONV-020',
    severity: 'info' as const,
    message: `The Azure region at the place of "${label}" is ${twin}, which has no availability zones; "db" could not spread over them.`,
    nodes: ['r', 'db'],
    property: 'regionHasZones',
  },
];

flipRuleTable(regionWithoutZones, {
  silent: {
    'eu-west-1, beside which North Europe has zones': region('eu-west-1'),
    'North Europe, which has zones': region('North Europe'),
    'a region whose name holds that of one without zones': region('West US 2'),
    'a region that nobody knows': region('Our region'),
    'a region without zones for which nothing is meant to span zones': region('West US', {}),
    'something that says it needs no zones': region('West US', { zoneRedundant: false }),
    'a region of which the diagram says that it has zones': region('West US', undefined, { regionHasZones: true }),
    'what spans zones by itself says nothing of zones': diagram('aws')
      .node('r', 'aws.region', { label: 'West US' })
      .node('q', 'aws.sqs', { in: 'r' })
      .done(),
    'locally redundant data, and a service in one zone': diagram('aws')
      .node('r', 'aws.region', { label: 'West US' })
      .node('x', 'aws.s3', { in: 'r', storageClass: 'one-zone-ia' })
      .node('y', 'aws.ecs-service', { in: 'r', azCount: 1, zones: ['a'] })
      .done(),
    'what is pinned inside stays on AWS': region('West US', { zoneRedundant: true, pinned: 'aws' }),
    'the way from Azure: every AWS Region has zones': diagram('azure')
      .node('r', 'azure.region', { label: 'us-west-1' })
      .node('db', 'azure.mysql', { in: 'r', zoneRedundant: true })
      .done(),
  },
  remarks: {
    'a region that names one without zones': { diagram: region('UK West'), says: named('UK West') },
    'milder in development': {
      diagram: { ...region('UK West'), environment: 'development' },
      says: named('UK West', 'info'),
    },
    'a region of which the diagram says that it has none': {
      diagram: region('eu-west-1', undefined, { regionHasZones: false }),
      says: named('eu-west-1'),
    },
    'the place of the AWS Region has no zones on Azure': {
      diagram: region('us-west-1'),
      says: beside('us-west-1', 'West US'),
    },
    'zones used are zones wanted': {
      diagram: diagram('aws')
        .node('r', 'aws.region', { label: 'ukwest' })
        .node('x', 'aws.ecs-service', { in: 'r', azCount: 2 })
        .done(),
      says: named('ukwest', 'warning', ['r', 'x']),
    },
    'so are zones stated': {
      diagram: diagram('aws')
        .node('r', 'aws.region', { label: 'ukwest' })
        .node('x', 'aws.ecs-service', { in: 'r', zones: ['a', 'b'] })
        .done(),
      says: named('ukwest', 'warning', ['r', 'x']),
    },
    ...Object.fromEntries(
      ['zrs', 'gzrs', 'ra-gzrs'].map((redundancy) => [
        `data that is ${redundancy}`,
        {
          diagram: diagram('aws')
            .node('r', 'aws.region', { label: 'ukwest' })
            .node('x', 'aws.s3', { in: 'r', redundancy })
            .done(),
          says: named('ukwest', 'warning', ['r', 'x']),
        },
      ]),
    ),
    'zone frames': {
      diagram: diagram('aws')
        .node('r', 'aws.region', { label: 'ukwest' })
        .node('z', 'aws.availability-zone', { in: 'r' })
        .done(),
      says: named('ukwest', 'warning', ['r', 'z']),
    },
    'and data that the flip makes zone-redundant': {
      diagram: diagram('aws').node('r', 'aws.region', { label: 'ukwest' }).node('x', 'aws.s3', { in: 'r' }).done(),
      says: named('ukwest', 'warning', ['r', 'x']),
    },
  },
});
