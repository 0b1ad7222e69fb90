import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { equivalencesFor, faceOf } from '../../shared/catalog/face-of.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram, Properties, Side } from '../../shared/document/schema.ts';
import { type DiagramBuilder, diagram } from '../support/diagram-builder.ts';

function face(from: Diagram, id: string, side: Side) {
  const node = from.nodes[id];
  if (node === undefined) throw new Error(`the diagram has no node "${id}"`);
  return faceOf(node, side, from, catalog);
}

function other(service: string): Side {
  return service.startsWith('aws.') ? 'azure' : 'aws';
}

const aws = () => diagram('aws');

/** What an expert names first for a node that states nothing and stands alone. */
test.each([
  ['aws.ec2', 'azure.virtual-machines'],
  ['aws.auto-scaling-group', 'azure.vm-scale-set'],
  ['aws.ec2-spot', 'azure.spot-vm'],
  ['aws.elastic-beanstalk', 'azure.app-service'],
  ['aws.app-runner', 'azure.container-apps'],
  ['aws.batch', 'azure.batch'],
  ['aws.parallelcluster', 'azure.cyclecloud'],
  ['aws.lambda', 'azure.function-app'],
  ['aws.step-functions', 'azure.logic-apps'],
  ['aws.api-gateway', 'azure.api-management'],
  ['aws.ecs-service', 'azure.container-apps'],
  ['aws.ecs-task', 'azure.container-apps-job'],
  ['aws.ecs-cluster', 'azure.container-apps-environment'],
  ['aws.fargate', 'azure.container-apps'],
  ['aws.eks-cluster', 'azure.aks-cluster'],
  ['aws.eks-node-group', 'azure.aks-node-pool'],
  ['aws.ecr', 'azure.container-registry'],
  ['aws.s3', 'azure.blob-storage'],
  ['aws.ebs', 'azure.managed-disks'],
  ['aws.instance-store', 'azure.temporary-disk'],
  ['aws.efs', 'azure.files'],
  ['aws.dynamodb', 'azure.cosmos-db'],
  ['aws.elasticache', 'azure.managed-redis'],
  ['aws.documentdb', 'azure.documentdb'],
  ['aws.vpc', 'azure.virtual-network'],
  ['aws.subnet', 'azure.subnet'],
  ['aws.availability-zone', 'azure.availability-zone'],
  ['aws.nat-gateway', 'azure.nat-gateway'],
  ['aws.alb', 'azure.application-gateway'],
  ['aws.nlb', 'azure.load-balancer'],
  ['aws.route53', 'azure.dns'],
  ['aws.cloudfront', 'azure.front-door'],
  ['aws.global-accelerator', 'azure.cross-region-load-balancer'],
  ['aws.transit-gateway', 'azure.virtual-wan-hub'],
  ['aws.direct-connect', 'azure.expressroute'],
  ['aws.site-to-site-vpn', 'azure.vpn-gateway'],
  ['aws.security-group', 'azure.network-security-group'],
  ['aws.vpc-endpoint', 'azure.private-endpoint'],
  ['aws.sqs', 'azure.service-bus'],
  ['aws.eventbridge', 'azure.event-grid'],
  ['aws.kinesis-data-streams', 'azure.event-hubs'],
  ['aws.msk', 'azure.event-hubs'],
  ['aws.iam-role', 'azure.managed-identity'],
  ['aws.cognito', 'azure.entra-external-id'],
  ['aws.secrets-manager', 'azure.key-vault'],
  ['aws.waf', 'azure.waf'],
  ['aws.cloudwatch', 'azure.monitor'],
  ['aws.redshift', 'azure.fabric'],
  ['aws.account', 'azure.subscription'],
  ['azure.virtual-machines', 'aws.ec2'],
  ['azure.vm-scale-set', 'aws.auto-scaling-group'],
  ['azure.app-service', 'aws.elastic-beanstalk'],
  ['azure.function-app', 'aws.lambda'],
  ['azure.logic-apps', 'aws.step-functions'],
  ['azure.durable-functions', 'aws.step-functions'],
  ['azure.container-apps', 'aws.ecs-service'],
  ['azure.container-apps-job', 'aws.ecs-task'],
  ['azure.container-instances', 'aws.ecs-task'],
  ['azure.aks-cluster', 'aws.eks-cluster'],
  ['azure.blob-storage', 'aws.s3'],
  ['azure.managed-disks', 'aws.ebs'],
  ['azure.temporary-disk', 'aws.instance-store'],
  ['azure.files', 'aws.efs'],
  ['azure.sql-database', 'aws.rds'],
  ['azure.postgresql', 'aws.rds'],
  ['azure.mysql', 'aws.rds'],
  ['azure.cosmos-db', 'aws.dynamodb'],
  ['azure.cache-for-redis', 'aws.elasticache'],
  ['azure.application-gateway', 'aws.alb'],
  ['azure.load-balancer', 'aws.nlb'],
  ['azure.front-door', 'aws.cloudfront'],
  ['azure.traffic-manager', 'aws.route53'],
  ['azure.cross-region-load-balancer', 'aws.global-accelerator'],
  ['azure.service-bus', 'aws.sqs'],
  ['azure.service-bus-topic', 'aws.sns'],
  ['azure.queue-storage', 'aws.sqs'],
  ['azure.event-grid', 'aws.eventbridge'],
  ['azure.event-hubs', 'aws.kinesis-data-streams'],
  ['azure.key-vault', 'aws.secrets-manager'],
  ['azure.managed-identity', 'aws.iam-role'],
  ['azure.network-security-group', 'aws.security-group'],
  ['azure.data-box', 'aws.datasync'],
])('%s becomes %s', (from, to) => {
  const found = face(diagram(other(to)).node('x', from).done(), 'x', other(from));
  expect([found.service.id, found.state, found.origin]).toEqual([to, 'shown', 'derived']);
});

