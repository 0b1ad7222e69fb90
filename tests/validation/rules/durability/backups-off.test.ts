import { backupsOff } from '../../../../shared/validation/rules/durability/backups-off.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(backupsOff, {
  valid: {
    'a week of backups': diagram('aws').node('db', 'aws.rds', { backupRetentionDays: 7 }).done(),
    'nothing stated': diagram('aws').node('db', 'aws.rds').done(),
    'a development diagram': diagram('aws', { environment: 'development' })
      .node('db', 'aws.rds', { backupRetentionDays: 0 })
      .done(),
    'a cache': diagram('aws').node('cache', 'aws.elasticache', { backupRetentionDays: 0 }).done(),
    'a read replica': diagram('aws').node('db', 'aws.rds', { role: 'read-replica', backupRetentionDays: 0 }).done(),
  },
  invalid: {
    'backups turned off': {
      diagram: diagram('azure').node('db', 'azure.postgresql', { backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-002',
          severity: 'error',
          message: '"db" keeps backups for 0 days; there is no point in time to go back to.',
          nodes: ['db'],
          property: 'backupRetentionDays',
        },
      ],
    },
  },
});
