import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { flip, flipReport } from '../../../../shared/flip/flip.ts';
import { splitRanges } from '../../../../shared/flip/suggestions/network/split-ranges.ts';
import { validate } from '../../../../shared/validation/validate.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

const TODAY = { today: '2026-11-21' };
const NET = { label: 'Shop VNet', cidr: '10.0.0.0/16', frame: { x: 0, y: 0, width: 700, height: 500 } };
const APP = { in: 'net', label: 'App', cidr: '10.0.1.0/24', frame: { x: 40, y: 40, width: 400, height: 200 } };

function inSubnet(): DiagramBuilder {
  return diagram('azure').node('net', 'azure.virtual-network', NET).node('app', 'azure.subnet', APP);
}

function split(build: DiagramBuilder) {
  const { diagram: after, done } = carriedOut(build.done(), 'aws', ['split-subnet-per-zone', 'regional-nat-gateway']);
  const view = viewSide(after, 'aws', catalog);
  const subnets = view
    .all('subnet')
    .map(({ id, node }) => [node.label, node.zones?.join(' '), view.property(id, 'cidr')]);
  return { view, subnets, done, after };
}

test('machines in two zones get a subnet each, with a half of the range', () => {
  const place = { y: 60, width: 96, height: 88 };
  const { subnets, view, after } = split(
    inSubnet()
      .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'], frame: { x: 40, ...place } })
      .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'], frame: { x: 240, ...place } }),
  );
  expect(subnets).toEqual([
    ['App a', 'a', '10.0.1.0/25'],
    ['App b', 'b', '10.0.1.128/25'],
  ]);
  expect(view.nodes.get('vm1')?.parentId).toBe('app');
  expect(view.nodes.get('vm2')?.parent?.node.label).toBe('App b');
  expect(validate(after, 'aws', catalog, TODAY).filter(({ code }) => code === 'NET-001')).toEqual([]);
});

test('a disk that states no zone goes along with the machine that it is attached to', () => {
  const place = { y: 60, width: 96, height: 88 };
  const { view, after } = split(
    inSubnet()
      .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'], frame: { x: 40, ...place } })
      .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'], frame: { x: 240, ...place } })
      .node('disk', 'azure.managed-disks', { in: 'app', frame: { x: 400, ...place } })
      .connect('vm2', 'disk'),
  );
  expect(view.nodes.get('disk')?.parent?.node.label).toBe('App b');
  expect(validate(after, 'aws', catalog, TODAY).filter(({ code }) => code === 'HA-008')).toEqual([]);
});

test.each([
  ['drawn in the subnet', { in: 'app', frame: { x: 40, y: 60, width: 96, height: 88 } }],
  ['stated to be in it', { in: 'net', subnets: ['app'], frame: { x: 520, y: 60, width: 96, height: 88 } }],
])('a machine that states no zone, %s, goes along with its disk', (_, where) => {
  const { view, after } = split(
    inSubnet()
      .node('vm1', 'azure.virtual-machines', {
        in: 'app',
        zones: ['1'],
        frame: { x: 160, y: 60, width: 96, height: 88 },
      })
      .node('disk', 'azure.managed-disks', {
        in: 'app',
        zones: ['2'],
        frame: { x: 280, y: 60, width: 96, height: 88 },
      })
      .node('vm2', 'azure.virtual-machines', where)
      .connect('vm2', 'disk'),
  );
  const vm2 = view.nodes.get('vm2');
  const subnet = vm2?.node.subnets?.[0] ?? vm2?.parentId ?? '';
  expect(view.nodes.get(subnet)?.node.label).toBe('App b');
  expect(validate(after, 'aws', catalog, TODAY).filter(({ code }) => code === 'HA-008')).toEqual([]);
});

test('what AWS makes only with two subnets gets them', () => {
  const { subnets, view, after } = split(inSubnet().node('db', 'azure.postgresql', { in: 'app', other: 'aws.rds' }));
  expect(subnets.map(([label]) => label)).toEqual(['App a', 'App b']);
  expect(view.nodes.get('db')?.node.subnets).toHaveLength(1);
  expect(validate(after, 'aws', catalog, TODAY).filter(({ code }) => code === 'NET-007')).toEqual([]);
});

