import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import type { Diagram } from '../../../../shared/document/schema.ts';
import { mergedRange } from '../../../../shared/flip/suggestions/network/merged-range.ts';
import { withoutZone } from '../../../../shared/flip/suggestions/network/zone-names.ts';
import { suggestionsFor } from '../../../../shared/flip/suggestions/suggest.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

const NETWORK = { label: 'Shop VPC', cidr: '10.0.0.0/16', frame: { x: 0, y: 0, width: 800, height: 700 } };

/** Two zones, one above the other, each with a frame of these subnets from left to right. */
function inZones(
  ...subnets: readonly { label: string; cidr?: readonly [string, string]; service?: string }[]
): Diagram {
  const build = diagram('aws').node('vpc', 'aws.vpc', NETWORK);
  for (const [row, zone] of ['a', 'b'].entries()) {
    const frame = { x: 40, y: 40 + row * 320, width: 720, height: 280 };
    build.node(`az-${zone}`, 'aws.availability-zone', { in: 'vpc', label: `Zone ${zone}`, zones: [zone], frame });
    for (const [at, { label, cidr, service = 'aws.ec2' }] of subnets.entries()) {
      const id = `s${at}-${zone}`;
      const place = { x: 20 + at * 220, y: 40, width: 200, height: 200 };
      build.node(id, 'aws.subnet', { in: `az-${zone}`, label, frame: place, ...(cidr && { cidr: cidr[row] }) });
      build.node(`n${at}-${zone}`, service, {
        in: id,
        label: `Node ${at}`,
        frame: { x: 52, y: 60, width: 96, height: 88 },
      });
    }
  }
  return build.done();
}

function merged(design: Diagram) {
  const { diagram: after, done } = carriedOut(design, 'azure', ['merge-zone-subnets']);
  return { done, view: viewSide(after, 'azure', catalog) };
}

test('one subnet for a tier, where its parts were; zones go to what runs in them, and the frames of the zones go', () => {
  const { done, view } = merged(
    inZones({ label: 'Public subnet' }, { label: 'Private subnet', cidr: ['10.0.10.0/24', '10.0.11.0/24'] }),
  );
  expect(done.map(({ title }) => title)).toEqual(['Merge the 4 subnets of "Shop VPC" into 2']);
  expect(view.all('subnet').map(({ id }) => id)).toEqual(['s0-a', 's1-a']);
  expect(view.all('zone')).toEqual([]);
  expect(view.nodes.get('s1-a')).toMatchObject({ parentId: 'vpc', frame: { x: 280, y: 80, width: 200, height: 520 } });
  expect(view.property('s1-a', 'cidr')).toBe('10.0.10.0/23');
  expect(view.nodes.get('n1-b')).toMatchObject({ parentId: 's1-a', frame: { x: 332, y: 460 } });
  expect(view.nodes.get('n1-b')?.node.zones).toEqual(['2']);
  expect(view.nodes.get('n1-a')?.node.zones).toEqual(['1']);
});

test.each([
  ['clusters, which become an environment each, of which a subnet takes one', 'aws.ecs-cluster', 'Shop', 'Stock'],
  ['the directions of a resolver, each of which takes a subnet', 'aws.route53-resolver', 'Inbound', 'Outbound'],
])('%s, keep their subnets; one that is drawn in each zone does not', (_, service, one, two) => {
  const named = (label: string, other: string): Diagram => {
    const design = inZones({ label: 'App', service });
    const { 'n0-a': first, 'n0-b': second } = design.nodes;
    if (first === undefined || second === undefined) throw new Error('no clusters');
    return {
      ...design,
      nodes: { ...design.nodes, 'n0-a': { ...first, label }, 'n0-b': { ...second, label: other } },
    };
  };
  expect(merged(named(one, two)).done).toEqual([]);
  expect(merged(named(`${one} a`, `${one} b`)).done).toHaveLength(1);
});

test('says which ranges the subnets get, and where that costs addresses', () => {
  const kept = inZones({ label: 'Web a', cidr: ['10.0.0.0/24', '10.0.1.0/24'] }, { label: 'Data' });
  expect(merged(kept).done[0]?.reason).toMatch(/are in one[.] "Web" gets 10[.]0[.]0[.]0\/23[.]$/);
  const moved = inZones(
    { label: 'Web', cidr: ['10.0.0.0/24', '10.0.2.0/24'] },
    { label: 'Data', cidr: ['10.0.1.0/24', '10.0.3.0/24'] },
  );
  expect(merged(moved).done[0]?.reason).toContain('Some of what is in "Web" and "Data" gets other addresses');
  const small = {
    ...moved,
    nodes: { ...moved.nodes, vpc: { ...moved.nodes.vpc, properties: { cidr: '10.0.0.0/22' } } },
  } as Diagram;
  expect(merged(small).done[0]?.reason).toContain('no room for as many addresses as the parts of "Web" and "Data" had');
});

