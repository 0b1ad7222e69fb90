import fc from 'fast-check';
import '../../../support/property-runs.ts';
import { createConnection, createDiagram, createNode } from '../../../../shared/document/create.ts';
import type { Diagram, Node } from '../../../../shared/document/schema.ts';

const LEAVES = [
  ...[
    'aws.lambda',
    'aws.lambda',
    'aws.lambda',
    'aws.lambda',
    'aws.api-gateway',
    'aws.api-gateway',
    'aws.sqs',
    'aws.dynamodb',
    'aws.alb',
    'aws.ecs-service',
  ],
  ...['aws.fargate', 'aws.ec2', 'aws.ec2-launch-template', 'aws.elastic-beanstalk', 'aws.rds', 'aws.nat-gateway'],
  ...[
    'azure.function-app',
    'azure.container-apps',
    'azure.app-service',
    'azure.virtual-machines',
    'azure.vm-scale-set',
  ],
  ...['aws.client-vpn', 'aws.site-to-site-vpn', 'aws.network-firewall', 'aws.ec2-instance-connect-endpoint'],
];
const FRAMES = ['aws.vpc', 'aws.subnet', 'aws.subnet', 'aws.auto-scaling-group', 'aws.ecs-cluster', 'azure.subnet'];
const STATED = [
  {},
  {},
  { memoryMb: 512, timeoutSeconds: 10 },
  { memoryMb: 8192 },
  { expectedDurationSeconds: 800 },
  { durable: true },
  { instanceCount: 3 },
  { httpTrigger: true, latencySensitive: true },
];
const OWN = [
  {},
  { instanceType: 'm7g.large' },
  { instanceType: 't3.micro' },
  { instanceType: 'p5.48xlarge' },
  { launchType: 'fargate' },
];

const seed = fc.record({
  kind: fc.constantFrom(...LEAVES),
  frame: fc.nat({ max: 99 }),
  stated: fc.constantFrom(...STATED),
  own: fc.constantFrom(...OWN),
  size: fc.constantFrom({}, { vmSize: 'Standard_D4s_v5' }, { vmSize: 'Standard_M416ms_v2' }),
  group: fc.nat({ max: 99 }),
  label: fc.constantFrom('', 'Orders', 'Orders (create, read)', 'Workers x3', 'GatewaySubnet'),
});

/** Tidy drawings of what computes, in frames and at the top, with lines among them: what compute suggests comes up in most of them. */
export function arbitraryCompute(): fc.Arbitrary<Diagram> {
  return fc
    .record({
      provider: fc.constantFrom('aws' as const, 'azure' as const),
      frames: fc.array(fc.constantFrom(...FRAMES), { maxLength: 4 }),
      leaves: fc.array(seed, { minLength: 1, maxLength: 12 }),
      lines: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 14 }),
    })
    .map(({ provider, frames, leaves, lines }) => {
      const outer = frames.map((service, at): Node => {
        const frame = { x: 0, y: at * 700, width: 900, height: 640 };
        return createNode(`f${at}`, service, frame, { label: `Frame ${at}` });
      });
      const inner = leaves.map((one, at): Node => {
        const parent = one.frame % (frames.length + 1);
        const parentId = parent === frames.length ? null : `f${parent}`;
        const [x, y] = [40 + (at % 4) * 200, 60 + Math.floor(at / 4) * 180];
        const node = createNode(
          `n${at}`,
          one.kind,
          { x: parentId === null ? x + 1000 : x, y, width: 96, height: 88 },
          { label: one.label, parentId },
        );
        const groups = outer.filter(
          ({ faces }) => faces.aws?.service === 'aws.auto-scaling-group' || faces.aws?.service === 'aws.ecs-cluster',
        );
        const group = groups[one.group % (groups.length + 1)];
        const own = { service: one.kind, properties: one.kind.startsWith('aws.') ? one.own : one.size };
        const faces = one.kind.startsWith('aws.') ? { aws: own } : { azure: own };
        return { ...node, faces, properties: one.stated, ...(group && { memberOf: [group.id] }) };
      });
      const connections = lines.flatMap(([a, b], at) => {
        const [from, to] = [inner[a % inner.length], inner[b % inner.length]];
        return from === undefined || to === undefined || from === to
          ? []
          : [createConnection(`l${at}`, from.id, to.id)];
      });
      const [api] = inner.filter(({ faces }) => faces.aws?.service === 'aws.api-gateway');
      for (const { id, faces } of api === undefined ? [] : inner)
        if (faces.aws?.service === 'aws.lambda') connections.push(createConnection(`to-${id}`, api?.id ?? '', id));
      return createDiagram(provider, {
        nodes: Object.fromEntries([...outer, ...inner].map((node) => [node.id, node])),
        connections: Object.fromEntries(connections.map((line) => [line.id, line])),
      });
    });
}