/** What settings change. */
test.each<[string, Properties, string, Properties]>([
  ['aws.lambda', {}, 'azure.function-app', { plan: 'flex-consumption' }],
  ['aws.lambda', { memoryMb: 4096 }, 'azure.function-app', { plan: 'flex-consumption' }],
  ['aws.lambda', { memoryMb: 4097 }, 'azure.function-app', { plan: 'premium' }],
  ['aws.lambda', { containerImage: true }, 'azure.function-app', { plan: 'premium' }],
  ['aws.lambda', { containerImage: false }, 'azure.function-app', { plan: 'flex-consumption' }],
  ['aws.lambda', { lambdaComputeType: 'managed-instances' }, 'azure.function-app', { plan: 'premium' }],
  ['aws.lambda', { durable: true }, 'azure.durable-functions', {}],
  ['aws.ecs-service', { launchType: 'ec2' }, 'azure.container-apps', {}],
  ['aws.ecs-service', { gpu: true }, 'azure.aks-cluster', {}],
  ['aws.ecs-service', { hostAccess: true, launchType: 'ec2' }, 'azure.aks-cluster', {}],
  ['aws.batch', { launchType: 'fargate' }, 'azure.container-apps-job', {}],
  ['aws.batch', { launchType: 'ec2' }, 'azure.batch', {}],
  ['aws.rds', { engine: 'postgresql' }, 'azure.postgresql', {}],
  ['aws.rds', { engine: 'mysql' }, 'azure.mysql', {}],
  ['aws.rds', { engine: 'mariadb' }, 'azure.mysql', {}],
  ['aws.rds', { engine: 'sqlserver' }, 'azure.sql-database', {}],
  ['aws.rds', { engine: 'oracle' }, 'azure.oracle-database', {}],
  ['aws.rds', { engine: 'db2' }, 'azure.virtual-machines', { role: 'database' }],
  ['aws.aurora', { engine: 'mysql' }, 'azure.mysql', {}],
  ['aws.aurora', { engine: 'postgresql', serverless: true }, 'azure.postgresql', {}],
  ['aws.aurora', { engine: 'mysql', serverless: true }, 'azure.mysql', {}],
  ['aws.sqs', { queueType: 'fifo' }, 'azure.service-bus', { sessions: true }],
  ['aws.api-gateway', { apiType: 'websocket' }, 'azure.web-pubsub', {}],
  ['aws.elb', { loadBalancerType: 'network' }, 'azure.load-balancer', {}],
  ['aws.elb', { loadBalancerType: 'application' }, 'azure.application-gateway', {}],
  ['aws.s3', {}, 'azure.blob-storage', { redundancy: 'zrs' }],
  ['aws.s3', { storageClass: 'glacier-deep' }, 'azure.blob-storage', { accessTier: 'archive', redundancy: 'grs' }],
  ['aws.s3', { storageClass: 'one-zone-ia' }, 'azure.blob-storage', { accessTier: 'cool', redundancy: 'lrs' }],
  ['aws.ebs', { volumeType: 'io2' }, 'azure.managed-disks', { diskType: 'premium-ssd-v2' }],
  ['azure.container-apps', {}, 'aws.ecs-service', { launchType: 'fargate' }],
  ['azure.container-instances', {}, 'aws.ecs-task', { launchType: 'fargate' }],
  ['azure.postgresql', {}, 'aws.rds', { engine: 'postgresql' }],
  ['azure.sql-database', {}, 'aws.rds', { engine: 'sqlserver' }],
  ['azure.webjobs', { jobTrigger: 'continuous' }, 'aws.ecs-service', { launchType: 'fargate' }],
  ['azure.webjobs', { jobTrigger: 'scheduled' }, 'aws.lambda', {}],
  ['azure.blob-storage', { accessTier: 'archive' }, 'aws.s3', { storageClass: 'glacier-flexible' }],
  ['azure.service-bus', { sessions: true }, 'aws.sqs', { queueType: 'fifo' }],
])('%s with %o becomes %s with %o', (from, stated, to, derived) => {
  const side = other(from);
  const found = face(diagram(other(to)).node('x', from, stated).done(), 'x', side);
  expect(found.service.id).toBe(to);
  expect(found.equivalence?.set ?? {}).toEqual(derived);
  expect(found.properties).toMatchObject(derived);
});