test('the split is told with what it mends, and with nothing left over', () => {
  const design = inSubnet().node('db', 'azure.sql-managed-instance', { in: 'app' }).done();
  const { suggested, unmended } = flip(design, 'aws', catalog, TODAY).report.restructuring;
  expect(unmended).toEqual([]);
  const told = suggested.find(({ suggestion }) => suggestion.kind === 'split-subnet-per-zone');
  expect(told?.findings.map(({ code }) => code).sort()).toEqual(['NET-001', 'NET-007']);
});

test('a subnet that asks for nothing else is put into one zone', () => {
  const { subnets } = split(inSubnet().node('vm', 'azure.virtual-machines', { in: 'app' }));
  expect(subnets).toEqual([['App', 'a', '10.0.1.0/24']]);
});

test('a subnet whose machines are all in one zone is put into that zone', () => {
  const { subnets } = split(inSubnet().node('vm', 'azure.virtual-machines', { in: 'app', zones: ['2'] }));
  expect(subnets).toEqual([['App', 'b', '10.0.1.0/24']]);
});

test('a redundant VPN gateway is attached to the whole VPC and asks for no second subnet', () => {
  const { subnets } = split(
    inSubnet()
      .node('vpn', 'azure.vpn-gateway', { in: 'app', zoneRedundant: true })
      .node('vm', 'azure.virtual-machines', { in: 'app' }),
  );
  expect(subnets).toEqual([['App', 'a', '10.0.1.0/24']]);
});

test('a subnet drawn in another is left to a person', () => {
  const { done } = split(
    diagram('azure')
      .node('outer', 'azure.subnet', { zones: ['1', '2'], frame: { x: 0, y: 0, width: 900, height: 500 } })
      .node('net', 'azure.virtual-network', { in: 'outer', frame: { x: 20, y: 40, width: 800, height: 400 } })
      .node('app', 'azure.subnet', { ...APP, label: 'App' }),
  );
  expect(done).toEqual([]);
});

test('what is pinned is left as it is, for both sides show the same of it', () => {
  const zones = (pinned: 'aws' | undefined, vm2: 'aws' | 'azure' | undefined) =>
    split(
      diagram('azure')
        .node('net', 'azure.virtual-network', NET)
        .node('app', 'azure.subnet', { ...APP, ...(pinned && { pinned }) })
        .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'] })
        .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'], ...(vm2 && { pinned: vm2 }) }),
    ).view;
  expect(zones('aws', undefined).all('subnet')).toHaveLength(1);
  for (const cloud of ['aws', 'azure'] as const) expect(zones(undefined, cloud).nodes.get('vm2')?.parentId).toBe('app');
});

test('a NAT gateway for several zones is a regional one', () => {
  const { view, done } = split(
    inSubnet()
      .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'] })
      .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'] })
      .node('nat', 'azure.nat-gateway', { in: 'net', tier: 'standard', frame: { x: 560, y: 60 } }),
  );
  expect(done.map(({ kind }) => kind)).toEqual(['split-subnet-per-zone', 'regional-nat-gateway']);
  expect(view.property('nat', 'natMode')).toBe('regional');
});

test('a public subnet gets the internet gateway that only AWS needs', () => {
  const design = inSubnet().node('web', 'azure.subnet', {
    in: 'net',
    label: 'Public',
    frame: { x: 40, y: 280, width: 200, height: 160 },
  });
  const { diagram: after, done } = carriedOut(design.done(), 'aws', ['internet-gateway']);
  expect(done.map(({ title }) => title)).toEqual(['Attach an internet gateway to "Shop VNet"']);
  expect(viewSide(after, 'aws', catalog).all('internet-gateway')).toHaveLength(1);
  expect(viewSide(after, 'azure', catalog).nodes.size).toBe(3);
  expect(validate(after, 'aws', catalog, TODAY).filter(({ code }) => code === 'NET-005')).toEqual([]);
});

