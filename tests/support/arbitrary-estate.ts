import fc from 'fast-check';
import './property-runs.ts';
import { catalog } from '../../catalog/index.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Connection, Diagram, Node, Properties, Side } from '../../shared/document/schema.ts';

const small = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const PLAN = {
  provider: fc.constantFrom('aws' as const, 'azure' as const),
  networks: fc.integer({ min: 0, max: 3 }),
  zones: fc.integer({ min: 1, max: 3 }),
  tiers: fc.integer({ min: 1, max: 3 }),
  perSubnet: small(8),
  functions: small(9),
  services: small(6),
  groups: small(2),
  region: fc.constantFrom('eu-west-1', 'us-east-1', 'us-gov-west-1', 'westeurope', 'Ireland', ''),
  hasGateways: fc.boolean(),
  hasRanges: fc.boolean(),
  picks: fc.array(small(99), { minLength: 12, maxLength: 12 }),
};

/** Up to about 300 nodes drawn as people draw them: what restructuring for the other cloud has most to say about. */
export function arbitraryEstate(): fc.Arbitrary<Diagram> {
  return fc.record(PLAN).map(grow);
}

type Plan = { readonly [key in keyof typeof PLAN]: (typeof PLAN)[key] extends fc.Arbitrary<infer T> ? T : never };

const KINDS = {
  aws: {
    region: 'aws.region',
    network: 'aws.vpc',
    zone: 'aws.availability-zone',
    subnet: 'aws.subnet',
    nat: 'aws.nat-gateway',
    group: 'aws.auto-scaling-group',
    security: 'aws.security-group',
    api: 'aws.api-gateway',
    inside: ['aws.ec2', 'aws.rds', 'aws.alb', 'aws.elasticache', 'aws.ecs-service', 'aws.fargate'],
    functions: ['aws.lambda'],
    services: ['aws.ecs-service', 'aws.ecs-cluster', 'aws.sqs', 'aws.s3', 'aws.fargate', 'aws.internet-gateway'],
  },
  azure: {
    region: 'azure.region',
    network: 'azure.virtual-network',
    zone: 'azure.availability-zone',
    subnet: 'azure.subnet',
    nat: 'azure.nat-gateway',
    group: 'azure.vm-scale-set',
    security: 'azure.network-security-group',
    api: 'azure.api-management',
    inside: ['azure.virtual-machines', 'azure.sql-database', 'azure.application-gateway', 'azure.container-apps'],
    functions: ['azure.function-app'],
    services: [
      'azure.app-service',
      'azure.container-apps',
      'azure.service-bus',
      'azure.storage-account',
      'azure.function',
    ],
  },
} as const satisfies Record<Side, object>;

class Estate {
  readonly nodes: Record<string, Node> = {};
  readonly connections: Record<string, Connection> = {};

  add(id: string, service: string, at: readonly [number, number, number, number], fields: Partial<Node> = {}): string {
    if (!catalog.services.has(service)) throw new Error(`the catalog has no service "${service}"`);
    const [x, y, width, height] = at;
    this.nodes[id] = createNode(id, service, { x, y, width, height }, { label: id, ...fields });
    return id;
  }

  connect(from: string, to: string): void {
    const id = `${from}-${to}`;
    this.connections[id] = createConnection(id, from, to);
  }
}

function grow(plan: Plan): Diagram {
  const { provider, networks, hasGateways, region } = plan;
  const estate = new Estate();
  const kinds = KINDS[provider];
  const users = estate.add('users', 'neutral.users', [-300, 0, 96, 96]);
  const top = region === '' ? null : estate.add('region', kinds.region, [0, 0, 1600, 3600], { label: region });
  for (let network = 0; network < networks; network++) growNetwork(estate, plan, network, top);
  growFunctions(estate, plan, top, users);
  if (hasGateways && provider === 'aws' && networks > 0) {
    estate.add('igw', 'aws.internet-gateway', [20, 20, 48, 48], { parentId: 'net0' });
    estate.connect(users, 'igw');
  }
  const { nodes, connections } = estate;
  return createDiagram(provider, { name: 'Estate', catalogVersion: catalog.version, nodes, connections });
}