/** What the surroundings change. */
test.each<[string, DiagramBuilder, string, string]>([
  [
    'a state machine that calls functions',
    aws().node('x', 'aws.step-functions').node('fn', 'aws.lambda').connect('x', 'fn'),
    'azure.durable-functions',
    'shown',
  ],
  [
    'a state machine that a function starts',
    aws().node('x', 'aws.step-functions').node('fn', 'aws.lambda').connect('fn', 'x'),
    'azure.logic-apps',
    'shown',
  ],
  [
    'a topic that fans out to queues',
    aws().node('x', 'aws.sns').node('q', 'aws.sqs').connect('x', 'q'),
    'azure.service-bus-topic',
    'shown',
  ],
  [
    'a topic that pushes to a function',
    aws().node('x', 'aws.sns').node('fn', 'aws.lambda').connect('x', 'fn'),
    'azure.event-grid',
    'shown',
  ],
  [
    'a topic that feeds a queue and a function',
    aws().node('x', 'aws.sns').node('q', 'aws.sqs').node('fn', 'aws.lambda').connect('x', 'fn').connect('x', 'q'),
    'azure.service-bus-topic',
    'shown',
  ],
  [
    'a load balancer before machines',
    aws().node('x', 'aws.alb').node('vm', 'aws.ec2').connect('x', 'vm'),
    'azure.application-gateway',
    'shown',
  ],
  [
    'a load balancer before containers',
    aws().node('x', 'aws.alb').node('app', 'aws.ecs-service').connect('x', 'app'),
    'aws.alb',
    'absorbed',
  ],
  [
    'a load balancer before containers and machines',
    aws()
      .node('x', 'aws.alb')
      .node('app', 'aws.ecs-service')
      .node('vm', 'aws.ec2')
      .connect('x', 'app')
      .connect('x', 'vm'),
    'azure.application-gateway',
    'shown',
  ],
  [
    'a load balancer with a web application firewall before containers',
    aws()
      .node('waf', 'aws.waf')
      .node('x', 'aws.alb')
      .node('app', 'aws.ecs-service')
      .connect('waf', 'x')
      .connect('x', 'app'),
    'azure.application-gateway',
    'shown',
  ],
  [
    'a load balancer that says it has a web application firewall',
    aws().node('x', 'aws.alb', { waf: true }).node('app', 'aws.ecs-service').connect('x', 'app'),
    'azure.application-gateway',
    'shown',
  ],
  [
    'a network load balancer before containers',
    aws().node('x', 'aws.nlb').node('app', 'aws.fargate').connect('x', 'app'),
    'aws.nlb',
    'absorbed',
  ],
  [
    'a scheduler that only calls functions',
    aws().node('x', 'aws.eventbridge-scheduler').node('fn', 'aws.lambda').connect('x', 'fn'),
    'aws.eventbridge-scheduler',
    'absorbed',
  ],
  [
    'a scheduler that starts something else',
    aws().node('x', 'aws.eventbridge-scheduler').node('q', 'aws.sqs').connect('x', 'q'),
    'azure.logic-apps',
    'shown',
  ],
  [
    'a delivery stream behind a data stream',
    aws().node('k', 'aws.kinesis-data-streams').node('x', 'aws.firehose').connect('k', 'x'),
    'aws.firehose',
    'absorbed',
  ],
  [
    'Fargate as the frame around its services',
    aws().node('x', 'aws.fargate').node('s', 'aws.ecs-service', { in: 'x' }),
    'aws.fargate',
    'absorbed',
  ],
  [
    'a database proxy',
    aws().node('x', 'aws.rds-proxy').node('db', 'aws.rds').connect('x', 'db'),
    'aws.rds-proxy',
    'absorbed',
  ],
  [
    'a scale set of an AKS cluster',
    diagram('azure').node('c', 'azure.aks-cluster').node('x', 'azure.vm-scale-set', { in: 'c' }),
    'aws.eks-node-group',
    'shown',
  ],
  [
    'the load balancer that Beanstalk built',
    aws().node('eb', 'aws.elastic-beanstalk').node('x', 'aws.alb', { in: 'eb' }),
    'aws.alb',
    'absorbed',
  ],
  ['an internet gateway', aws().node('x', 'aws.internet-gateway'), 'aws.internet-gateway', 'absorbed'],
  ['a dead-letter queue', aws().node('x', 'aws.sqs', { role: 'dead-letter' }), 'aws.sqs', 'absorbed'],
  [
    'a queue between a topic and its worker',
    aws().node('t', 'aws.sns').node('x', 'aws.sqs').node('w', 'aws.lambda').connect('t', 'x').connect('x', 'w'),
    'aws.sqs',
    'absorbed',
  ],
  [
    'a queue that a topic and a function feed',
    aws()
      .node('t', 'aws.sns')
      .node('f', 'aws.lambda')
      .node('x', 'aws.sqs')
      .node('w', 'aws.lambda')
      .connect('t', 'x')
      .connect('f', 'x')
      .connect('x', 'w'),
    'azure.service-bus',
    'shown',
  ],
  [
    'a virtual private gateway that ends a Direct Connect',
    aws().node('dx', 'aws.direct-connect').node('x', 'aws.vpn-gateway').connect('dx', 'x'),
    'azure.expressroute-gateway',
    'shown',
  ],
  [
    'the machines of an ECS cluster with tasks on them',
    aws()
      .node('c', 'aws.ecs-cluster')
      .node('x', 'aws.auto-scaling-group', { in: 'c' })
      .node('s', 'aws.ecs-service', { in: 'x' }),
    'aws.auto-scaling-group',
    'absorbed',
  ],
  [
    'an Auto Scaling group of an EKS cluster',
    aws().node('c', 'aws.eks-cluster').node('x', 'aws.auto-scaling-group', { in: 'c' }),
    'azure.aks-node-pool',
    'shown',
  ],
  ['edge code', aws().node('x', 'aws.lambda-edge'), 'aws.lambda-edge', 'absent'],
  ['a resource group', diagram('azure').node('x', 'azure.resource-group'), 'azure.resource-group', 'absent'],
  ['a relay', diagram('azure').node('x', 'azure.relay'), 'azure.relay', 'absent'],
  [
    'a function app around its functions',
    diagram('azure').node('x', 'azure.function-app').node('f', 'azure.function', { in: 'x' }),
    'azure.function-app',
    'absorbed',
  ],
  ['a service of no catalog', aws().node('x', 'aws.not-yet-invented'), 'aws.not-yet-invented', 'absent'],
])('%s', (_, builder, service, state) => {
  const built = builder.done();
  const found = face(built, 'x', built.provider === 'aws' ? 'azure' : 'aws');
  expect([found.service.id, found.state]).toEqual([service, state]);
});