test('the internet gateway stands beside what is in a network whose outer frame only Azure shows', () => {
  const design = diagram('azure')
    .node('outer', 'azure.cloud', { only: 'azure', frame: { x: 48, y: 40, width: 320, height: 288 } })
    .node('net', 'azure.virtual-network', { in: 'outer', frame: { x: 48, y: 40, width: 224, height: 200 } })
    .node('vm', 'azure.virtual-machines', {
      in: 'net',
      assignPublicIp: true,
      frame: { x: 48, y: 40, width: 128, height: 112 },
    });
  const { diagram: after, done } = carriedOut(design.done(), 'aws', ['internet-gateway']);
  expect(done).toHaveLength(1);
  const view = viewSide(after, 'aws', catalog);
  expect(view.nodes.get('vm')?.frame).toMatchObject({ x: 144, y: 120 });
});

test('a network security group at a subnet becomes a security group of what is in it', () => {
  const design = diagram('azure')
    .node('net', 'azure.virtual-network', NET)
    .node('rules', 'azure.network-security-group', { in: 'net', frame: { x: 500, y: 60 } })
    .node('app', 'azure.subnet', { ...APP, memberOf: ['rules'] })
    .node('vm', 'azure.virtual-machines', { in: 'app' });
  const { diagram: after } = carriedOut(design.done(), 'aws', ['interface-security-group']);
  const view = viewSide(after, 'aws', catalog);
  expect(view.nodes.get('vm')?.node.memberOf).toEqual(['rules']);
  expect(view.nodes.get('app')?.node.memberOf).toBeUndefined();
});

test('what is connected with the whole subnet is connected with that of every zone, and still guards all that is in them', () => {
  const design = inSubnet()
    .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'] })
    .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'] })
    .node('nat', 'azure.nat-gateway', { in: 'net', frame: { x: 560, y: 60 } })
    .node('rules', 'azure.network-security-group', { in: 'net', frame: { x: 560, y: 300 } })
    .connect('nat', 'app', { kind: 'attach' })
    .connect('rules', 'app', { kind: 'attach' })
    .done();
  const { diagram: after, done } = carriedOut(design, 'aws', ['split-subnet-per-zone', 'interface-security-group']);
  const view = viewSide(after, 'aws', catalog);
  const ends = view.connections.map(({ source, target }) => `${source.id} > ${target.node.label}`);
  expect(ends.sort()).toEqual(['nat > App a', 'nat > App b', 'rules > App a', 'rules > App b']);
  expect(done.map(({ title }) => title)).toContain('Attach "rules" to "vm1" and "vm2"');
  expect(view.nodes.get('vm2')?.node.memberOf).toEqual(['rules']);
});

test('a group that the subnet states guards the subnets of all its zones', () => {
  const design = diagram('azure')
    .node('net', 'azure.virtual-network', NET)
    .node('rules', 'azure.network-security-group', { in: 'net', frame: { x: 560, y: 60 } })
    .node('app', 'azure.subnet', { ...APP, memberOf: ['rules'] })
    .node('vm1', 'azure.virtual-machines', { in: 'app', zones: ['1'] })
    .node('vm2', 'azure.virtual-machines', { in: 'app', zones: ['2'] });
  const { diagram: after } = carriedOut(design.done(), 'aws', ['split-subnet-per-zone', 'interface-security-group']);
  const view = viewSide(after, 'aws', catalog);
  expect(['vm1', 'vm2'].map((id) => view.nodes.get(id)?.node.memberOf)).toEqual([['rules'], ['rules']]);
});

test('services of an environment over zones are in the subnets of those zones, not in one', () => {
  const { view, after } = split(
    inSubnet()
      .node('env', 'azure.container-apps-environment', { in: 'app', frame: { x: 20, y: 40, width: 240, height: 130 } })
      .node('web', 'azure.container-apps', { in: 'env', minInstances: 2 }),
  );
  expect(view.nodes.get('web')?.node.subnets).toHaveLength(1);
  expect(validate(after, 'aws', catalog, TODAY).filter(({ rule }) => rule === 'container-service-spread')).toEqual([]);
});

