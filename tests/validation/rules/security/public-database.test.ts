import { publicDatabase } from '../../../../shared/validation/rules/security/public-database.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const open = (severity: 'critical' | 'warning') => ({
  code: 'SEC-001',
  severity,
  message: '"db" is reachable from the internet.',
  nodes: ['db'],
  property: 'publicAccess',
});
const direct = (severity: 'critical' | 'warning') => ({
  code: 'SEC-001',
  severity,
  message: '"net" reaches "db" directly, past any application.',
  nodes: ['db', 'net'],
  property: 'publicAccess',
});

ruleTable(publicDatabase, {
  valid: {
    'read through an application': diagram('aws')
      .node('users', 'neutral.users')
      .node('app', 'aws.ec2')
      .node('db', 'aws.rds')
      .connect('users', 'app')
      .connect('app', 'db')
      .done(),
    'a table that an application reads over its public endpoint': diagram('aws')
      .node('fn', 'aws.lambda')
      .node('table', 'aws.dynamodb')
      .connect('fn', 'table')
      .done(),
    'an administrator through a private path': diagram('aws')
      .node('admin', 'neutral.user')
      .node('db', 'aws.rds')
      .connect('admin', 'db', { properties: { via: 'private' } })
      .done(),
    'a control arrow': diagram('aws')
      .node('admin', 'neutral.user')
      .node('db', 'aws.rds')
      .connect('admin', 'db', { kind: 'control' })
      .done(),
    ...Object.fromEntries(
      ['private', 'private-endpoint', 'peering'].map((via) => [
        `an administrator by ${via}`,
        diagram('azure')
          .node('admin', 'neutral.user')
          .node('db', 'azure.sql-database')
          .connect('admin', 'db', { properties: { via } })
          .done(),
      ]),
    ),
    'people in the office, who come by the link': diagram('aws')
      .node('office', 'neutral.on-premises')
      .node('staff', 'neutral.users', { in: 'office' })
      .node('db', 'aws.rds')
      .connect('staff', 'db')
      .done(),
    'a name that users ask for, before a database': diagram('aws')
      .node('users', 'neutral.users')
      .node('dns', 'aws.route53')
      .node('db', 'aws.rds')
      .connect('users', 'dns')
      .connect('dns', 'db')
      .done(),
    'a private way past the internet gateway': diagram('aws')
      .node('net', 'aws.internet-gateway')
      .node('db', 'aws.rds')
      .connect('net', 'db', { properties: { via: 'private' } })
      .done(),
    'public access turned off': diagram('aws').node('db', 'aws.rds', { publicAccess: false }).done(),
    'a store of objects, which another rule looks at': diagram('aws')
      .node('db', 'aws.s3', { publicAccess: true })
      .done(),
    'nothing stated': diagram('azure').node('db', 'azure.sql-database').done(),
  },
  invalid: {
    'a database behind nothing but the internet gateway': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('net', 'aws.internet-gateway')
        .node('db', 'aws.rds')
        .connect('users', 'net')
        .connect('net', 'db')
        .done(),
      findings: [direct('critical')],
    },
    'public access turned on': {
      diagram: diagram('aws').node('db', 'aws.rds', { publicAccess: true }).done(),
      findings: [
        {
          code: 'SEC-001',
          severity: 'critical',
          message: '"db" is reachable from the internet.',
          nodes: ['db'],
          property: 'publicAccess',
        },
      ],
      fixed: ['sets publicAccess: false on "db"'],
    },
    'an arrow that states the internet as its way': {
      diagram: diagram('aws')
        .node('net', 'neutral.internet')
        .node('db', 'aws.rds')
        .connect('net', 'db', { kind: 'data', properties: { via: 'internet' } })
        .done(),
      findings: [direct('critical')],
      fixed: [],
    },
    'a call from the internet': {
      diagram: diagram('aws')
        .node('net', 'neutral.internet')
        .node('db', 'aws.elasticache')
        .connect('net', 'db', { kind: 'invoke-sync' })
        .done(),
      findings: [direct('critical')],
    },
    'an arrow that public access, turned off, contradicts': {
      diagram: diagram('aws')
        .node('net', 'neutral.internet')
        .node('db', 'aws.rds', { publicAccess: false })
        .connect('net', 'db')
        .done(),
      findings: [direct('warning')],
    },
    'public access and an arrow, which a person has to redraw': {
      diagram: diagram('aws')
        .node('net', 'neutral.internet')
        .node('db', 'aws.rds', { publicAccess: true })
        .connect('net', 'db')
        .done(),
      findings: [open('critical')],
      fixed: [],
    },
    'a cache on Azure': {
      diagram: diagram('azure').node('db', 'azure.managed-redis', { publicAccess: true }).done(),
      findings: [open('critical')],
      fixed: ['sets publicAccess: false on "db"'],
    },
    ...Object.fromEntries(
      [
        'aws.dynamodb',
        'aws.keyspaces',
        'aws.timestream',
        'aws.aurora-dsql',
        'azure.cosmos-db',
        'azure.table-storage',
      ].map((service) => [
        `${service}, which identity guards`,
        {
          diagram: diagram(service.startsWith('aws') ? 'aws' : 'azure')
            .node('db', service, { publicAccess: true })
            .done(),
          findings: [open('warning')],
          fixed: ['sets publicAccess: false on "db"'],
        },
      ]),
    ),
    'an arrow from the internet': {
      diagram: diagram('azure')
        .node('net', 'neutral.internet', { label: 'Internet' })
        .node('cache', 'azure.managed-redis')
        .connect('net', 'cache')
        .done(),
      findings: [
        {
          code: 'SEC-001',
          severity: 'critical',
          message: '"Internet" reaches "cache" directly, past any application.',
          nodes: ['cache', 'net'],
          property: 'publicAccess',
        },
      ],
    },
    'an arrow to a table that identity guards': {
      diagram: diagram('aws')
        .node('app', 'neutral.mobile')
        .node('table', 'aws.dynamodb')
        .connect('app', 'table')
        .done(),
      findings: [
        {
          code: 'SEC-001',
          severity: 'warning',
          message: '"app" reaches "table" directly, past any application.',
          nodes: ['table', 'app'],
          property: 'publicAccess',
        },
      ],
    },
    'an arrow into a private subnet, which the drawing contradicts': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('subnet', 'aws.subnet', { visibility: 'private' })
        .node('db', 'aws.rds', { in: 'subnet' })
        .connect('users', 'db')
        .done(),
      findings: [
        {
          code: 'SEC-001',
          severity: 'warning',
          message: '"users" reaches "db" directly, past any application.',
          nodes: ['db', 'users'],
          property: 'publicAccess',
        },
      ],
    },
  },
});