test('a database of unknown engine says that the engine has to be stated', () => {
  for (const service of ['aws.rds', 'aws.aurora']) {
    const { equivalence } = face(aws().node('x', service).done(), 'x', 'azure');
    expect([equivalence?.fidelity, equivalence?.caveat]).toEqual([
      'partial',
      expect.stringContaining('engine is not stated'),
    ]);
  }
});

test('the default comes first among the alternatives, each of which is listed once', () => {
  const built = aws().node('x', 'aws.rds', { engine: 'sqlserver' }).done();
  const node = built.nodes.x;
  const rows = node === undefined ? [] : equivalencesFor(node, 'azure', built, catalog);
  expect(rows[0]).toBe(face(built, 'x', 'azure').equivalence);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.map((row) => row.to)).toContain('azure.sql-managed-instance');
});

test('a server of another engine is no alternative once the engine is stated', () => {
  const to = (engine: object) => {
    const built = aws()
      .node('x', 'aws.rds', { ...engine })
      .done();
    const node = built.nodes.x;
    return node === undefined ? [] : equivalencesFor(node, 'azure', built, catalog).map((row) => row.to);
  };
  expect(to({})).toEqual(expect.arrayContaining(['azure.postgresql', 'azure.mysql', 'azure.sql-database']));
  expect(new Set(to({ engine: 'postgresql' }))).toEqual(new Set(['azure.postgresql']));
});

