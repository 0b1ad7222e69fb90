import { notEncrypted } from '../../../../shared/validation/rules/security/not-encrypted.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const off = (service: string) => ({
  diagram: diagram(service.startsWith('aws') ? 'aws' : 'azure')
    .node('data', service, { encrypted: false })
    .done(),
  findings: [
    {
      code: 'SEC-003',
      severity: 'warning' as const,
      message: '"data" states that its data is not encrypted at rest.',
      nodes: ['data'],
      property: 'encrypted',
    },
  ],
  fixed: ['sets encrypted: true on "data"'],
});

ruleTable(notEncrypted, {
  valid: {
    'nothing stated': diagram('aws').node('volume', 'aws.ebs').done(),
    'a link, which holds nothing': diagram('aws').node('link', 'aws.direct-connect', { encrypted: false }).done(),
    encrypted: diagram('azure').node('disk', 'azure.managed-disks', { encrypted: true }).done(),
  },
  invalid: {
    'a disk': off('aws.ebs'),
    'a database': off('azure.sql-database'),
    'a queue': off('aws.sqs'),
    'a stream of Azure': off('azure.event-hubs'),
    'a backup': off('aws.backup'),
    'a snapshot': off('aws.ebs-snapshot'),
    'a snapshot of Azure': off('azure.disk-snapshot'),
    'a cache of files': off('aws.file-cache'),
    'the derived side': { ...off('aws.rds'), side: 'azure' },
  },
});
