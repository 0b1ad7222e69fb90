import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { validate } from '../../../../shared/validation/validate.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

const SIZE = { width: 260, height: 200 };
const PLACE = { x: 60, y: 60, width: 96, height: 88 };

/** A hub above two spokes, joined by nothing yet. */
function networks(hubLabel = 'Core'): DiagramBuilder {
  const build = diagram('azure')
    .node('region', 'azure.region', { label: 'North Europe', frame: { x: 0, y: 0, width: 1000, height: 800 } })
    .node('hub', 'azure.virtual-network', { in: 'region', label: hubLabel, frame: { x: 360, y: 60, ...SIZE } });
  for (const [at, id] of ['one', 'two'].entries()) {
    build
      .node(id, 'azure.virtual-network', { in: 'region', label: id, frame: { x: 60 + at * 600, y: 480, ...SIZE } })
      .node(`vm-${id}`, 'azure.virtual-machines', { in: id, frame: PLACE });
  }
  return build;
}

const peered = (build: DiagramBuilder, ...spokes: readonly string[]): DiagramBuilder => {
  for (const [at, id] of spokes.entries()) {
    build
      .node(`p-${id}`, 'azure.vnet-peering', {
        in: 'region',
        frame: { x: 250 + at * 400, y: 320, width: 96, height: 88 },
      })
      .connect('hub', `p-${id}`)
      .connect(`p-${id}`, id);
  }
  return build;
};

function turned(build: DiagramBuilder) {
  const { diagram: after, done } = carriedOut(build.done(), 'aws', ['transit-gateway']);
  const view = viewSide(after, 'aws', catalog);
  const ends = view.connections
    .filter(({ from, to }) => [from, to].some((id) => view.nodes.get(id)?.service.id === 'aws.transit-gateway'))
    .map(({ source, target }) =>
      [source, target]
        .map(({ node, service }) => node.label || service.shortName)
        .sort()
        .join(' - '),
    );
  return { after, view, done, ends: [...new Set(ends)].sort() };
}

const firewall = (build: DiagramBuilder) => build.node('fw', 'azure.firewall', { in: 'hub', frame: PLACE });
const JOINED = ['Core - Transit Gateway', 'Transit Gateway - one', 'Transit Gateway - two'];

describe('a hub with a firewall over peerings', () => {
  test('is joined with its spokes by a transit gateway, in place of the peerings', () => {
    const { view, done, ends, after } = turned(peered(firewall(networks()), 'one', 'two').connect('vm-one', 'vm-two'));
    expect(done.map(({ title }) => title)).toEqual([
      'Join "Core", "one" and "two" by a transit gateway instead of VPC peering',
    ]);
    expect(done[0]?.reason).toContain('appliance mode');
    expect(view.all('peering')).toEqual([]);
    expect(view.all('aws.transit-gateway')[0]?.parentId).toBe('region');
    expect(ends).toEqual(JOINED);
    expect(viewSide(after, 'azure', catalog).all('peering')).toHaveLength(2);
    expect(validate(after, 'aws', catalog, { today: '2026-11-21' }).filter(({ code }) => code === 'NET-011')).toEqual(
      [],
    );
  });

  test('where lines stand for the peerings, they are drawn on Azure only', () => {
    const build = firewall(networks())
      .connect('hub', 'one', { label: 'Peering' })
      .connect('hub', 'two', { label: 'Peering' });
    const { view, ends, after } = turned(build);
    expect(ends).toEqual(JOINED);
    expect(view.connections.filter(({ connection }) => connection.label === 'Peering')).toEqual([]);
    expect(viewSide(after, 'azure', catalog).connections).toHaveLength(2);
  });

  test.each([
    ['named a hub, with one spoke', () => peered(firewall(networks('Hub VNet')), 'one')],
    ['of which a spoke uses the firewall', () => peered(firewall(networks()), 'one').connect('vm-one', 'fw')],
    [
      'with a gateway that its spokes may use',
      () => peered(networks(), 'one', 'two').node('vpn', 'azure.vpn-gateway', { in: 'hub', frame: PLACE }),
    ],
  ])('%s', (_, build) => {
    expect(turned(build()).done).toHaveLength(1);
  });
});

test('a VPN of the hub ends at the transit gateway, and the spokes still reach each other over it', () => {
  const build = peered(firewall(networks()), 'one', 'two')
    .node('vpn', 'azure.vpn-gateway', { in: 'hub', label: 'VPN', frame: { ...PLACE, x: 160 } })
    .connect('vm-one', 'vm-two');
  const { ends, after } = turned(build);
  expect(ends).toEqual([...JOINED, 'Transit Gateway - VPN'].sort());
  expect(validate(after, 'aws', catalog, { today: '2026-11-21' }).filter(({ code }) => code === 'NET-011')).toEqual([]);
});

describe('is left alone', () => {
  test.each([
    ['a plain peering', () => peered(networks(), 'one', 'two')],
    ['a firewall in one of two peered networks', () => peered(firewall(networks()), 'one')],
    ['a firewall without peerings', () => firewall(networks())],
    [
      'a gateway that its spokes may not use',
      () => {
        const build = networks().node('vpn', 'azure.vpn-gateway', { in: 'hub', frame: PLACE });
        return build
          .node('p1', 'azure.vnet-peering', { in: 'region', transit: false })
          .node('p2', 'azure.vnet-peering', { in: 'region', transit: false })
          .connect('hub', 'p1')
          .connect('p1', 'one')
          .connect('hub', 'p2')
          .connect('p2', 'two');
      },
    ],
    [
      'networks with a firewall each',
      () => {
        const build = peered(firewall(networks()), 'one', 'two');
        for (const id of ['one', 'two'])
          build.node(`fw-${id}`, 'azure.firewall', { in: id, frame: { ...PLACE, x: 160 } });
        return build;
      },
    ],
  ])('%s', (_, build) => {
    expect(turned(build()).done).toEqual([]);
  });

  test('a design that was drawn for AWS', () => {
    const build = diagram('aws')
      .node('hub', 'aws.vpc')
      .node('one', 'aws.vpc')
      .node('fw', 'aws.network-firewall', { in: 'hub' })
      .connect('hub', 'one', { label: 'Peering' });
    expect(turned(build).done).toEqual([]);
  });
});