function growNetwork(estate: Estate, plan: Plan, network: number, parentId: string | null): void {
  const { provider, zones, tiers, hasGateways, hasRanges, groups } = plan;
  const kinds = KINDS[provider];
  const range = (text: string): { readonly properties?: Properties } =>
    hasRanges ? { properties: { cidr: text } } : {};
  const id = estate.add(`net${network}`, kinds.network, [40, 60 + network * 1120, 1500, 1060], {
    parentId,
    ...range(`10.${network}.0.0/16`),
  });
  for (let zone = 0; zone < zones; zone++) {
    const name = provider === 'aws' ? `eu-west-1${'abc'[zone]}` : `Zone ${zone + 1}`;
    const around = estate.add(`${id}-zone${zone}`, kinds.zone, [100, 40 + zone * 340, 1380, 320], {
      parentId: id,
      label: name,
    });
    for (let tier = 0; tier < tiers; tier++) {
      const subnet = estate.add(`${around}-subnet${tier}`, kinds.subnet, [20 + tier * 450, 40, 430, 260], {
        parentId: around,
        label: `${tier === 0 ? 'Public' : 'Private'} subnet ${tier}`,
        ...range(`10.${network}.${zone * 16 + tier}.0/24`),
      });
      growInside(estate, plan, subnet);
      if (hasGateways && tier === 0) estate.add(`${subnet}-nat`, kinds.nat, [370, 200, 48, 48], { parentId: subnet });
    }
  }
  for (let group = 0; group < groups; group++) {
    estate.add(`${id}-group${group}`, group === 0 ? kinds.group : kinds.security, [1510, group * 90, 96, 80]);
  }
}

function growInside(estate: Estate, { provider, perSubnet, picks, groups, networks }: Plan, subnet: string): void {
  const { inside } = KINDS[provider];
  let last: string | undefined;
  for (let index = 0; index < perSubnet; index++) {
    const pick = picks[(index + subnet.length) % picks.length] ?? 0;
    const group = groups > 0 && networks > 0 && pick % 3 === 0 ? { memberOf: [`${subnet.slice(0, 4)}-group0`] } : {};
    const at = [12 + (index % 4) * 104, 36 + Math.floor(index / 4) * 110, 96, 88] as const;
    const id = estate.add(`${subnet}-${index}`, inside[pick % inside.length] ?? inside[0], at, {
      parentId: subnet,
      ...group,
    });
    if (last !== undefined && pick % 2 === 0) estate.connect(last, id);
    last = id;
  }
}

function growFunctions(
  estate: Estate,
  { provider, functions, services, picks }: Plan,
  parentId: string | null,
  users: string,
): void {
  const kinds = KINDS[provider];
  const api = functions === 0 ? undefined : estate.add('api', kinds.api, [60, 3450, 96, 88], { parentId });
  if (api !== undefined) estate.connect(users, api);
  for (let index = 0; index < functions; index++) {
    const id = estate.add(`fn${index}`, kinds.functions[0], [200 + index * 120, 3450, 96, 88], {
      parentId,
      properties: (picks[index] ?? 0) % 2 === 0 ? { memoryMb: 512 + (picks[index] ?? 0) } : {},
    });
    if (api !== undefined && (picks[index] ?? 0) % 4 !== 0) estate.connect(api, id);
  }
  for (let index = 0; index < services; index++) {
    const service = kinds.services[(picks[index + 3] ?? 0) % kinds.services.length] ?? kinds.services[0];
    estate.add(`svc${index}`, service, [60 + index * 120, 3330, 96, 88], { parentId });
    if (functions > 0) estate.connect('fn0', `svc${index}`);
  }
}
