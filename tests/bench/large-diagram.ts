import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Connection, Diagram, Node, Properties } from '../../shared/document/schema.ts';

const SERVICES = [
  'aws.ec2',
  'aws.lambda',
  'aws.sqs',
  'aws.dynamodb',
  'aws.rds',
  'aws.s3',
  'aws.ecs-service',
  'aws.elasticache',
  'aws.sns',
  'aws.alb',
] as const;

/** What people state of them, so that rules have something to compare. */
const SETTINGS: Readonly<Record<(typeof SERVICES)[number], Properties>> = {
  'aws.ec2': { role: 'app', stateful: false },
  'aws.lambda': { timeoutSeconds: 30, expectedDurationSeconds: 12, memoryMb: 512 },
  'aws.sqs': { visibilityTimeoutSeconds: 180, deadLetter: true },
  'aws.dynamodb': { itemKb: 12, encrypted: true },
  'aws.rds': { engine: 'postgresql', zoneRedundant: true, backupRetentionDays: 7 },
  'aws.s3': { versioning: true, encrypted: true, publicAccess: false },
  'aws.ecs-service': { instanceCount: 3, minInstances: 2, maxInstances: 8, expectedResponseSeconds: 2 },
  'aws.elasticache': { engine: 'redis', replicas: 1, zoneRedundant: true },
  'aws.sns': { encrypted: true },
  'aws.alb': { scheme: 'internal', idleTimeoutSeconds: 60 },
};

/** Roughly what a real large diagram looks like: subnets of ten services each, in networks of ten subnets, 1.3 connections a node. */
export function largeDiagram(count: number): Diagram {
  const nodes: Record<string, Node> = {};
  const connections: Record<string, Connection> = {};
  const add = (node: Node): void => {
    nodes[node.id] = node;
  };
  let drawn = 0;
  const perRow = Math.ceil(Math.sqrt(count / 100)) || 1;
  for (let index = 0; index < count; index += 1) {
    const network = Math.floor(index / 100);
    const subnet = Math.floor(index / 10) % 10;
    const place = index % 10;
    const networkId = `vpc-${network}`;
    const subnetId = `${networkId}-subnet-${subnet}`;
    if (nodes[networkId] === undefined) {
      const frame = { x: (network % perRow) * 1300, y: Math.floor(network / perRow) * 1800, width: 1240, height: 1740 };
      add(createNode(networkId, 'aws.vpc', frame, { label: `VPC ${network}` }));
    }
    if (nodes[subnetId] === undefined) {
      const frame = { x: 20 + (subnet % 2) * 610, y: 40 + Math.floor(subnet / 2) * 340, width: 590, height: 320 };
      add(
        createNode(subnetId, 'aws.subnet', frame, {
          label: `Private subnet ${subnet}`,
          parentId: networkId,
          zones: [subnet % 2 === 0 ? 'a' : 'b'],
        }),
      );
    }
    const frame = { x: 15 + (place % 5) * 114, y: 40 + Math.floor(place / 5) * 140, width: 96, height: 88 };
    const service = SERVICES[index % SERVICES.length] ?? 'aws.ec2';
    add(
      createNode(`node-${index}`, service, frame, {
        label: `Service number ${index}`,
        parentId: subnetId,
        properties: SETTINGS[service],
      }),
    );
    const lines = [...(index > 0 ? [index - 1] : []), ...(index >= 30 && index % 10 < 3 ? [index - 27] : [])];
    for (const from of lines) {
      connect(connections, `node-${from}`, `node-${index}`, drawn % 5 === 0);
      drawn += 1;
    }
  }
  return createDiagram('aws', { name: `${count} services`, nodes, connections });
}

function connect(connections: Record<string, Connection>, from: string, to: string, isLabelled: boolean): void {
  const id = `${from}-${to}`;
  connections[id] = createConnection(id, from, to, { label: isLabelled ? 'HTTPS' : '' });
}