test('shares of Windows desktops are SMB shares, and others are taken for NFS', () => {
  const shares = (service: string) =>
    diagram('azure').node('x', 'azure.files').node('of', service).connect('of', 'x').done();
  expect(face(shares('azure.virtual-desktop'), 'x', 'aws').service.id).toBe('aws.fsx-windows');
  expect(face(shares('azure.virtual-machines'), 'x', 'aws').service.id).toBe('aws.efs');
});

test.each([
  ['session hosts in a host pool', { in: 'desktops' }, 'aws.fsx-windows'],
  ['session hosts that a line leads to', { line: true }, 'aws.fsx-windows'],
  ['machines with Windows', { operatingSystem: 'windows' }, 'aws.fsx-windows'],
  ['machines with Linux', { operatingSystem: 'linux' }, 'aws.efs'],
  ['machines beside desktops of others', {}, 'aws.efs'],
])('shares of %s', (_, { line = false, ...hosts }: { line?: boolean; in?: string; operatingSystem?: string }, twin) => {
  const drawn = diagram('azure')
    .node('desktops', 'azure.virtual-desktop')
    .node('x', 'azure.files')
    .node('hosts', 'azure.virtual-machines', hosts)
    .connect('hosts', 'x');
  expect(face((line ? drawn.connect('desktops', 'hosts') : drawn).done(), 'x', 'aws').service.id).toBe(twin);
});

test('what a person stated is stronger than what is derived', () => {
  const built = diagram('azure').node('x', 'azure.postgresql', { engine: 'mysql' }).done();
  expect(face(built, 'x', 'aws').properties).toEqual({ engine: 'mysql' });
});

test('a setting of the other side does not decide what is derived for it', () => {
  const built = aws().node('x', 'aws.lambda', { plan: 'consumption' }).done();
  const found = face(built, 'x', 'azure');
  expect([found.service.id, found.properties]).toEqual(['azure.function-app', { plan: 'consumption' }]);
});

