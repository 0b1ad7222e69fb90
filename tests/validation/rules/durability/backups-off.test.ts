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
    'one day of backups': diagram('aws').node('db', 'aws.rds', { backupRetentionDays: 1 }).done(),
    'a test diagram': diagram('azure', { environment: 'test' })
      .node('db', 'azure.mysql', { backupRetentionDays: 0 })
      .done(),
    'a database that is a cache': diagram('aws')
      .node('db', 'aws.memorydb', { role: 'cache', backupRetentionDays: 0 })
      .done(),
    'scratch data': diagram('aws').node('db', 'aws.dynamodb', { role: 'temp', backupRetentionDays: 0 }).done(),
    'a copy that another database feeds': diagram('aws')
      .node('main', 'aws.rds', { backupRetentionDays: 7 })
      .node('other', 'aws.rds', { backupRetentionDays: 0 })
      .connect('main', 'other', { kind: 'replication' })
      .done(),
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
      fixed: ['sets backupRetentionDays: 7 on "db"'],
    },
    'backups turned off on AWS': {
      diagram: diagram('aws').node('db', 'aws.rds', { backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-002',
          severity: 'error',
          message: '"db" keeps backups for 0 days; there is no point in time to go back to.',
          nodes: ['db'],
          property: 'backupRetentionDays',
        },
      ],
      fixed: ['sets backupRetentionDays: 7 on "db"'],
    },
    'a table without a usual number of days': {
      diagram: diagram('aws').node('db', 'aws.dynamodb', { backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-002',
          severity: 'error',
          message: '"db" keeps backups for 0 days; there is no point in time to go back to.',
          nodes: ['db'],
          property: 'backupRetentionDays',
        },
      ],
      fixed: ['sets backupRetentionDays: 7 on "db"'],
    },
    'a warehouse that usually keeps one day': {
      diagram: diagram('aws').node('db', 'aws.redshift', { backupRetentionDays: 0 }).done(),
      findings: [
        {
          code: 'DUR-002',
          severity: 'error',
          message: '"db" keeps backups for 0 days; there is no point in time to go back to.',
          nodes: ['db'],
          property: 'backupRetentionDays',
        },
      ],
      fixed: ['sets backupRetentionDays: 1 on "db"'],
    },
    'a system of record that needs no high availability': {
      diagram: diagram('aws')
        .node('db', 'aws.rds', { role: 'system-of-record', haRequired: false, backupRetentionDays: 0 })
        .done(),
      findings: [
        {
          code: 'DUR-002',
          severity: 'info',
          message: '"db" keeps backups for 0 days; there is no point in time to go back to.',
          nodes: ['db'],
          property: 'backupRetentionDays',
        },
      ],
      fixed: ['sets backupRetentionDays: 7 on "db"'],
    },
  },
});