test('a frame of a zone stays around what is only in that zone', () => {
  const design = inZones({ label: 'Web subnet' }, { label: 'Data subnet' });
  const { az, ...alone } = { az: 'az-a' };
  const extra = diagram('aws')
    .node('tools', 'aws.subnet', {
      ...alone,
      in: az,
      label: 'Tools',
      frame: { x: 460, y: 40, width: 200, height: 200 },
    })
    .done().nodes;
  const { view } = merged({ ...design, nodes: { ...design.nodes, ...extra } });
  expect(view.all('zone').map(({ id }) => id)).toEqual(['az-a']);
  expect(view.nodes.get('tools')).toMatchObject({ parentId: 'az-a', frame: { x: 500, y: 80 } });
  expect(view.nodes.get('az-a')?.frame.x).toBeGreaterThan(480);
});

test('where something stands between the subnets, the merged one is drawn where there is room', () => {
  const design = inZones({ label: 'Web subnet' });
  const between = diagram('aws')
    .node('hub', 'aws.transit-gateway', { in: 'vpc', label: 'Hub', frame: { x: 110, y: 322, width: 96, height: 36 } })
    .done().nodes;
  const { view, done } = merged({ ...design, nodes: { ...design.nodes, ...between } });
  expect(done).toHaveLength(1);
  expect(view.all('subnet').map(({ id }) => id)).toEqual(['s0-a']);
  expect(view.nodes.get('n0-b')?.parentId).toBe('s0-a');
});

test('what spans the subnets is in the one that is left, in both zones', () => {
  const design = inZones({ label: 'Web subnet' });
  const fleet = diagram('aws')
    .node('alb', 'aws.alb', { in: 'vpc', subnets: ['s0-a', 's0-b'], frame: { x: 600, y: 20, width: 10, height: 10 } })
    .done().nodes;
  const { view } = merged({ ...design, nodes: { ...design.nodes, ...fleet } });
  expect(view.nodes.get('alb')?.node).toMatchObject({ subnets: ['s0-a'], zones: ['1', '2'] });
});

test('an app that spanned the subnets is drawn in the one that is left', () => {
  const design = inZones({ label: 'Web subnet', service: 'aws.fargate' });
  const app = diagram('aws')
    .node('app', 'aws.ecs-service', {
      in: 'vpc',
      subnets: ['s0-a', 's0-b'],
      frame: { x: 600, y: 300, width: 96, height: 88 },
    })
    .done().nodes;
  const both = { ...design, nodes: { ...design.nodes, ...app } };
  const { diagram: after, done } = carriedOut(both, 'azure', ['merge-zone-subnets', 'draw-in-subnet']);
  expect(done.at(-1)?.title).toBe('Draw "app" in "Web subnet"');
  expect(viewSide(after, 'azure', catalog).nodes.get('app')?.parentId).toBe('s0-a');
});

test('a function app on the Container Apps plan may share a subnet with container apps', () => {
  const design = diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('s1', 'aws.subnet', { in: 'vpc', label: 'Private a', zones: ['a'] })
    .node('s2', 'aws.subnet', { in: 'vpc', label: 'Private b', zones: ['b'] })
    .node('fn', 'aws.lambda', { in: 's1', plan: 'container-apps' })
    .node('run', 'aws.ecs-service', { in: 's2' });
  const found = suggestionsFor(design.done(), 'azure', catalog).filter(({ kind }) => kind === 'merge-zone-subnets');
  expect(found).toHaveLength(1);
});

describe('is left alone', () => {
  test.each([
    [
      'one zone',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Web', zones: ['a'] }),
    ],
    [
      'other names',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Web', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Data', zones: ['b'] }),
    ],
    [
      'other networks',
      diagram('aws')
        .node('v1', 'aws.vpc')
        .node('v2', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'v1', label: 'Web', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'v2', label: 'Web', zones: ['b'] }),
    ],
    [
      'zones that are not known',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Web 1' })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Web 2' }),
    ],
    [
      'drawn for Azure',
      diagram('azure')
        .node('vnet', 'azure.virtual-network')
        .node('s1', 'azure.subnet', { in: 'vnet', label: 'Web 1', zones: ['1'] })
        .node('s2', 'azure.subnet', { in: 'vnet', label: 'Web 2', zones: ['2'] }),
    ],
    [
      'what Azure delegates to different services',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Private a', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Private b', zones: ['b'] })
        .node('db', 'aws.rds', { in: 's1', engine: 'mysql' })
        .node('run', 'aws.ecs-service', { in: 's2' }),
    ],
    [
      'function apps of which one runs on Container Apps',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Private a', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Private b', zones: ['b'] })
        .node('fn1', 'aws.lambda', { in: 's1', plan: 'container-apps' })
        .node('fn2', 'aws.lambda', { in: 's2', plan: 'premium' }),
    ],
    [
      'a database and a machine, whose subnets have a private endpoint in common',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Data a', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Data b', zones: ['b'] })
        .node('vm', 'aws.ec2', { in: 's1' })
        .node('db', 'aws.aurora', { in: 's2' })
        .node('endpoint', 'aws.vpc-endpoint', { in: 'vpc', subnets: ['s1', 's2'] }),
    ],
    [
      'what Azure keeps apart',
      diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('s1', 'aws.subnet', { in: 'vpc', label: 'Private a', zones: ['a'] })
        .node('s2', 'aws.subnet', { in: 'vpc', label: 'Private b', zones: ['b'] })
        .node('vm', 'aws.ec2', { in: 's1' })
        .node('alb', 'aws.alb', { in: 's2' }),
    ],
  ])('%s', (_, build) => {
    const found = suggestionsFor(build.done(), 'azure', catalog).filter(({ kind }) => kind === 'merge-zone-subnets');
    expect(found).toEqual([]);
  });
});