describe('subnets that only Azure prescribes', () => {
  const KINDS = ['azure-only-subnet', 'plain-subnet-name', 'split-subnet-per-zone'];
  const place = { x: 40, y: 60, width: 96, height: 88 };
  const prescribed = (label: string, service?: string) => {
    const design = diagram('azure')
      .node('net', 'azure.virtual-network', NET)
      .node('special', 'azure.subnet', { ...APP, label });
    if (service !== undefined) design.node('it', service, { in: 'special', frame: place });
    const { diagram: after, done } = carriedOut(design.done(), 'aws', KINDS);
    return { done, view: viewSide(after, 'aws', catalog) };
  };

  test.each([
    ['a VPN gateway', 'GatewaySubnet', 'azure.vpn-gateway', 'net'],
    ['an ExpressRoute gateway, in other words', 'Gateway subnet (10.0.9.0/27)', 'azure.expressroute-gateway', 'net'],
    ['a bastion, which is beside the VPC on AWS', 'AzureBastionSubnet', 'azure.bastion', null],
  ])('%s needs none on AWS', (_, label, service, parentId) => {
    const { done, view } = prescribed(label, service);
    expect(done.map(({ title }) => title)).toEqual([`Leave out "${label}", which only Azure needs`]);
    expect(view.all('subnet')).toEqual([]);
    expect(view.nodes.get('it')?.parentId).toBe(parentId);
  });

  test('one thing is suggested for each, and the finding about its zones goes with it', () => {
    const design = diagram('azure')
      .node('net', 'azure.virtual-network', NET)
      .node('special', 'azure.subnet', { ...APP, label: 'AzureBastionSubnet' })
      .node('it', 'azure.bastion', { in: 'special', frame: place })
      .done();
    const { suggestions, restructuring } = flipReport(design, 'azure', 'aws', catalog, TODAY);
    expect(suggestions.filter(({ nodes }) => nodes.includes('special')).map(({ kind }) => kind)).toEqual([
      'azure-only-subnet',
    ]);
    expect(restructuring.unmended).toEqual([]);
  });

  test('nothing is in an empty one', () => {
    expect(prescribed('GatewaySubnet').view.all('subnet')).toEqual([]);
  });

  test.each([
    ['a firewall', 'AzureFirewallSubnet 10.0.9.0/26', 'azure.firewall', 'Firewall subnet 10.0.9.0/26'],
    ['a route server', 'RouteServerSubnet', 'azure.route-server', 'Route server subnet'],
  ])('%s keeps its subnet, under a name that says what it is for', (_, label, service, name) => {
    const { done, view } = prescribed(label, service);
    expect(done[0]?.title).toBe(`Name "${label}" "${name}"`);
    expect(view.nodes.get('it')?.parentId).toBe('special');
  });

  test('an ordinary subnet is left alone', () => {
    const kinds = (label: string, service?: string) => prescribed(label, service).done.map(({ kind }) => kind);
    expect(kinds('Gateways', 'azure.virtual-machines')).toEqual(['split-subnet-per-zone']);
    expect(kinds('GatewaySubnet', 'azure.virtual-machines')).toEqual(['split-subnet-per-zone']);
    expect(kinds('Empty')).toEqual(['split-subnet-per-zone']);
  });
});

describe('the ranges of a subnet that is split', () => {
  test.each([
    ['in two', '10.0.1.0/24', 2, [], ['10.0.1.0/25', '10.0.1.128/25']],
    ['in three', '10.0.1.0/24', 3, [], ['10.0.1.0/26', '10.0.1.64/26', '10.0.1.128/26']],
    ['too small to divide', '10.0.1.0/28', 2, ['10.0.1.16/28'], ['10.0.1.0/28', '10.0.1.32/28']],
    ['larger than AWS takes', '10.0.0.0/14', 2, [], ['10.0.0.0/16', '10.1.0.0/16']],
    ['as large as AWS takes once divided', '10.0.0.0/15', 2, [], ['10.0.0.0/16', '10.1.0.0/16']],
    ['kept whole', '10.0.0.0/14', 1, [], ['10.0.0.0/14']],
    ['none is stated', undefined, 2, [], []],
  ])('%s', (_, own, count, taken, expected) => {
    expect(splitRanges(own, count, '10.0.0.0/16', taken)).toEqual(expected);
  });
});
