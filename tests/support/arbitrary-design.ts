import fc from 'fast-check';
import './property-runs.ts';
import { catalog } from '../../catalog/index.ts';
import { GROUP_TRAITS } from '../../shared/catalog/placement.ts';
import type { Property } from '../../shared/catalog/schema.ts';
import { createConnection, createDiagram, createNode } from '../../shared/document/create.ts';
import {
  type Connection,
  connectionKindSchema,
  type Diagram,
  environmentSchema,
  type Node,
  type Properties,
  type PropertyValue,
} from '../../shared/document/schema.ts';

/**
 * Diagrams that rules have much to say about, which `arbitraryDiagram` seldom makes: services drawn in frames, with settings that they
 * offer, values at and around limits, and now and then a value of another type or no size at all, as imported files hold them.
 */
export function arbitraryDesign(): fc.Arbitrary<Diagram> {
  return fc
    .record({
      provider: fc.constantFrom('aws' as const, 'azure' as const),
      environment: fc.constantFrom(...environmentSchema.options),
      highAvailability: need,
      disasterRecovery: need,
      elasticity: need,
      nodes: fc.array(nodeSeed, { minLength: 1, maxLength: 14, size: 'max' }),
      connections: fc.array(connectionSeed, { maxLength: 16, size: 'max' }),
    })
    .map(({ provider, environment, nodes: seeds, connections: lines, ...needs }) => {
      const nodes = seeds.map((seed, at) => growNode(seed, at, seeds));
      const connections = lines.map((seed, at) => growConnection(seed, at, nodes.length));
      return createDiagram(provider, {
        environment,
        needs,
        catalogVersion: catalog.version,
        nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
        connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
      });
    });
}

const need = fc.constantFrom('yes' as const, 'no' as const, 'unstated' as const);
const some = fc.nat({ max: 999 });

const services = [...catalog.services.values()];
/** What most rules are about comes up as often as all the rest. */
const STRUCTURE = [
  'subnet',
  'network',
  'zone',
  'region',
  'virtual-machine',
  'load-balancer',
  'database',
  'function',
  'queue',
];
const structure = services.filter(({ traits }) => traits.some((trait) => STRUCTURE.includes(trait)));
const service = fc.oneof(fc.constantFrom(...services), fc.constantFrom(...structure));

/** Words that helpers read, and names that break careless code. */
const label = fc.constantFrom(
  ...['', 'Web 1', 'Web 2', 'Private subnet 1', 'Public subnet 2', 'eu-west-1a', '1', 'GatewaySubnet', 'orders DLQ'],
  ...[
    'Read replica',
    'Web servers',
    'EC2 x3',
    'Admin',
    'SSH',
    '__proto__',
    'constructor',
    '$& $1',
    'line\nline',
    '\ud800',
  ],
);

const statement = fc.record({
  pick: some,
  value: fc.oneof({ weight: 4, arbitrary: some }, fc.constant(null)),
  odd: some,
});
type Statement = typeof statement extends fc.Arbitrary<infer T> ? T : never;

const nodeSeed = fc.record(
  {
    service,
    twin: fc.option(service, { freq: 6 }),
    label,
    parent: fc.option(some, { freq: 5 }),
    statements: fc.array(statement, { maxLength: 30, size: 'max' }),
    zones: fc.array(fc.constantFrom('a', '1', '2', 'eu-west-1b', ''), { maxLength: 3 }),
    subnets: fc.array(some, { maxLength: 2 }),
    memberOf: fc.array(some, { maxLength: 2 }),
    only: fc.option(fc.constantFrom('aws' as const, 'azure' as const), { freq: 9 }),
  },
  { requiredKeys: ['service', 'twin', 'label', 'parent', 'statements', 'only'] },
);
type NodeSeed = typeof nodeSeed extends fc.Arbitrary<infer T> ? T : never;

const connectionSeed = fc.record({
  from: some,
  to: some,
  kind: fc.oneof(fc.constant('traffic' as const), fc.constantFrom(...connectionKindSchema.options)),
  label,
  direction: fc.constantFrom('forward' as const, 'both' as const, 'none' as const),
  statements: fc.array(statement, { maxLength: 3 }),
});
type ConnectionSeed = typeof connectionSeed extends fc.Arbitrary<infer T> ? T : never;

const frame = { x: 20, y: 40, width: 64, height: 64 };
const idOf = (index: number): string => `n${index}`;

