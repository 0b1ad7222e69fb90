import { singleServingInstance } from '../../../../shared/validation/rules/availability/single-serving-instance.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const behind = (environment: 'production' | 'development' = 'production') =>
  diagram('aws', { environment })
    .node('lb', 'aws.alb')
    .node('web', 'aws.ec2', { label: 'Web server' })
    .connect('lb', 'web');

const finding = (
  message: string,
  property: string | null,
  nodes: string[],
  severity: 'error' | 'warning' | 'info' = 'warning',
) => ({
  code: 'HA-001',
  severity,
  message,
  nodes,
  property,
});

const single = (name: string) =>
  `"${name}" is the only machine that serves its traffic; nothing takes over when it or its zone fails.`;

/** Numbers that count no machines. */
const NAMES = ['Amazon Linux 2', 'Amazon Linux 2023', 'Nginx 2', 'x86 server', 'x64'];

ruleTable(singleServingInstance, {
  valid: {
    'a development diagram': behind('development').done(),
    'a bastion host': diagram('aws')
      .node('users', 'neutral.users')
      .node('bastion', 'aws.ec2', { label: 'Bastion host' })
      .connect('users', 'bastion')
      .done(),
    'a machine for administration': diagram('aws')
      .node('users', 'neutral.users')
      .node('vm', 'aws.ec2', { role: 'admin' })
      .connect('users', 'vm')
      .done(),
    'two machines of one tier in different zones': diagram('aws')
      .node('lb', 'aws.alb')
      .node('a', 'aws.ec2', { label: 'Web server a', zones: ['a'] })
      .node('b', 'aws.ec2', { label: 'Web server b', zones: ['b'] })
      .connect('lb', 'a')
      .connect('lb', 'b')
      .done(),
    'two machines that only share their label': diagram('aws')
      .node('users', 'neutral.users')
      .node('a', 'aws.ec2', { label: 'Web 1' })
      .node('b', 'aws.ec2', { label: 'Web 2' })
      .connect('users', 'a')
      .done(),
    'a machine in a scaling group': diagram('aws')
      .node('lb', 'aws.alb')
      .node('group', 'aws.auto-scaling-group')
      .node('web', 'aws.ec2', { in: 'group' })
      .connect('lb', 'web')
      .done(),
    'a machine that states several instances': diagram('aws')
      .node('lb', 'aws.alb')
      .node('web', 'aws.ec2', { instanceCount: 4 })
      .connect('lb', 'web')
      .done(),
    'a machine that nobody calls': diagram('aws')
      .node('vm', 'aws.ec2')
      .node('db', 'aws.rds')
      .connect('vm', 'db')
      .done(),
    'managed compute': diagram('aws')
      .node('users', 'neutral.users')
      .node('fn', 'aws.lambda')
      .node('svc', 'aws.fargate')
      .connect('users', 'fn')
      .connect('users', 'svc')
      .done(),
    'a machine that needs no high availability': diagram('aws')
      .node('lb', 'aws.alb')
      .node('web', 'aws.ec2', { haRequired: false })
      .connect('lb', 'web')
      .done(),
    'a machine of a cluster': diagram('aws')
      .node('lb', 'aws.alb')
      .node('web', 'aws.ec2', { memberOf: ['ecs'] })
      .node('ecs', 'aws.ecs-cluster')
      .connect('lb', 'web')
      .done(),
    'a machine on-premises': diagram('aws')
      .node('users', 'neutral.users')
      .node('site', 'neutral.on-premises')
      .node('web', 'aws.ec2', { in: 'site' })
      .connect('users', 'web')
      .done(),
    ...Object.fromEntries(
      ['Web servers', 'EC2 instances', 'Web tier', 'EC2 x3', '2x EC2', 'Kafka cluster'].map((label) => [
        `one icon for several: ${label}`,
        diagram('aws').node('users', 'neutral.users').node('web', 'aws.ec2', { label }).connect('users', 'web').done(),
      ]),
    ),
    'the head node of a compute cluster': diagram('aws')
      .node('users', 'neutral.users')
      .node('head', 'aws.ec2', { label: 'Head node' })
      .connect('users', 'head')
      .done(),
    'a machine that people only log in to': diagram('aws')
      .node('users', 'neutral.users')
      .node('tools', 'aws.ec2', { label: 'Analysis' })
      .connect('users', 'tools', { label: 'SSH' })
      .done(),
    'a machine that nothing calls through the internet gateway': diagram('aws')
      .node('igw', 'aws.internet-gateway')
      .node('vm', 'aws.ec2')
      .connect('igw', 'vm')
      .done(),
    'a machine that administrators reach through the internet gateway': diagram('aws')
      .node('admin', 'neutral.user', { label: 'Administrator' })
      .node('igw', 'aws.internet-gateway')
      .node('vm', 'aws.ec2')
      .connect('admin', 'igw')
      .connect('igw', 'vm')
      .done(),
    'a machine that states two instances': diagram('aws')
      .node('lb', 'aws.alb')
      .node('web', 'aws.ec2', { instanceCount: 2 })
      .connect('lb', 'web')
      .done(),
  },
  invalid: {
    ...Object.fromEntries(
      NAMES.map((label) => [
        `one machine that is called ${label}`,
        {
          diagram: diagram('aws')
            .node('users', 'neutral.users')
            .node('web', 'aws.lightsail', { label })
            .connect('users', 'web')
            .done(),
          findings: [finding(single(label), null, ['web'])],
          fixed: [],
        },
      ]),
    ),
    'one machine behind a load balancer, on a slide that says neither how many there are nor where': {
      diagram: behind().done(),
      findings: [
        finding(
          '"Web server" is the only machine drawn behind its load balancer; nothing says how many there are.',
          'instanceCount',
          ['web'],
          'info',
        ),
      ],
      fixed: [
        'moves "Web server" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (minInstances: 2, zones: a b)',
      ],
    },
    'one machine behind a load balancer, in a subnet': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('subnet', 'aws.subnet')
        .node('web', 'aws.ec2', { label: 'Web server', in: 'subnet' })
        .connect('lb', 'web')
        .done(),
      findings: [finding(single('Web server'), null, ['web'])],
      fixed: [
        'moves "Web server" in aws.auto-scaling-group',
        'adds aws.subnet "subnet 2" at the top',
        'adds aws.auto-scaling-group in "subnet" (minInstances: 2, subnets: "subnet 2")',
      ],
    },
    'one machine behind a load balancer, in a zone': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('web', 'aws.ec2', { label: 'Web server', zones: ['a'] })
        .connect('lb', 'web')
        .done(),
      findings: [finding(single('Web server'), null, ['web'])],
      fixed: [
        'moves "Web server" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (minInstances: 2, zones: a b)',
      ],
    },
    'one machine behind a load balancer that states to be one': {
      diagram: diagram('aws')
        .node('lb', 'aws.alb')
        .node('web', 'aws.ec2', { label: 'Web server', instanceCount: 1 })
        .connect('lb', 'web')
        .done(),
      findings: [finding(single('Web server'), null, ['web'])],
      fixed: [
        'moves "Web server" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (minInstances: 2, zones: a b)',
      ],
    },
    'one machine that users reach directly, on a slide': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('web', 'aws.lightsail', { label: 'Shop 2026' })
        .connect('users', 'web')
        .done(),
      findings: [finding(single('Shop 2026'), null, ['web'])],
      fixed: [],
    },
    ...Object.fromEntries(
      ['aws.internet-gateway', 'aws.waf', 'aws.shield'].map((passing) => [
        `one machine that users reach through ${passing}`,
        {
          diagram: diagram('aws')
            .node('users', 'neutral.users')
            .node('pass', passing)
            .node('web', 'aws.lightsail')
            .connect('users', 'pass')
            .connect('pass', 'web')
            .done(),
          findings: [finding(single('web'), null, ['web'])],
          fixed: [],
        },
      ]),
    ),
    'one machine of each tier, with the same label, in one zone': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('zone', 'aws.availability-zone', { label: 'eu-west-1a' })
        .node('public', 'aws.subnet', { in: 'zone', label: 'Public subnet' })
        .node('private', 'aws.subnet', { in: 'zone', label: 'Private subnet' })
        .node('web', 'aws.ec2', { in: 'public', label: 'EC2' })
        .node('app', 'aws.ec2', { in: 'private', label: 'EC2', role: 'app' })
        .connect('users', 'web')
        .connect('web', 'app')
        .done(),
      findings: [
        {
          code: 'HA-001',
          severity: 'warning',
          message: '"EC2" is the only machine that serves its traffic; nothing takes over when it or its zone fails.',
          nodes: ['app'],
          property: null,
        },
        {
          code: 'HA-001',
          severity: 'warning',
          message: '"EC2" is the only machine that serves its traffic; nothing takes over when it or its zone fails.',
          nodes: ['web'],
          property: null,
        },
      ],
      fixed: [
        'moves "EC2" in aws.auto-scaling-group',
        'moves "EC2" in aws.auto-scaling-group',
        'adds aws.availability-zone "eu-west-1b" at the top',
        'adds aws.subnet "Private subnet" in "eu-west-1b"',
        'adds aws.auto-scaling-group in "Private subnet" (minInstances: 2, subnets: "Private subnet")',
        'adds aws.subnet "Public subnet" in "eu-west-1b"',
        'adds aws.auto-scaling-group in "Public subnet" (minInstances: 2, subnets: "Public subnet")',
        'adds aws.alb at the top (scheme: internet-facing)',
        'leads "users" -> "EC2" as "users" -> aws.alb',
        'adds aws.alb -> "EC2" (traffic)',
      ],
    },
    'the same on Azure, where high availability is said not to be needed': {
      diagram: diagram('azure', {
        needs: { highAvailability: 'no', disasterRecovery: 'unstated', elasticity: 'unstated' },
      })
        .node('users', 'neutral.users')
        .node('vm', 'azure.virtual-machines')
        .connect('users', 'vm')
        .done(),
      findings: [
        {
          code: 'HA-001',
          severity: 'info',
          message: '"vm" is the only machine that serves its traffic; nothing takes over when it or its zone fails.',
          nodes: ['vm'],
          property: null,
        },
      ],
      fixed: [
        'moves "vm" in azure.vm-scale-set',
        'adds azure.vm-scale-set at the top (minInstances: 2, zones: 1 2)',
        'adds azure.load-balancer at the top (scheme: internet-facing)',
        'leads "users" -> "vm" as "users" -> azure.load-balancer',
        'adds azure.load-balancer -> "vm" (traffic)',
      ],
    },
    'a Lightsail instance': {
      diagram: diagram('aws')
        .node('users', 'neutral.users')
        .node('web', 'aws.lightsail')
        .connect('users', 'web')
        .done(),
      findings: [finding(single('web'), null, ['web'])],
      fixed: [],
    },
    'a container instance': {
      diagram: diagram('azure')
        .node('users', 'neutral.users')
        .node('web', 'azure.container-instances')
        .connect('users', 'web')
        .done(),
      findings: [finding(single('web'), null, ['web'])],
      fixed: [],
    },
    'a machine that states one instance': {
      diagram: diagram('aws').node('web', 'aws.ec2', { role: 'web', instanceCount: 1 }).done(),
      findings: [finding(single('web'), null, ['web'])],
      fixed: [
        'moves "web" in aws.auto-scaling-group',
        'adds aws.auto-scaling-group at the top (minInstances: 2, zones: a b)',
      ],
    },
  },
});
