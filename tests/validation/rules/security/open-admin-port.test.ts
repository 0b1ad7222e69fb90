import { openAdminPort } from '../../../../shared/validation/rules/security/open-admin-port.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const GUARDED: readonly (readonly [number, string])[] = [
  [22, 'SSH'],
  [3389, 'RDP'],
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [6379, 'Redis'],
  [9042, 'Cassandra'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
];

const open = (ports: string) => ({
  code: 'SEC-005',
  severity: 'error' as const,
  message: `"sg" lets everyone reach ${ports}.`,
  nodes: ['sg'],
  property: 'openPorts',
});

ruleTable(openAdminPort, {
  valid: {
    'HTTPS to everyone': diagram('aws')
      .node('sg', 'aws.security-group', { openPorts: [443, 80] })
      .done(),
    'nothing open': diagram('aws').node('sg', 'aws.security-group').done(),
    'words that are no port': diagram('aws')
      .node('sg', 'aws.security-group', { openPorts: ['none', 'https'] })
      .done(),
    'a range that ends before one and begins after another': diagram('aws')
      .node('sg', 'aws.security-group', { openPorts: ['23-1432', '1522-3305', '27018'] })
      .done(),
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
      fixed: ['sets openPorts: 443 on "sg"'],
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
    ...Object.fromEntries(
      GUARDED.map(([port, name]) => [
        `port ${port}`,
        {
          diagram: diagram('azure')
            .node('sg', 'azure.network-security-group', { openPorts: [port] })
            .done(),
          findings: [open(`port ${port} (${name})`)],
          fixed: ['sets openPorts: unknown on "sg"'],
        },
      ]),
    ),
    'a range that ends at one': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group', { openPorts: ['20-22', 443] })
        .done(),
      findings: [open('port 22 (SSH)')],
      fixed: [],
    },
    'a range that begins at one': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group', { openPorts: ['22 - 30'] })
        .done(),
      findings: [open('port 22 (SSH)')],
      fixed: [],
    },
    'three ports, by name': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group', { openPorts: [22, '3389', 443, 3306] })
        .done(),
      findings: [open('port 22 (SSH), port 3389 (RDP), port 3306 (MySQL)')],
      fixed: ['sets openPorts: 443 on "sg"'],
    },
    'four ports, counted': {
      diagram: diagram('aws')
        .node('sg', 'aws.security-group', { openPorts: [22, 3389, 1433, 3306] })
        .done(),
      findings: [open('4 ports for administration and databases')],
      fixed: ['sets openPorts: unknown on "sg"'],
    },
    ...Object.fromEntries(
      ['all', 'Any'].map((word) => [
        `all ports, as "${word}"`,
        {
          diagram: diagram('aws')
            .node('sg', 'aws.security-group', { openPorts: [word] })
            .done(),
          findings: [open('11 ports for administration and databases')],
        },
      ]),
    ),
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
