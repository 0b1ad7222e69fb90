import fc from 'fast-check';
import './property-runs.ts';
import { catalog } from '../../catalog/index.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import type { Diagram, Node, Side } from '../../shared/document/schema.ts';
import { laidOut } from './laid-out.ts';

const SERVICES = {
  aws: ['ec2', 'rds', 'aurora', 'elasticache', 'ecs-service', 'lambda', 'nat-gateway', 'alb', 'vpc-endpoint', 'ebs'],
  azure: [
    ...['virtual-machines', 'postgresql', 'sql-database', 'managed-redis', 'container-apps', 'function-app'],
    ...['nat-gateway', 'application-gateway', 'private-endpoint', 'managed-disks', 'vm-scale-set', 'network-interface'],
  ],
} as const;
/** What stands beside the network. */
const OUTSIDE = {
  aws: ['s3', 'sqs', 'dynamodb'],
  azure: ['sql-database', 'managed-redis', 'load-balancer', 'service-bus', 'cosmos-db', 'container-apps'],
} as const;
const LABELS = {
  aws: ['Public subnet', 'Private subnet', 'Data subnet', 'Web subnet'],
  azure: ['App', 'Data subnet', 'Endpoints', 'GatewaySubnet', ''],
};
const some = fc.nat({ max: 999 });

/** A network as people draw them: tiers of subnets over zones, with frames for the zones or without, and what runs in them. */
export function arbitraryNetwork(provider: Side): fc.Arbitrary<Diagram> {
  const content = fc.record({ pick: some, zone: fc.option(some), memberOf: fc.boolean(), redundant: fc.boolean() });
  const tier = fc.record({
    label: some,
    missing: fc.option(fc.nat({ max: 2 }), { freq: 5 }),
    contents: fc.array(content, { maxLength: 3 }),
  });
  return fc
    .record({
      zones: fc.integer({ min: 1, max: 4 }),
      isFramed: fc.boolean(),
      isNamed: fc.boolean(),
      hasRanges: fc.boolean(),
      tiers: fc.array(tier, { minLength: 1, maxLength: 4 }),
      beside: fc.array(some, { maxLength: 3 }),
      outside: fc.array(some, { maxLength: 3 }),
      groups: fc.boolean(),
      hub: fc.option(fc.boolean()),
      lines: fc.array(fc.tuple(some, some), { maxLength: 5 }),
      environment: fc.constantFrom('production' as const, 'development' as const),
    })
    .map((seed) => laidOut(grown(provider, seed)));
}

interface Content {
  readonly pick: number;
  readonly zone: number | null;
  readonly memberOf: boolean;
  readonly redundant: boolean;
}

interface Seed {
  readonly zones: number;
  readonly isFramed: boolean;
  readonly isNamed: boolean;
  readonly hasRanges: boolean;
  readonly tiers: readonly {
    readonly label: number;
    readonly missing: number | null;
    readonly contents: readonly Content[];
  }[];
  readonly beside: readonly number[];
  readonly outside: readonly number[];
  /** What has one security group has two. */
  readonly groups: boolean;
  /** Peered with a network that has a firewall, by a node or by a line. */
  readonly hub: boolean | null;
  readonly lines: readonly (readonly [number, number])[];
  readonly environment: 'production' | 'development';
}

