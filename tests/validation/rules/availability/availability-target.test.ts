import { availabilityTarget } from '../../../../shared/validation/rules/availability/availability-target.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const needs = (availability: number, highAvailability: 'yes' | 'no' | 'unstated' = 'unstated') => ({
  needs: { highAvailability, disasterRecovery: 'unstated', elasticity: 'unstated', availability } as const,
});

/** Users, what answers them, of which no promise is known, and what that reads. */
const read = (target: number, service: string, properties: Record<string, unknown> = {}): DiagramBuilder => {
  const isAws = service.startsWith('aws');
  return diagram(isAws ? 'aws' : 'azure', needs(target))
    .node('users', 'neutral.users')
    .node('app', isAws ? 'aws.elastic-beanstalk' : 'azure.service-fabric')
    .node('it', service, properties)
    .connect('users', 'app')
    .connect('app', 'it', { kind: 'data' });
};
const reached = (target: number, service: string, properties: Record<string, unknown> = {}) =>
  diagram(service.startsWith('aws') ? 'aws' : 'azure', needs(target))
    .node('users', 'neutral.users')
    .node('it', service, properties)
    .connect('users', 'it')
    .done();
const machines = (target: number, zones: readonly string[]) => {
  const drawn = diagram('aws', needs(target))
    .node('users', 'neutral.users')
    .node('in', 'aws.alb')
    .connect('users', 'in');
  for (const [index, zone] of zones.entries())
    drawn.node(`web${index}`, 'aws.ec2', { zones: [zone] }).connect('in', `web${index}`);
  return drawn.done();
};

const short = (
  service: string,
  sla: number,
  target: number,
  property: string | null,
  nodes: readonly string[] = ['it'],
  names = '"it"',
) => ({
  code: 'HA-030',
  severity: 'warning' as const,
  message: `The SLA of ${service} is ${sla} % for ${names} as set up; the design needs ${target} %.`,
  nodes: [...nodes],
  property,
});
const atBest = (service: string, sla: number, target: number, property: string | null) => ({
  code: 'HA-030',
  severity: 'warning' as const,
  message: `The SLA of ${service} is ${sla} % at best for "it"; the design needs ${target} %.`,
  nodes: ['it'],
  property,
});

