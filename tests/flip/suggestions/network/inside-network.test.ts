import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { validate } from '../../../../shared/validation/validate.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';

const ICON = { width: 96, height: 88 };
const NET = { label: 'Shop VNet', cidr: '10.0.0.0/16', frame: { x: 40, y: 40, width: 640, height: 520 } };

/** A network with a subnet of this label, a machine in each of two zones in it, and what Azure draws beside it. */
function shop(label = 'Private app'): DiagramBuilder {
  const build = diagram('azure')
    .node('region', 'azure.region', { label: 'North Europe', frame: { x: 0, y: 0, width: 1100, height: 700 } })
    .node('net', 'azure.virtual-network', { in: 'region', ...NET })
    .node('app', 'azure.subnet', {
      in: 'net',
      label,
      cidr: '10.0.1.0/24',
      frame: { x: 40, y: 40, width: 400, height: 180 },
    });
  for (const zone of ['1', '2']) {
    build.node(`vm${zone}`, 'azure.virtual-machines', {
      in: 'app',
      zones: [zone],
      frame: { x: Number(zone) * 120, y: 60, ...ICON },
    });
  }
  return build;
}

const beside = (build: DiagramBuilder, id: string, service: string, options: Record<string, unknown> = {}) =>
  build.node(id, service, { in: 'region', label: id, frame: { x: 800, y: 80, ...ICON }, ...options });

function placed(build: DiagramBuilder, ...kinds: readonly string[]) {
  const { diagram: after, done } = carriedOut(build.done(), 'aws', ['inside-network', ...kinds]);
  const view = viewSide(after, 'aws', catalog);
  const where = (id: string) => {
    const node = view.nodes.get(id);
    const subnets = (node?.node.subnets ?? []).map((one) => view.nodes.get(one)?.node.label);
    return [view.nodes.get(node?.parentId ?? '')?.node.label, ...subnets];
  };
  const said = validate(after, 'aws', catalog, { today: '2026-11-21' }).map(({ code }) => code);
  return { after, view, where, done: done.filter(({ kind }) => kind === 'inside-network'), said };
}

describe('a managed database that Azure has beside the network', () => {
  test('goes into the private subnets of both zones', () => {
    const build = beside(shop(), 'db', 'azure.sql-database').connect('vm1', 'db');
    const { where, done, said, after } = placed(build, 'split-subnet-per-zone');
    expect(done.map(({ title }) => title)).toEqual(['Draw "db" in "Private app a" and "Private app b" of "Shop VNet"']);
    expect(done[0]?.source).toContain('USER_VPC.WorkingWithRDSInstanceinaVPC');
    expect(where('db')).toEqual(['Shop VNet', 'Private app a', 'Private app b']);
    expect(said).not.toContain('NET-002');
    expect(said).not.toContain('NET-007');
    expect(viewSide(after, 'azure', catalog).nodes.get('db')?.parentId).toBe('region');
  });

  test('goes into the subnet, which is split along with it where it spans zones still', () => {
    const { where, said } = placed(beside(shop(), 'db', 'azure.sql-database').connect('vm1', 'db'));
    expect(where('db')).toEqual(['Private app a', 'Private app b']);
    expect(said).not.toContain('NET-002');
    expect(said).not.toContain('NET-007');
  });

  test('goes with the data that is in a subnet already, and a cache too', () => {
    const build = beside(shop('App'), 'db', 'azure.sql-database')
      .node('data', 'azure.subnet', { in: 'net', label: 'Data', frame: { x: 40, y: 260, width: 400, height: 180 } })
      .node('cache', 'azure.managed-redis', { in: 'region', frame: { x: 800, y: 300, ...ICON } })
      .connect('vm1', 'cache');
    const { done, where } = placed(build);
    expect(done.map(({ title }) => title)).toEqual(['Draw "cache" and "db" in "Data" of "Shop VNet"']);
    expect([where('cache'), where('db')]).toEqual([
      ['Data a', 'Data b'],
      ['Data a', 'Data b'],
    ]);
  });

  test('gets data subnets in two zones where there are none but public ones', () => {
    const build = beside(shop('Public web'), 'db', 'azure.sql-database').connect('vm1', 'db');
    const { view, where, said } = placed(build, 'split-subnet-per-zone');
    expect(where('db')).toEqual(['Shop VNet', 'Data subnet a', 'Data subnet b']);
    const drawn = view.all('subnet').filter(({ node }) => node.label.startsWith('Data'));
    expect(
      drawn.map(({ id, node }) => [node.zones, view.property(id, 'visibility'), view.property(id, 'cidr')]),
    ).toEqual([
      [['a'], 'private', '10.0.2.0/25'],
      [['b'], 'private', '10.0.2.128/25'],
    ]);
    expect(said).not.toContain('NET-007');
  });

  test('goes where its private endpoint is', () => {
    const build = beside(shop('App'), 'db', 'azure.sql-database')
      .node('ends', 'azure.subnet', {
        in: 'net',
        label: 'Endpoints',
        frame: { x: 40, y: 260, width: 400, height: 180 },
      })
      .node('pe', 'azure.private-endpoint', { in: 'ends', frame: { x: 40, y: 60, ...ICON } })
      .connect('vm1', 'pe')
      .connect('pe', 'db');
    expect(placed(build).where('db')).toEqual(['Endpoints a', 'Endpoints b']);
  });
});

