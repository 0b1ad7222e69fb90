import { selfManagedDatabase } from '../../../../shared/validation/rules/availability/self-managed-database.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const database = (options: Record<string, unknown> = {}, fields = {}) =>
  diagram('aws', fields).node('db', 'aws.ec2', { role: 'database', ...options });

const finding = (severity: 'warning' | 'info' = 'warning') => ({
  code: 'HA-025',
  severity,
  message: '"db" runs a database or broker on a single machine without a replica.',
  nodes: ['db'],
  property: 'role',
});

ruleTable(selfManagedDatabase, {
  valid: {
    'two machines with replication': database()
      .node('db2', 'aws.ec2', { role: 'database' })
      .connect('db', 'db2', { kind: 'replication' })
      .done(),
    'a machine that follows something else': database()
      .node('old', 'neutral.on-premises')
      .connect('old', 'db', { kind: 'replication' })
      .done(),
    'two machines of that role': database({ label: 'Orders' })
      .node('db2', 'aws.ec2', { role: 'database', label: 'Customers' })
      .done(),
    'one box for several machines': database({ instanceCount: 3 }).done(),
    'a development diagram': database({}, { environment: 'development' }).done(),
    'a machine of another role': database({ role: 'web' }).done(),
    'a machine of unknown role': database({ role: undefined }).done(),
    'a machine that needs no high availability': database({ haRequired: false }).done(),
    'a machine of a scaling group': diagram('aws')
      .node('group', 'aws.auto-scaling-group')
      .node('db', 'aws.ec2', { in: 'group', role: 'database' })
      .done(),
    'a machine on-premises': diagram('aws')
      .node('site', 'neutral.on-premises')
      .node('db', 'aws.ec2', { in: 'site', role: 'database' })
      .done(),
    'a managed database': diagram('aws').node('db', 'aws.rds').done(),
  },
  invalid: {
    'one machine': { diagram: database().done(), findings: [finding()] },
    'one machine in a security group': {
      diagram: database({ memberOf: ['sg'] })
        .node('sg', 'aws.security-group')
        .done(),
      findings: [finding()],
    },
    'one box for one machine': { diagram: database({ instanceCount: 1 }).done(), findings: [finding()] },
    'one machine that the application calls': {
      diagram: database().node('app', 'aws.ec2', { role: 'app' }).connect('app', 'db').done(),
      findings: [finding()],
    },
    'one machine on Azure': {
      diagram: diagram('azure').node('db', 'azure.virtual-machines', { role: 'database' }).done(),
      findings: [finding()],
    },
    'the twin of one machine': { diagram: database().done(), side: 'azure', findings: [finding()] },
    'one machine where no high availability is needed, as a hint': {
      diagram: database(
        {},
        { needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' } },
      ).done(),
      findings: [finding('info')],
    },
  },
});
