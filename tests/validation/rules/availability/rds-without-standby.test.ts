import { rdsWithoutStandby } from '../../../../shared/validation/rules/availability/rds-without-standby.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-005',
  severity,
  message,
  nodes,
  property,
});

const single = '"db" runs in one Availability Zone without a standby (Multi-AZ is off).';

ruleTable(rdsWithoutStandby, {
  valid: {
    'Multi-AZ': diagram('aws').node('db', 'aws.rds', { zoneRedundant: true }).done(),
    'nothing stated': diagram('aws').node('db', 'aws.rds').done(),
    'a read replica': diagram('aws').node('db', 'aws.rds', { role: 'read-replica', zoneRedundant: false }).done(),
    'a copy that another database replicates to': diagram('aws')
      .node('db', 'aws.rds', { zoneRedundant: true })
      .node('copy', 'aws.rds', { zoneRedundant: false })
      .connect('db', 'copy', { kind: 'replication' })
      .done(),
    'an Aurora cluster': diagram('aws').node('db', 'aws.aurora', { zoneRedundant: false }).done(),
    'a development diagram': diagram('aws', { environment: 'development' })
      .node('db', 'aws.rds', { zoneRedundant: false })
      .done(),
    'a database over two zones': diagram('aws').node('db', 'aws.rds', { azCount: 2 }).done(),
    'a replica in one zone': diagram('aws').node('db', 'aws.rds', { role: 'read-replica', azCount: 1 }).done(),
    'a database that needs no high availability': diagram('aws')
      .node('db', 'aws.rds', { zoneRedundant: false, haRequired: false })
      .done(),
  },
  invalid: {
    'Multi-AZ turned off': {
      diagram: diagram('aws').node('db', 'aws.rds', { label: 'Orders', zoneRedundant: false }).done(),
      findings: [
        {
          code: 'HA-005',
          severity: 'warning',
          message: '"Orders" runs in one Availability Zone without a standby (Multi-AZ is off).',
          nodes: ['db'],
          property: 'zoneRedundant',
        },
      ],
      fixed: ['sets zoneRedundant: true on "Orders"'],
    },
    'Multi-AZ turned off in development, although it has to be available': {
      diagram: diagram('aws', { environment: 'development' })
        .node('db', 'aws.rds', { zoneRedundant: false, haRequired: true })
        .done(),
      findings: [
        {
          code: 'HA-005',
          severity: 'warning',
          message: '"db" runs in one Availability Zone without a standby (Multi-AZ is off).',
          nodes: ['db'],
          property: 'zoneRedundant',
        },
      ],
      fixed: ['sets zoneRedundant: true on "db"'],
    },
    'one zone stated as a number': {
      diagram: diagram('aws').node('db', 'aws.rds', { azCount: 1 }).done(),
      findings: [finding(single, 'azCount', ['db'])],
      fixed: ['sets azCount: 2 on "db"', 'sets zoneRedundant: true on "db"'],
    },
    'no standby': {
      diagram: diagram('aws').node('db', 'aws.rds', { zoneRedundant: false }).done(),
      findings: [finding(single, 'zoneRedundant', ['db'])],
      fixed: ['sets zoneRedundant: true on "db"'],
    },
    'the twin of a flexible server without a standby': {
      diagram: diagram('azure').node('db', 'azure.postgresql', { zoneRedundant: false }).done(),
      side: 'aws',
      findings: [finding(single, 'zoneRedundant', ['db'])],
      fixed: ['sets zoneRedundant: true on "db"'],
    },
  },
});
