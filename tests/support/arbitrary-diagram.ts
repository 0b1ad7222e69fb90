import fc from 'fast-check';
import './property-runs.ts';
import { catalog } from '../../catalog/index.ts';
import { createDiagram } from '../../shared/document/create.ts';
import {
  accentSchema,
  type Connection,
  connectionKindSchema,
  type Diagram,
  type Face,
  type Frame,
  type Node,
  type Properties,
  type Side,
  type Suppression,
} from '../../shared/document/schema.ts';

/**
 * Any valid diagram: frames in frames, services of both real catalogs and of none, chosen twins, properties, overrides of one
 * side, connections, suppressions, and labels that break careless code.
 */
export function arbitraryDiagram(
  options: { minNodes?: number; maxNodes?: number; maxConnections?: number } = {},
): fc.Arbitrary<Diagram> {
  const { minNodes = 0, maxNodes = 14, maxConnections = 14 } = options;
  // Left to itself fast-check makes short lists, however many are allowed.
  const size = maxNodes > 14 ? ({ size: 'max' } as const) : {};
  return fc
    .record({
      provider: arbitrarySide,
      name: arbitraryLabel,
      environment: fc.constantFrom('production' as const, 'development' as const, 'test' as const),
      needs: fc.record(
        { highAvailability: need, disasterRecovery: need, elasticity: need, availability: availabilityTarget },
        { requiredKeys: ['highAvailability', 'disasterRecovery', 'elasticity'] },
      ),
      nodes: fc.array(nodeSeed, { minLength: minNodes, maxLength: maxNodes, ...size }),
      connections: fc.array(connectionSeed, { maxLength: maxConnections, ...size }),
      suppressions: fc.array(suppressionSeed, { maxLength: 3 }),
    })
    .map(({ nodes: nodeSeeds, connections: connectionSeeds, suppressions, ...fields }) => {
      const ids = nodeSeeds.map((seed, index) => (seed.isNumber ? String(index) : `${seed.stem}${index}`));
      const nodes = nodeSeeds.map((seed, index) => growNode(seed, ids[index] ?? '', ids.slice(0, index), ids));
      const connections =
        ids.length === 0 ? [] : connectionSeeds.map((seed, index) => growConnection(seed, index, ids));
      return createDiagram(fields.provider, {
        ...fields,
        catalogVersion: catalog.version,
        nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
        connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
        suppressions: suppressions.map((seed) => growSuppression(seed, ids)),
      });
    });
}

export const arbitrarySide: fc.Arbitrary<Side> = fc.constantFrom('aws', 'azure');

/** Whole graphemes, lone surrogates, control characters, right-to-left text, markup, names that JavaScript reserves. */
export const arbitraryLabel: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '__proto__',
    '<img src=x onerror=alert(1)>',
    'line one\nline two\u0000\u0007',
    '\u202Eright to left\u202C שלום مرحبا',
    '👩‍👩‍👧‍👦 e\u0301\u0301',
    '\ud800',
    '"quoted" \\ ]]> & </text>',
  ),
);

const need = fc.constantFrom('yes' as const, 'no' as const, 'unstated' as const);
const availabilityTarget = fc.constantFrom(90, 99.5, 99.95, 99.999, 100);
const coordinate = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.double({ min: -10_000, max: 10_000, noNaN: true }).map((value) => Math.round(value * 1000) / 1000 + 0),
);
const extent = fc.integer({ min: 0, max: 1200 });
const frame: fc.Arbitrary<Frame> = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent });

const servicesOf = (provider: string): string[] =>
  [...catalog.services.values()].filter((service) => service.provider === provider).map(({ id }) => id);
const awsService = fc.constantFrom(...servicesOf('aws'), 'aws.not-in-this-catalog');
const azureService = fc.constantFrom(...servicesOf('azure'), 'azure.not-in-this-catalog');
const neutralService = fc.constantFrom(...servicesOf('neutral'));

/** Properties by the clouds that know them: shared ones live on the node, the others on a face. */
const propertiesOf = (clouds: (known: readonly Side[]) => boolean): fc.Arbitrary<Properties> => {
  const ids = [...catalog.properties.values()].filter((one) => clouds(one.clouds)).map(({ id }) => id);
  const value = fc.oneof(
    arbitraryLabel,
    fc.integer({ min: -5, max: 100_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    fc.boolean(),
    fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.integer()), { maxLength: 3 }),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...ids, 'notInThisVocabulary'), value), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));
};
const sharedProperties = propertiesOf((clouds) => clouds.length === 2);

const zones = fc.array(fc.constantFrom('a', '1', 'eu-west-1b'), { maxLength: 3 });
/** Indexes of nodes. */
const places = fc.array(fc.nat(), { maxLength: 2 });

/** Stored on a face besides its service; indexes become ids of nodes when the diagram is put together. */
const overlay = (side: Side): fc.Arbitrary<Overlay> =>
  fc.record(
    {
      properties: propertiesOf((clouds) => clouds.length === 1 && clouds[0] === side),
      state: fc.constantFrom('absent' as const, 'absorbed' as const),
      parent: fc.option(fc.nat(), { nil: null }),
      frame,
      label: arbitraryLabel,
      shape: fc.constantFrom('icon' as const, 'frame' as const),
      zones,
      subnets: places,
      memberOf: places,
      into: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
    },
    { requiredKeys: ['properties'] },
  );

interface Overlay {
  properties: Properties;
  state?: 'absent' | 'absorbed';
  parent?: number | null;
  frame?: Frame;
  label?: string;
  shape?: 'icon' | 'frame';
  zones?: string[];
  subnets?: number[];
  memberOf?: number[];
  into?: number | undefined;
}

