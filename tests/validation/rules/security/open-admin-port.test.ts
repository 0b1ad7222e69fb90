import { openAdminPort } from '../../../../shared/validation/rules/security/open-admin-port.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(openAdminPort, {
  valid: {
    'HTTPS to everyone': diagram('aws')
      .node('sg', 'aws.security-group', { openPorts: [443, 80] })
      .done(),
    'nothing open': diagram('aws').node('sg', 'aws.security-group').done(),
    'a range between the guarded ports': diagram('aws')
      .node('sg', 'aws.security-group', { openPorts: ['8000-9000'] })
      .done(),
  },
  invalid: {
    'SSH to everyone': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group', { openPorts: [22, 443] })
        .done(),
      findings: [
        {
          code: 'SEC-005',
          severity: 'error',
          message: '"sg" lets everyone reach port 22 (SSH).',
          nodes: ['sg'],
          property: 'openPorts',
        },
      ],
    },
    'a range that holds database ports': {
      diagram: diagram('azure')
        .node('nsg', 'azure.network-security-group', { openPorts: ['1433-1600'] })
        .done(),
      findings: [
        {
          code: 'SEC-005',
          severity: 'error',
          message: '"nsg" lets everyone reach port 1433 (SQL Server), port 1521 (Oracle).',
          nodes: ['nsg'],
          property: 'openPorts',
        },
      ],
    },
    'all ports': {
      diagram: diagram('aws')
        .node('vm', 'aws.ec2', { openPorts: ['*'] })
        .done(),
      findings: [
        {
          code: 'SEC-005',
          severity: 'error',
          message: '"vm" lets everyone reach 11 ports for administration and databases.',
          nodes: ['vm'],
          property: 'openPorts',
        },
      ],
    },
  },
});
