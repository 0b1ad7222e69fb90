import { expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { carriedOut, shownOn } from '../harness.ts';
import { suggestionTable } from '../suggestion-table.ts';

suggestionTable('instance-sizes', 'azure', {
  silent: {
    'a machine without a type': diagram('aws').node('web', 'aws.ec2').done(),
    'a machine with a size of its own': diagram('aws')
      .node('web', 'aws.ec2', { instanceType: 'm7g.large', vmSize: 'Standard_D4ps_v6' })
      .done(),
    'a type that the catalog does not know': diagram('aws').node('web', 'aws.ec2', { instanceType: 'x99.huge' }).done(),
    'a type that nothing is as large as': diagram('aws')
      .node('train', 'aws.ec2', { instanceType: 'p5.48xlarge' })
      .done(),
    'a machine that stays on AWS': diagram('aws')
      .node('web', 'aws.ec2', { instanceType: 'm7g.large', pinned: 'aws' })
      .done(),
    'a database that is sold by other units': diagram('aws')
      .node('db', 'aws.rds', { instanceType: 'db.m6i.large', engine: 'sqlserver' })
      .done(),
    'a database with a size of its own': diagram('aws')
      .node('db', 'aws.rds', { instanceType: 'db.m6g.large', engine: 'mysql', vmSize: 'Standard_D4ads_v5' })
      .done(),
  },
  cases: {
    'machines of one type together, of another apart': {
      diagram: diagram('aws')
        .node('a', 'aws.ec2', { instanceType: 'm7g.large' })
        .node('b', 'aws.ec2', { instanceType: 'm7g.large' })
        .node('c', 'aws.ec2', { instanceType: 't3.micro' })
        .done(),
      says: ['Run "a" and "b" on Standard_D2ps_v6', 'Run "c" on Standard_B2ts_v2'],
      does: [
        'sets vmSize: Standard_D2ps_v6 on "a"',
        'sets vmSize: Standard_D2ps_v6 on "b"',
        'sets vmSize: Standard_B2ts_v2 on "c"',
      ],
    },
    'databases by their engine, with the tier of the size': {
      diagram: diagram('aws')
        .node('orders', 'aws.rds', { instanceType: 'db.t4g.medium', engine: 'postgresql' })
        .node('stock', 'aws.rds', { instanceType: 'db.m6g.large', engine: 'mysql' })
        .done(),
      says: ['Run "orders" on Standard_B2s', 'Run "stock" on Standard_D2ads_v5'],
      does: [
        'sets tier: burstable on "orders"',
        'sets vmSize: Standard_B2s on "orders"',
        'sets tier: general-purpose on "stock"',
        'sets vmSize: Standard_D2ads_v5 on "stock"',
      ],
    },
    'a database with a standby, which the Burstable tier has not': {
      diagram: diagram('aws')
        .node('db', 'aws.rds', { instanceType: 'db.t4g.medium', engine: 'postgresql', zoneRedundant: true })
        .done(),
      says: ['Run "db" on Standard_D2ds_v6'],
    },
    'an Auto Scaling group too': {
      diagram: diagram('aws').node('fleet', 'aws.auto-scaling-group', { instanceType: 'c7i.xlarge' }).done(),
      says: ['Run "fleet" on Standard_F4als_v6'],
    },
  },
});

suggestionTable('instance-sizes', 'aws', {
  silent: {
    'a machine without a size': diagram('azure').node('web', 'azure.virtual-machines').done(),
    'a group whose machines were sized here': diagram('aws')
      .node('fleet', 'aws.auto-scaling-group', { vmSize: 'Standard_D2ps_v6', frame: { width: 400, height: 200 } })
      .node('a', 'aws.ec2', { instanceType: 'm7g.large', in: 'fleet' })
      .done(),
    'a group whose members were sized here': diagram('aws')
      .node('fleet', 'aws.auto-scaling-group', { vmSize: 'Standard_D2ps_v6' })
      .node('a', 'aws.ec2', { instanceType: 'm7g.large', memberOf: ['fleet'] })
      .done(),
    'a group whose launch template was sized here': diagram('aws')
      .node('fleet', 'aws.auto-scaling-group', { vmSize: 'Standard_D2ps_v6' })
      .node('template', 'aws.ec2-launch-template', { instanceType: 'm7g.large' })
      .connect('fleet', 'template')
      .done(),
  },
  cases: {
    'a flexible server': {
      diagram: diagram('azure').node('db', 'azure.postgresql', { vmSize: 'Standard_E4ds_v5' }).done(),
      says: ['Run "db" on db.r6g.xlarge'],
      does: ['sets instanceType: db.r6g.xlarge on "db"'],
    },
    'a virtual machine': {
      diagram: diagram('azure').node('web', 'azure.virtual-machines', { vmSize: 'Standard_D4s_v5' }).done(),
      says: ['Run "web" on m7i.xlarge'],
      does: ['sets instanceType: m7i.xlarge on "web"'],
    },
  },
});

suggestionTable('group-to-scale-set', 'azure', {
  silent: {
    'a group alone': diagram('aws').node('fleet', 'aws.auto-scaling-group').done(),
    'machines without a group': diagram('aws').node('a', 'aws.ec2').node('b', 'aws.ec2').done(),
    'a group that stays on AWS': diagram('aws')
      .node('fleet', 'aws.auto-scaling-group', { pinned: 'aws' })
      .node('a', 'aws.ec2', { in: 'fleet', pinned: 'aws' })
      .done(),
    'a machine that is said to be in two groups': diagram('aws')
      .node('one', 'aws.auto-scaling-group')
      .node('two', 'aws.auto-scaling-group')
      .node('a', 'aws.ec2', { memberOf: ['one', 'two'] })
      .done(),
    'a scale set with a machine beside it': diagram('azure')
      .node('fleet', 'azure.vm-scale-set')
      .node('a', 'azure.virtual-machines', { in: 'fleet' })
      .done(),
  },
  cases: {
    'a group with the machines in it': {
      diagram: diagram('aws')
        .node('fleet', 'aws.auto-scaling-group', { frame: { width: 400, height: 200 } })
        .node('a', 'aws.ec2', { in: 'fleet', frame: { x: 40, y: 60 } })
        .node('b', 'aws.ec2', { in: 'fleet', frame: { x: 200, y: 60 } })
        .done(),
      says: ['Make one scale set of "fleet", "a" and "b"'],
    },
    'a group with its launch template': {
      diagram: diagram('aws')
        .node('fleet', 'aws.auto-scaling-group')
        .node('template', 'aws.ec2-launch-template')
        .node('image', 'aws.ami')
        .connect('fleet', 'template')
        .connect('template', 'image')
        .done(),
      says: ['Make one scale set of "fleet" and its launch template'],
    },
  },
});

test('a group with machines in two zones becomes a scale set with their zones, count and name, where the first of them stood', () => {
  const design = diagram('aws')
    .node('subnet-a', 'aws.subnet', { frame: { x: 200, y: 0, width: 200, height: 200 }, zones: ['a'] })
    .node('subnet-b', 'aws.subnet', { frame: { x: 200, y: 240, width: 200, height: 200 }, zones: ['b'] })
    .node('fleet', 'aws.auto-scaling-group', {
      label: 'Auto Scaling group',
      frame: { x: 220, y: 20, width: 160, height: 400 },
    })
    .node('web-a', 'aws.ec2', {
      label: 'Web',
      in: 'subnet-a',
      memberOf: ['fleet'],
      role: 'web',
      frame: { x: 40, y: 60 },
    })
    .node('web-b', 'aws.ec2', {
      label: 'Web',
      in: 'subnet-b',
      memberOf: ['fleet'],
      role: 'web',
      frame: { x: 40, y: 60 },
    })
    .node('alb', 'aws.alb')
    .connect('alb', 'web-a')
    .connect('alb', 'web-b')
    .done();
  const drawn = shownOn(design, 'aws');
  const { diagram: after } = carriedOut(design, 'azure', ['group-to-scale-set']);
  const view = viewSide(after, 'azure', catalog);
  const fleet = view.nodes.get('fleet');
  expect(fleet).toMatchObject({ shape: 'icon', parentId: 'subnet-a', frame: { x: 240, y: 60, width: 96, height: 96 } });
  expect(fleet?.node).toMatchObject({ label: 'Web', zones: ['1', '2'] });
  expect(fleet?.face.properties).toMatchObject({ instanceCount: 2, role: 'web' });
  expect(view.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(['alb fleet']);
  expect(shownOn(after, 'aws')).toEqual(drawn);
});

test('a group drawn around the subnet of its machines becomes a scale set in that subnet', () => {
  const design = diagram('aws')
    .node('fleet', 'aws.auto-scaling-group', { frame: { x: 40, y: 40, width: 400, height: 300 } })
    .node('subnet', 'aws.subnet', { in: 'fleet', frame: { x: 20, y: 40, width: 360, height: 240 } })
    .node('a', 'aws.ec2', { in: 'subnet', frame: { x: 40, y: 60 } })
    .node('b', 'aws.ec2', { in: 'subnet', frame: { x: 200, y: 60 } })
    .done();
  const { diagram: after } = carriedOut(design, 'azure', ['group-to-scale-set']);
  const view = viewSide(after, 'azure', catalog);
  expect(view.nodes.get('subnet')).toMatchObject({ parentId: null, frame: { x: 60, y: 80, width: 360, height: 240 } });
  expect(view.nodes.get('fleet')).toMatchObject({ parentId: 'subnet', shape: 'icon', frame: { x: 100, y: 140 } });
});