const nodeSeed = fc.record(
  {
    stem: fc.constantFrom('n', 'web.tier-', 'A:', '_'),
    isNumber: fc.boolean(),
    label: arbitraryLabel,
    parent: fc.option(fc.nat(), { nil: null, freq: 2 }),
    frame,
    order: fc.integer({ min: -3, max: 12 }),
    services: fc.oneof(
      fc.record({ aws: awsService }),
      fc.record({ azure: azureService }),
      fc.record({ aws: awsService, azure: azureService }),
      fc.record({ neutral: neutralService }),
    ),
    properties: sharedProperties,
    awsOverlay: overlay('aws'),
    azureOverlay: overlay('azure'),
    shape: fc.constantFrom('icon' as const, 'frame' as const),
    zones,
    subnets: places,
    memberOf: places,
    pinned: arbitrarySide,
    only: arbitrarySide,
    notes: arbitraryLabel,
    accent: fc.constantFrom(...accentSchema.options),
    textSize: fc.constantFrom('small' as const, 'large' as const, 'title' as const),
    align: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
    sized: fc.constant(true as const),
    collapsed: fc.constant(true as const),
    step: fc.nat({ max: 9 }),
  },
  { requiredKeys: ['stem', 'isNumber', 'label', 'parent', 'frame', 'order', 'services', 'properties'] },
);
type NodeSeed = typeof nodeSeed extends fc.Arbitrary<infer T> ? T : never;

const corners = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 3 });
const onSide = fc.record({ waypoints: corners });
const connectionSeed = fc.record(
  {
    from: fc.nat(),
    to: fc.nat(),
    kind: fc.constantFrom(...connectionKindSchema.options),
    label: arbitraryLabel,
    direction: fc.constantFrom('forward' as const, 'both' as const, 'none' as const),
    waypoints: corners,
    sides: fc
      .record({ aws: onSide, azure: onSide }, { requiredKeys: [] })
      .filter((sides) => Object.keys(sides).length > 0),
    labelAt: fc.constantFrom(0, 0.25, 1),
    properties: sharedProperties,
    fromPort: fc.constantFrom('top' as const, 'right' as const),
    toPort: fc.constantFrom('bottom' as const, 'left' as const),
    only: arbitrarySide,
    accent: fc.constantFrom(...accentSchema.options),
    notes: arbitraryLabel,
  },
  { requiredKeys: ['from', 'to', 'kind', 'label', 'direction', 'waypoints', 'properties'] },
);
type ConnectionSeed = typeof connectionSeed extends fc.Arbitrary<infer T> ? T : never;

const suppressionSeed = fc.record({
  rule: fc.constantFrom('RT-001', 'lambda-timeout', 'HA-001'),
  element: fc.option(fc.nat(), { nil: undefined }),
  reason: fc.string({ minLength: 1, maxLength: 30 }),
});
type SuppressionSeed = typeof suppressionSeed extends fc.Arbitrary<infer T> ? T : never;

/** A node lies only in nodes before it, on every side, so that no ring can arise. */
function growNode(seed: NodeSeed, id: string, before: readonly string[], all: readonly string[]): Node {
  const { stem: _, isNumber: __, parent, services, awsOverlay, azureOverlay, subnets, memberOf, ...rest } = seed;
  const around = { id, before, all };
  const aws = growFace('aws' in services ? services.aws : undefined, awsOverlay, around);
  const azure = growFace('azure' in services ? services.azure : undefined, azureOverlay, around);
  return {
    ...rest,
    id,
    parentId: idAt(before, parent),
    faces: {
      ...(aws && { aws }),
      ...(azure && { azure }),
      ...('neutral' in services && { neutral: { service: services.neutral, properties: {} } }),
    },
    ...(subnets && { subnets: subnets.map((index) => all[index % all.length] ?? id) }),
    ...(memberOf && { memberOf: memberOf.map((index) => all[index % all.length] ?? id) }),
  };
}

interface Around {
  readonly id: string;
  readonly before: readonly string[];
  readonly all: readonly string[];
}

/** A node may be a part of any other, also of one that is a part of it in turn. */
function growFace(
  service: string | undefined,
  seed: Overlay | undefined,
  { id, before, all }: Around,
): Face | undefined {
  if (service === undefined && seed === undefined) return undefined;
  const { parent, subnets, memberOf, into, ...overlaid } = seed ?? { properties: {} };
  const whole = into === undefined ? null : idAt(all, into);
  return {
    ...(service !== undefined && { service }),
    ...overlaid,
    ...(parent !== undefined && { parentId: idAt(before, parent) }),
    ...(subnets && { subnets: subnets.map((index) => idAt(all, index) ?? id) }),
    ...(memberOf && { memberOf: memberOf.map((index) => idAt(all, index) ?? id) }),
    ...(whole !== null && whole !== id && { into: whole }),
  };
}

function growConnection(seed: ConnectionSeed, index: number, ids: readonly string[]): Connection {
  return { ...seed, id: `line-${index}`, from: idAt(ids, seed.from) ?? '', to: idAt(ids, seed.to) ?? '' };
}

function growSuppression(seed: SuppressionSeed, ids: readonly string[]): Suppression {
  const element = seed.element === undefined ? undefined : (idAt(ids, seed.element) ?? 'gone');
  return { rule: seed.rule, reason: seed.reason, ...(element !== undefined && { element }) };
}

function idAt(ids: readonly string[], index: number | null): string | null {
  return index === null || ids.length === 0 ? null : (ids[index % ids.length] ?? null);
}