describe('the range of a merged subnet', () => {
  test.each([
    ['the smallest around both', '10.0.0.0/16', ['10.0.10.0/24', '10.0.11.0/24'], [], '10.0.10.0/23'],
    ['around three', '10.0.0.0/16', ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24'], ['10.0.10.0/24'], '10.0.0.0/22'],
    ['across a boundary', '10.0.0.0/16', ['10.0.1.0/24', '10.0.2.0/24'], [], '10.0.0.0/22'],
    ['another in between', '10.0.0.0/16', ['10.0.0.0/24', '10.0.2.0/24'], ['10.0.1.0/24'], '10.0.4.0/23'],
    ['outside the network', '10.0.1.0/24', ['10.0.1.0/26', '10.0.2.0/26'], [], '10.0.1.128/25'],
    ['no room', '10.0.0.0/23', ['10.0.0.0/25', '10.0.1.128/25'], ['10.0.0.128/25', '10.0.1.0/25'], '10.0.0.0/25'],
    [
      'room for a part of them',
      '10.9.0.0/24',
      ['10.9.0.0/26', '10.9.0.128/26', '10.9.0.64/26'],
      ['10.9.0.192/27', '10.9.0.224/27'],
      '10.9.0.0/25',
    ],
    ['the network says nothing', undefined, ['10.0.0.0/24', '10.0.1.0/24'], [], '10.0.0.0/23'],
    ['nothing is stated', '10.0.0.0/16', [undefined, undefined], [], undefined],
    ['only one is stated', '10.0.0.0/16', ['10.0.0.0/24', undefined], [], '10.0.0.0/24'],
  ])('%s', (_, network, own, others, expected) => {
    expect(mergedRange(network, own, others)).toBe(expected);
  });
});

test.each([
  ['Private subnet a', 'Private subnet'],
  ['Private subnet 1', 'Private subnet'],
  ['Public subnet (eu-west-1a)', 'Public subnet'],
  ['Public subnet - AZ b', 'Public subnet'],
  ['web-subnet-us-east-1b', 'web-subnet'],
  ['SubnetA', 'Subnet'],
  ['private-1a', 'private'],
  ['Nodes 1b', 'Nodes'],
  ['us-gov-west-1a private', 'private'],
  ['AZ b: Private', 'Private'],
  ['A team subnet', 'A team subnet'],
  ['us-gov-west-1a', 'us-gov-west-1a'],
  ['Data subnet', 'Data subnet'],
  ['Zone a', 'Zone a'],
  ['a', 'a'],
  ['', ''],
])('"%s" without its zone is "%s"', (label, expected) => {
  expect(withoutZone(label)).toBe(expected);
});

test('says what a NAT gateway of one zone means for the others', () => {
  const alone = inZones({ label: 'Private subnet' });
  const [nat] = Object.values(
    diagram('aws')
      .node('nat', 'aws.nat-gateway', { in: 's0-a', frame: { x: 60, y: 100 } })
      .done().nodes,
  );
  if (nat === undefined) throw new Error('no gateway');
  const reasonWith = (tier?: string): string => {
    const faces = { ...nat.faces, ...(tier && { azure: { properties: { tier } } }) };
    const nodes = { ...alone.nodes, nat: { ...nat, faces } };
    const [first] = suggestionsFor({ ...alone, nodes }, 'azure', catalog);
    return first?.kind === 'merge-zone-subnets' ? first.reason : '';
  };
  expect(reasonWith()).toContain('"nat" is in one zone, and when that fails the others lose their way out with it');
  expect(reasonWith('standard-v2')).not.toContain('is in one zone');
  expect(suggestionsFor(alone, 'azure', catalog)[0]?.reason).not.toContain('is in one zone');
});