/** Drawn in a frame before it, or at the top, so that no ring can arise. */
function growNode(seed: NodeSeed, at: number, all: readonly NodeSeed[]): Node {
  const { service: own, twin, label: name, parent, statements, subnets, memberOf, zones, only } = seed;
  const frames = all.slice(0, at).flatMap((one, index) => (one.service.container === undefined ? [] : [idOf(index)]));
  const node = createNode(idOf(at), own.id, frame, { label: name });
  const sides = (['aws', 'azure'] as const).filter((side) => own.provider === side || twin?.provider === side);
  const stated = [own, twin].flatMap((one) => (one === null ? [] : propertiesOf(one.properties, statements)));
  const shared = stated.filter(([property]) => property.clouds.length > 1 || own.provider === 'neutral');
  const faces = sides.map((side) => {
    const serviceId = own.provider === side ? own.id : twin?.id;
    const apart = stated.filter(([{ clouds }]) => clouds.length === 1 && clouds[0] === side);
    return [side, { ...(serviceId !== undefined && { service: serviceId }), properties: asProperties(apart) }];
  });
  return {
    ...node,
    parentId: parent === null ? null : (frames[parent % (frames.length || 1)] ?? null),
    properties: asProperties(shared),
    faces: own.provider === 'neutral' ? node.faces : Object.fromEntries(faces),
    ...(zones && { zones }),
    ...(subnets && { subnets: idsWith(['subnet'], subnets, all) }),
    ...(memberOf && { memberOf: idsWith(GROUP_TRAITS, memberOf, all) }),
    ...(only !== null && { only }),
  };
}

/** Mostly of the kind that a person can choose; anything where there is none. */
function idsWith(traits: readonly string[], picks: readonly number[], all: readonly NodeSeed[]): string[] {
  const fitting = all.flatMap((seed, at) => (seed.service.traits.some((trait) => traits.includes(trait)) ? [at] : []));
  return picks.map((pick) => idOf(fitting[pick % fitting.length] ?? pick % all.length));
}

function growConnection(seed: ConnectionSeed, at: number, count: number): Connection {
  const { from, to, statements, ...fields } = seed;
  const known = Object.fromEntries(
    [...catalog.properties.values()].filter(({ on }) => on !== 'node').map(({ id }) => [id, {}]),
  );
  const properties = asProperties(propertiesOf(known, statements));
  return createConnection(`line-${at}`, idOf(from % count), idOf(to % count), { ...fields, properties });
}

type Stated = readonly [property: Property, value: PropertyValue];

function propertiesOf(offered: Readonly<Record<string, unknown>>, statements: readonly Statement[]): readonly Stated[] {
  const ids = Object.keys(offered);
  if (ids.length === 0) return [];
  return statements.flatMap(({ pick, value, odd }) => {
    const property = catalog.properties.get(ids[pick % ids.length] ?? '');
    if (property === undefined) return [];
    return [[property, value === null ? pickFrom(ODD, odd) : pickFrom(fittingValues(property), value)]];
  });
}

function asProperties(stated: readonly Stated[]): Properties {
  return Object.fromEntries(stated.map(([{ id }, value]) => [id, value]));
}

function pickFrom(values: readonly PropertyValue[], index: number): PropertyValue {
  return values[index % values.length] ?? '';
}

/** What no rule asks for: it has to count as unknown. */
const ODD: readonly PropertyValue[] = [
  '',
  'true',
  '5',
  -1,
  0,
  1.5,
  1e300,
  [],
  ['a', 3],
  true,
  false,
  'constructor',
  '{name}',
];
const RANGES = ['10.0.0.0/16', '10.0.1.0/24', '10.0.1.0/28', '10.1.0.0/16', '10.0.0.0/30', '0.0.0.0/0', '10.0.0.0/99'];

/** Around what the catalog knows as limits, which are powers of ten, seconds of minutes, hours and days, and few. */
const NUMBERS = [
  0, 1, 2, 3, 5, 10, 29, 30, 60, 100, 256, 300, 600, 900, 901, 1200, 1024, 3600, 10_240, 100_000, 1_000_000,
];

function fittingValues({ type, id, values }: Property): readonly PropertyValue[] {
  if (type === 'boolean') return [true, false];
  if (type === 'enum') return (values ?? []).map(({ value }) => value);
  if (type === 'list') return [[], [22, 443], ['0.0.0.0/0', '22'], ['a']];
  if (type === 'text') return id === 'cidr' ? RANGES : ['', 't3.micro', 'Standard_B1s', 'python3.9', 'rate(1 minute)'];
  return NUMBERS;
}
