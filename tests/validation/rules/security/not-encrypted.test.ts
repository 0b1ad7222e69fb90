import { notEncrypted } from '../../../../shared/validation/rules/security/not-encrypted.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(notEncrypted, {
  valid: {
    'nothing stated': diagram('aws').node('volume', 'aws.ebs').done(),
    encrypted: diagram('azure').node('disk', 'azure.managed-disks', { encrypted: true }).done(),
  },
  invalid: {
    'encryption turned off': {
      diagram: diagram('aws').node('volume', 'aws.ebs', { encrypted: false }).done(),
      findings: [
        {
          code: 'SEC-003',
          severity: 'warning',
          message: '"volume" states that its data is not encrypted at rest.',
          nodes: ['volume'],
          property: 'encrypted',
        },
      ],
    },
  },
});