test('a stored face wins over the default', () => {
  const built = aws().node('x', 'aws.lambda', { other: 'azure.container-apps' }).done();
  const found = face(built, 'x', 'azure');
  expect([found.service.id, found.origin, found.equivalence]).toEqual(['azure.container-apps', 'authored', undefined]);
});

test('a node that is pinned to its cloud stays what it is', () => {
  const built = aws().node('x', 'aws.s3', { pinned: 'aws', storageClass: 'standard-ia' }).done();
  const found = face(built, 'x', 'azure');
  expect([found.service.id, found.origin, found.state]).toEqual(['aws.s3', 'pinned', 'shown']);
  expect(found.properties).toEqual({ storageClass: 'standard-ia' });
});

test('what is neutral is the same on both sides', () => {
  const built = aws().node('x', 'neutral.users').done();
  for (const side of ['aws', 'azure'] as const) {
    const found = face(built, 'x', side);
    expect([found.service.id, found.origin]).toEqual(['neutral.users', 'neutral']);
  }
});

test('a connection is contracted over what is absorbed, and comes back', () => {
  const built = aws()
    .node('users', 'neutral.users')
    .node('igw', 'aws.internet-gateway')
    .node('alb', 'aws.alb')
    .node('app', 'aws.ecs-service')
    .connect('users', 'igw')
    .connect('igw', 'alb')
    .connect('alb', 'app')
    .done();
  const azure = viewSide(built, 'azure', catalog);
  expect([...azure.nodes.keys()].sort()).toEqual(['app', 'users']);
  expect(azure.connections.map((one) => [one.from, one.to, one.through])).toEqual([['users', 'app', ['igw', 'alb']]]);
  const back = viewSide(built, 'aws', catalog);
  expect(back.connections.map((one) => [one.from, one.to, one.through])).toEqual([
    ['users', 'igw', []],
    ['igw', 'alb', []],
    ['alb', 'app', []],
  ]);
});

test('what a line behind an absorbed node carries is stated of the line that stands for both', () => {
  const built = aws()
    .node('users', 'neutral.users')
    .node('alb', 'aws.alb')
    .node('app', 'aws.ecs-service')
    .connect('users', 'alb', { properties: { protocol: 'https', payloadMb: 2 } })
    .connect('alb', 'app', { properties: { protocol: 'http', payloadMb: 9 } })
    .connect('alb', 'app', { properties: { streamed: true } })
    .done();
  const [line, ...more] = viewSide(built, 'azure', catalog).connections;
  expect(more).toEqual([]);
  expect(line?.connection.properties).toEqual({ protocol: 'https', payloadMb: 2, streamed: true });
  expect(built.connections[line?.connection.id ?? '']?.properties).toEqual({ protocol: 'https', payloadMb: 2 });
});

test('the dead-letter queue goes away with its connection', () => {
  const built = aws().node('q', 'aws.sqs').node('dlq', 'aws.sqs', { role: 'dead-letter' }).connect('q', 'dlq').done();
  const azure = viewSide(built, 'azure', catalog);
  expect([...azure.nodes.keys()]).toEqual(['q']);
  expect(azure.connections).toEqual([]);
});

test('what is drawn in an absorbed frame moves out to the frame around it, in its place', () => {
  const built = diagram('azure')
    .node('vnet', 'azure.virtual-network', { frame: { x: 10, y: 20, width: 400, height: 400 } })
    .node('app', 'azure.function-app', { in: 'vnet', frame: { x: 30, y: 40, width: 200, height: 200 } })
    .node('f', 'azure.function', { in: 'app', frame: { x: 5, y: 6, width: 96, height: 96 } })
    .done();
  const f = viewSide(built, 'aws', catalog).nodes.get('f');
  expect([f?.parentId, f?.service.id, f?.frame]).toEqual([
    'vnet',
    'aws.lambda',
    { x: 45, y: 66, width: 96, height: 96 },
  ]);
});
