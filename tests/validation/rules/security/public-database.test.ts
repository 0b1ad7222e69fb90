import { publicDatabase } from '../../../../shared/validation/rules/security/public-database.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

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
    'nothing stated': diagram('azure').node('db', 'azure.sql-database').done(),
  },
  invalid: {
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
    },
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