ruleTable(availabilityTarget, {
  valid: {
    'no target': diagram('aws').node('users', 'neutral.users').node('it', 'aws.lambda').connect('users', 'it').done(),
    'a promise that is just the target': reached(99.95, 'aws.api-gateway'),
    'a database that may be spread over zones': read(99.95, 'aws.rds').done(),
    'a database that is': read(99.95, 'aws.rds', { zoneRedundant: true }).done(),
    'a service without a known promise': reached(99.99, 'aws.elastic-beanstalk'),
    'a tier without one': read(99.99, 'azure.ai-search', { instanceCount: 1 }).done(),
    'a setting whose promise is not known': reached(99.99, 'azure.app-service', {
      tier: 'premium-v3',
      zoneRedundant: true,
    }),
    'a tier that is not stated and may have one that is not known': read(99.999, 'azure.sql-database').done(),
    'a queue, which is emptied later': read(99.95, 'aws.sqs').done(),
    'a function that nobody waits for': diagram('aws', needs(99.99))
      .node('users', 'neutral.users')
      .node('in', 'aws.alb')
      .node('it', 'aws.lambda')
      .connect('users', 'in')
      .connect('in', 'it', { kind: 'invoke-async' })
      .done(),
    'a store that a copy goes to': diagram('aws', needs(99.99))
      .node('users', 'neutral.users')
      .node('in', 'aws.alb')
      .node('table', 'aws.dynamodb')
      .node('copy', 'aws.s3')
      .connect('users', 'in')
      .connect('in', 'table', { kind: 'data' })
      .connect('table', 'copy', { kind: 'data' })
      .done(),
    'a store that is only written to by an event': diagram('aws', needs(99.99))
      .node('users', 'neutral.users')
      .node('in', 'aws.alb')
      .node('it', 'aws.s3')
      .connect('users', 'in')
      .connect('in', 'it', { kind: 'event' })
      .done(),
    'a read replica': read(99.99, 'aws.aurora', { label: 'Read replica', zoneRedundant: false }).done(),
    'a cluster, whose promise is about its API': reached(99.99, 'aws.eks-cluster'),
    'machines in two zones': machines(99.99, ['a', 'b']),
    'machines of a group that may have more': diagram('aws', needs(99.9))
      .node('users', 'neutral.users')
      .node('group', 'aws.auto-scaling-group')
      .node('web', 'aws.ec2', { in: 'group', zones: ['a'] })
      .connect('users', 'web')
      .done(),
    'a machine of an unknown zone': reached(99.9, 'aws.ec2'),
    'a scaling group over two zones': reached(99.99, 'aws.auto-scaling-group', { zones: ['a', 'b'] }),
    'the same in two regions': ['eu-west-1', 'eu-central-1']
      .reduce(
        (drawn, region) =>
          drawn
            .node(region, 'aws.region')
            .node(`${region}-app`, 'aws.lambda', { in: region })
            .connect('dns', `${region}-app`),
        diagram('aws', needs(99.99))
          .node('users', 'neutral.users')
          .node('dns', 'aws.route53')
          .connect('users', 'dns', { kind: 'dns' }),
      )
      .done(),
    'two that stand in for one another': diagram('azure', needs(99.99))
      .node('users', 'neutral.users')
      .node('door', 'azure.front-door')
      .node('app1', 'azure.app-service')
      .node('app2', 'azure.app-service')
      .connect('users', 'door')
      .connect('door', 'app1')
      .connect('door', 'app2')
      .done(),
    'what no request passes': diagram('aws', needs(99.99))
      .node('users', 'neutral.users')
      .node('in', 'aws.alb')
      .node('it', 'aws.lambda')
      .connect('users', 'in')
      .done(),
  },
  invalid: {
    'a gateway just below the target': {
      diagram: reached(99.951, 'aws.api-gateway'),
      findings: [short('API Gateway', 99.95, 99.951, null)],
    },
    'a database that states one zone': {
      diagram: read(99.95, 'aws.rds', { zoneRedundant: false }).done(),
      findings: [short('RDS', 99.5, 99.95, 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "it"'],
    },
    'a database whose zones would not do either': {
      diagram: read(99.99, 'aws.rds', { zoneRedundant: false }).done(),
      findings: [short('RDS', 99.5, 99.99, 'zoneRedundant')],
      fixed: [],
    },
    'a database that does not say, and cannot reach it': {
      diagram: reached(99.99, 'aws.rds'),
      findings: [atBest('RDS', 99.95, 99.99, 'zoneRedundant')],
    },
    'in development': {
      diagram: {
        ...reached(99.99, 'aws.api-gateway'),
        environment: 'development',
      },
      findings: [{ ...short('API Gateway', 99.95, 99.99, null), severity: 'info' }],
    },
    'said to need no high availability': {
      diagram: { ...reached(99.99, 'aws.api-gateway'), ...needs(99.99, 'no') },
      findings: [{ ...short('API Gateway', 99.95, 99.99, null), severity: 'info' }],
    },
    'two functions with the same promise: one cause': {
      diagram: diagram('aws', needs(99.99))
        .node('users', 'neutral.users')
        .node('in', 'aws.alb')
        .node('orders', 'aws.lambda', { role: 'web' })
        .node('stock', 'aws.lambda', { role: 'app' })
        .connect('users', 'in')
        .connect('in', 'orders')
        .connect('orders', 'stock', { kind: 'invoke-sync' })
        .done(),
      findings: [short('Lambda', 99.95, 99.99, null, ['orders', 'stock'], '"orders" and "stock"')],
    },
    'a machine alone in its zone': {
      diagram: machines(99.9, ['a']),
      findings: [short('EC2', 99.5, 99.9, null, ['web0'], '"web0"')],
    },
    'machines in one zone': {
      diagram: machines(99.9, ['a', 'a']),
      findings: [short('EC2', 99.5, 99.9, null, ['web0', 'web1'], '"web0" and "web1"')],
    },
    'a network load balancer in one zone': {
      diagram: reached(99.99, 'aws.nlb', { azCount: 1 }),
      findings: [short('NLB', 99.9, 99.99, 'azCount')],
    },
    'a storage class with less': {
      diagram: read(99.9, 'aws.s3', { storageClass: 'standard-ia' }).done(),
      findings: [short('S3', 99, 99.9, 'storageClass')],
    },
    'a store of Azure with a cool tier': {
      diagram: read(99.9, 'azure.blob-storage', { accessTier: 'cool', redundancy: 'zrs' }).done(),
      findings: [short('Blob Storage', 99, 99.9, 'accessTier')],
    },
    'a cool tier that a second region can be read of': {
      diagram: read(99.95, 'azure.blob-storage', { accessTier: 'cool', redundancy: 'ra-grs' }).done(),
      findings: [short('Blob Storage', 99.9, 99.95, 'accessTier')],
    },
    'a tier of Azure SQL Database by its replicas': {
      diagram: read(99.95, 'azure.sql-database', { tier: 'hyperscale', replicas: 0 }).done(),
      findings: [short('SQL Database', 99.9, 99.95, 'zoneRedundant')],
    },
    'that tier with one replica, below a higher target': {
      diagram: read(99.99, 'azure.sql-database', { tier: 'hyperscale', replicas: 1, zoneRedundant: false }).done(),
      findings: [short('SQL Database', 99.95, 99.99, 'zoneRedundant')],
    },
    'a virtual machine that states one zone': {
      diagram: reached(99.99, 'azure.virtual-machines', { zoneRedundant: false, availabilitySet: false }),
      findings: [short('Virtual Machine', 99.9, 99.99, 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "it"'],
    },
    'an API Management in one zone': {
      diagram: reached(99.99, 'azure.api-management', { tier: 'premium', zoneRedundant: false }),
      findings: [short('API Management', 99.95, 99.99, 'zoneRedundant')],
      fixed: ['sets zoneRedundant: true on "it"'],
    },
    'two databases that state one zone: one cause': {
      diagram: diagram('azure', needs(99.99))
        .node('users', 'neutral.users')
        .node('it', 'azure.postgresql', { zoneRedundant: false })
        .node('other', 'azure.postgresql', { zoneRedundant: false, tier: 'burstable' })
        .connect('users', 'it')
        .connect('users', 'other')
        .done(),
      findings: [short('PostgreSQL', 99.9, 99.99, 'zoneRedundant', ['it', 'other'], '"it" and "other"')],
      fixed: ['sets zoneRedundant: true on "it"', 'sets zoneRedundant: true on "other"'],
    },
    'nobody is drawn, and a gateway begins the path': {
      diagram: diagram('aws', needs(99.99))
        .node('it', 'aws.api-gateway')
        .node('table', 'aws.dynamodb')
        .connect('it', 'table', { kind: 'data' })
        .done(),
      findings: [short('API Gateway', 99.95, 99.99, null)],
    },
    'past a name server and an internet gateway': {
      diagram: diagram('aws', needs(99.99))
        .node('users', 'neutral.users')
        .node('dns', 'aws.route53')
        .node('igw', 'aws.internet-gateway')
        .node('it', 'aws.nlb', { azCount: 1 })
        .connect('users', 'dns', { kind: 'dns' })
        .connect('dns', 'igw')
        .connect('igw', 'it')
        .done(),
      findings: [short('NLB', 99.9, 99.99, 'azCount')],
    },
    'a store that the page reads by itself': {
      diagram: diagram('aws', needs(99.99))
        .node('users', 'neutral.users')
        .node('it', 'aws.s3')
        .connect('users', 'it')
        .done(),
      findings: [atBest('S3', 99.9, 99.99, 'storageClass')],
    },
    'the derived side': {
      diagram: reached(99.99, 'aws.alb'),
      side: 'azure',
      findings: [short('Application Gateway', 99.95, 99.99, null)],
    },
  },
});