function grown(provider: Side, seed: Seed): Diagram {
  const nodes: Record<string, Node> = {};
  const frame = { x: 0, y: 0, width: 96, height: 88 };
  const add = (id: string, service: string, fields: Partial<Node>): void => {
    nodes[id] = createNode(id, `${provider}.${service}`, frame, fields);
  };
  const label = provider === 'aws' ? 'eu-west-1' : 'North Europe';
  add('region', 'region', { label });
  add('net', provider === 'aws' ? 'vpc' : 'virtual-network', {
    label: 'Network',
    parentId: 'region',
    properties: seed.hasRanges ? { cidr: '10.0.0.0/16' } : {},
  });
  add('group', provider === 'aws' ? 'security-group' : 'network-security-group', { parentId: 'net', label: 'Rules' });
  if (seed.groups)
    add('more', `${provider === 'aws' ? '' : 'network-'}security-group`, { parentId: 'net', label: 'More' });
  const isPerZone = provider === 'aws';
  const zones = isPerZone ? seed.zones : 1;
  let range = 0;
  for (let zone = 0; zone < zones; zone += 1) {
    const letter = 'abcd'[zone] ?? 'a';
    if (isPerZone && seed.isFramed) {
      add(`az-${zone}`, 'availability-zone', {
        parentId: 'net',
        label: seed.isNamed ? `Zone ${letter}` : 'Availability Zone',
      });
    }
    for (const [at, tier] of seed.tiers.entries()) {
      if (tier.missing === zone && isPerZone) continue;
      const subnet = `s${at}-${zone}`;
      const name = LABELS[provider][tier.label % LABELS[provider].length] ?? '';
      range += 1;
      add(subnet, 'subnet', {
        parentId: isPerZone && seed.isFramed ? `az-${zone}` : 'net',
        label: seed.isNamed && isPerZone ? `${name} ${letter}` : name,
        properties: seed.hasRanges ? { cidr: `10.0.${range}.0/24` } : {},
        ...(isPerZone && !seed.isFramed && { zones: [letter] }),
      });
      for (const [index, content] of tier.contents.entries()) {
        const service = SERVICES[provider][content.pick % SERVICES[provider].length] ?? '';
        add(`${subnet}-n${index}`, service, {
          parentId: subnet,
          label: `Node ${at}${index}`,
          ...(content.zone !== null && !isPerZone && { zones: [String((content.zone % 3) + 1)] }),
          ...(content.memberOf && { memberOf: seed.groups && content.pick % 2 === 0 ? ['group', 'more'] : ['group'] }),
          ...(content.redundant && { properties: { zoneRedundant: true } }),
        });
      }
    }
  }
  const subnets = Object.keys(nodes).filter((id) => /^s\d-\d$/.test(id));
  for (const [at, pick] of seed.beside.entries()) {
    const service = SERVICES[provider][pick % SERVICES[provider].length] ?? '';
    add(`b${at}`, service, {
      parentId: 'net',
      label: `Beside ${at}`,
      ...(pick % 2 === 0 && { subnets: subnets.slice(0, 3) }),
    });
  }
  for (const [at, pick] of seed.outside.entries()) {
    const service = OUTSIDE[provider][pick % OUTSIDE[provider].length] ?? '';
    add(`o${at}`, service, { parentId: 'region', label: `Outside ${at}` });
  }
  if (seed.hub !== null) {
    add('hub', provider === 'aws' ? 'vpc' : 'virtual-network', { parentId: 'region', label: 'Hub' });
    add('fw', provider === 'aws' ? 'network-firewall' : 'firewall', { parentId: 'hub' });
    if (seed.hub) add('peering', provider === 'aws' ? 'vpc-peering' : 'vnet-peering', { parentId: 'region' });
  }
  // What people connect is what runs there, not the frames around it.
  const ids = Object.keys(nodes).filter((id) => /-n\d$|^[bo]\d$/.test(id));
  const lines = seed.lines.flatMap(([first, second], at) => {
    const [from, to] = [ids[first % ids.length], ids[second % ids.length]];
    return from === undefined || to === undefined ? [] : [createConnection(`line-${at}`, from, to, {})];
  });
  if (seed.hub === true)
    lines.push(createConnection('p1', 'hub', 'peering', {}), createConnection('p2', 'peering', 'net', {}));
  if (seed.hub === false) lines.push(createConnection('p', 'net', 'hub', { label: 'Peering' }));
  return createDiagram(provider, {
    environment: seed.environment,
    catalogVersion: catalog.version,
    nodes,
    connections: Object.fromEntries(lines.map((line) => [line.id, line])),
  });
}