describe('a public load balancer that Azure has beside the network', () => {
  test('goes into the public subnet', () => {
    const build = beside(shop('Public'), 'lb', 'azure.load-balancer', { other: 'aws.nlb' }).connect('lb', 'vm1');
    const { where, done } = placed(build);
    expect(where('lb')).toEqual(['Public']);
    expect(done[0]?.reason).toContain('internet gateway');
  });

  test('gets public subnets and their internet gateway where there are none', () => {
    const build = beside(shop(), 'lb', 'azure.load-balancer', { other: 'aws.nlb' }).connect('lb', 'vm1');
    const { where, view, said, after } = placed(build, 'split-subnet-per-zone');
    expect(where('lb')).toEqual(['Shop VNet', 'Public subnet a', 'Public subnet b']);
    expect(view.all('internet-gateway')).toHaveLength(1);
    expect(said).not.toContain('NET-005');
    expect(viewSide(after, 'azure', catalog).all('subnet')).toHaveLength(1);
  });

  test('gets a subnet in another zone where the network is in one', () => {
    const build = diagram('azure')
      .node('net', 'azure.virtual-network', NET)
      .node('app', 'azure.subnet', { in: 'net', label: 'Public', frame: { x: 40, y: 40, width: 400, height: 180 } })
      .node('vm', 'azure.virtual-machines', { in: 'app', zones: ['1'], frame: { x: 40, y: 60, ...ICON } })
      .node('lb', 'azure.load-balancer', { frame: { x: 800, y: 80, ...ICON } })
      .connect('lb', 'vm');
    const { where, said } = placed(build, 'split-subnet-per-zone');
    expect(where('lb')).toEqual(['Shop VNet', 'Public', 'Public b']);
    expect(said).not.toContain('HA-004');
  });

  test('an internal one goes to what is behind it', () => {
    const build = beside(shop(), 'lb', 'azure.load-balancer', { scheme: 'internal' }).connect('lb', 'vm1');
    expect(placed(build).where('lb')).toEqual(['Private app']);
  });
});

describe('is left alone', () => {
  test.each([
    ['what is in no network on AWS either', () => beside(shop(), 'q', 'azure.service-bus').connect('vm1', 'q')],
    ['a drawing without networks', () => diagram('azure').node('db', 'azure.sql-database')],
    [
      'what may belong to either of two networks',
      () => beside(shop(), 'db', 'azure.sql-database').node('other', 'azure.virtual-network', { in: 'region' }),
    ],
    ['what is pinned', () => beside(shop(), 'db', 'azure.sql-database', { pinned: 'azure' }).connect('vm1', 'db')],
  ])('%s', (_, build) => {
    expect(placed(build()).done).toEqual([]);
  });

  test('a database that was drawn for AWS outside of the network', () => {
    const build = diagram('aws').node('vpc', 'aws.vpc').node('s', 'aws.subnet', { in: 'vpc' }).node('db', 'aws.rds');
    expect(placed(build).done).toEqual([]);
  });
});
