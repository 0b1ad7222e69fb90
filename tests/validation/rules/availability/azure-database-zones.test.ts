import { azureDatabaseZones } from '../../../../shared/validation/rules/availability/azure-database-zones.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

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
    },
  },
});
