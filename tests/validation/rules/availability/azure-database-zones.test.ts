import { azureDatabaseZones } from '../../../../shared/validation/rules/availability/azure-database-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-020',
  severity,
  message,
  nodes,
  property,
});

const database = (service: string, options: Record<string, unknown>, fields = {}) =>
  diagram('azure', fields).node('data', service, { zoneRedundant: false, ...options });
const single = (severity: 'warning' | 'info' = 'warning') =>
  finding('"data" is not zone redundant; it is down while its zone is.', 'zoneRedundant', ['data'], severity);
const mended = ['sets zoneRedundant: true on "data"'];

ruleTable(azureDatabaseZones, {
  valid: {
    'zone redundant': diagram('azure')
      .node('db', 'azure.sql-database', { tier: 'hyperscale', zoneRedundant: true })
      .done(),
    'nothing stated': diagram('azure').node('db', 'azure.postgresql').done(),
    'a read replica': diagram('azure').node('db', 'azure.mysql', { role: 'read-replica', zoneRedundant: false }).done(),
    'a development diagram': diagram('azure', { environment: 'development' })
      .node('db', 'azure.sql-database', { zoneRedundant: false })
      .done(),
    'Hyperscale with zone-redundant replicas': database('azure.sql-database', {
      tier: 'hyperscale',
      zoneRedundant: true,
    }).done(),
    'a database that states nothing': database('azure.mysql', { zoneRedundant: undefined }).done(),
    'a copy by an arrow of replication': database('azure.postgresql', {})
      .node('first', 'azure.postgresql')
      .connect('first', 'data', { kind: 'replication' })
      .done(),
    'a region without zones': database('azure.sql-database', { regionHasZones: false }).done(),
    'a database that needs no high availability': database('azure.sql-database', { haRequired: false }).done(),
  },
  invalid: {
    'a flexible server without zone-redundant high availability': {
      diagram: diagram('azure').node('db', 'azure.postgresql', { zoneRedundant: false }).done(),
      findings: [
        {
          code: 'HA-020',
          severity: 'warning',
          message: '"db" is not zone redundant; it is down while its zone is.',
          nodes: ['db'],
          property: 'zoneRedundant',
        },
      ],
      fixed: ['sets zoneRedundant: true on "db"'],
    },
    'Azure SQL Database': {
      diagram: database('azure.sql-database', { tier: 'general-purpose' }).done(),
      findings: [single()],
      fixed: mended,
    },
    'a managed instance': {
      diagram: database('azure.sql-managed-instance', {}).done(),
      findings: [single()],
      fixed: mended,
    },
    'a flexible server for MySQL': { diagram: database('azure.mysql', {}).done(), findings: [single()], fixed: mended },
    'the Basic tier, which has no zones': {
      diagram: database('azure.sql-database', { tier: 'basic' }).done(),
      findings: [single()],
      fixed: [],
    },
    'the Standard tier, which has no zones': {
      diagram: database('azure.sql-database', { tier: 'standard' }).done(),
      findings: [single()],
      fixed: [],
    },
    'the Burstable tier, which has no zones': {
      diagram: database('azure.postgresql', { tier: 'burstable' }).done(),
      findings: [single()],
      fixed: [],
    },
    'the twin of a Single-AZ database': {
      diagram: diagram('aws').node('data', 'aws.rds', { engine: 'postgresql', zoneRedundant: false }).done(),
      side: 'azure',
      findings: [single()],
      fixed: mended,
    },
    'a database where no high availability is needed, as a hint': {
      diagram: database(
        'azure.mysql',
        {},
        { needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' } },
      ).done(),
      findings: [single('info')],
      fixed: mended,
    },
  },
});
