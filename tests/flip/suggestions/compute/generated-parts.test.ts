import { expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut, shownOn } from '../harness.ts';
import { suggestionTable } from '../suggestion-table.ts';

/** A drawing that goes down to subnets. */
function deep(): DiagramBuilder {
  return diagram('aws')
    .node('vpc', 'aws.vpc', { cidr: '10.0.0.0/16', frame: { x: 0, y: 0, width: 700, height: 500 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', cidr: '10.0.1.0/24', frame: { x: 20, y: 40, width: 640, height: 300 } });
}
const place = { frame: { x: 800, y: 40 } };
const first = { in: 'subnet', frame: { x: 40, y: 60 } };
const second = { in: 'subnet', frame: { x: 240, y: 60 } };

suggestionTable('storage-for-functions', 'azure', {
  silent: {
    'a slide without subnets': diagram('aws').node('fn', 'aws.lambda').done(),
    'an app that was drawn for Azure': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('app', 'azure.function-app')
      .done(),
    'an app that has one': deep()
      .node('fn', 'aws.lambda', place)
      .node('store', 'azure.storage-account', { only: 'azure' })
      .connect('fn', 'store', { only: 'azure' })
      .done(),
  },
  cases: {
    'a function': {
      diagram: deep().node('fn', 'aws.lambda', place).done(),
      says: ['Draw the storage account that "fn" needs'],
      does: ['adds azure.storage-account "fn storage" at the top (only: azure)', 'adds "fn" -> "fn storage" (data)'],
    },
    'two functions have one each': {
      diagram: deep()
        .node('a', 'aws.lambda', place)
        .node('b', 'aws.lambda', { frame: { x: 1000, y: 40 } })
        .done(),
      says: ['Draw the storage accounts that "a" and "b" need'],
    },
  },
});

suggestionTable('plan-for-apps', 'azure', {
  silent: {
    'a slide without subnets': diagram('aws').node('web', 'aws.elastic-beanstalk').done(),
    'a function on Flex Consumption': deep().node('fn', 'aws.lambda', place).done(),
    'an app that was drawn for Azure': diagram('azure')
      .node('s', 'azure.subnet')
      .node('web', 'azure.app-service')
      .done(),
  },
  cases: {
    'a web app': {
      diagram: deep().node('web', 'aws.elastic-beanstalk', place).done(),
      says: ['Draw the plan that "web" runs on'],
      does: [
        'moves "web" in "App Service plan" on azure',
        'adds azure.app-service-plan "App Service plan" at the top (only: azure)',
      ],
    },
    'web apps share one, a function with much memory has another': {
      diagram: deep()
        .node('web', 'aws.elastic-beanstalk', place)
        .node('shop', 'aws.elastic-beanstalk', { frame: { x: 1000, y: 40 } })
        .node('fn', 'aws.lambda', { memoryMb: 6000, frame: { x: 1400, y: 40 } })
        .done(),
      says: ['Draw the plan that "fn" runs on', 'Draw the plan that "shop" and "web" run on'],
    },
  },
});

suggestionTable('dedicated-subnets', 'azure', {
  silent: {
    'a machine': deep().node('web', 'aws.ec2', first).done(),
    'a gateway alone': deep().node('alb', 'aws.alb', first).done(),
    'a gateway in the subnet of its name': diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc', label: 'GatewaySubnet' })
      .node('vpn', 'aws.site-to-site-vpn', { in: 'subnet' })
      .done(),
    'what was drawn for Azure, which its rule speaks of': diagram('azure')
      .node('subnet', 'azure.subnet')
      .node('gateway', 'azure.application-gateway', { in: 'subnet' })
      .node('web', 'azure.virtual-machines', { in: 'subnet' })
      .done(),
  },
  cases: {
    'a gateway beside machines': {
      diagram: deep().node('alb', 'aws.alb', first).node('web', 'aws.ec2', second).connect('alb', 'web').done(),
      says: ['Give "alb" a subnet of its own'],
      does: [
        'moves "alb" in "Application Gateway subnet" on azure',
        'adds azure.subnet "Application Gateway subnet" in "vpc" (cidr: 10.0.2.0/24, only: azure)',
      ],
    },
    'a gateway that is said to span subnets of machines': {
      diagram: deep()
        .node('alb', 'aws.alb', { in: 'vpc', subnets: ['subnet'], frame: { x: 40, y: 380 } })
        .node('web', 'aws.ec2', first)
        .connect('alb', 'web')
        .done(),
      says: ['Give "alb" a subnet of its own'],
    },
    'a VPN in a subnet of another name': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc', label: 'Private' })
        .node('vpn', 'aws.site-to-site-vpn', { in: 'subnet' })
        .done(),
      says: ['Name the subnet of "vpn" GatewaySubnet'],
    },
    'a firewall in a subnet whose name says so in other words': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc')
        .node('subnet', 'aws.subnet', { in: 'vpc', label: '(Firewall subnet)' })
        .node('fw', 'aws.network-firewall', { in: 'subnet' })
        .done(),
      says: ['Name the subnet of "fw" AzureFirewallSubnet'],
    },
    'two clusters, which become an environment each, in one subnet': {
      diagram: deep()
        .node('shop', 'aws.ecs-cluster', { in: 'subnet', frame: { x: 20, y: 40, width: 200, height: 200 } })
        .node('web', 'aws.ecs-service', { in: 'shop', frame: { x: 40, y: 60 } })
        .node('stock', 'aws.ecs-cluster', { in: 'subnet', frame: { x: 260, y: 40, width: 200, height: 200 } })
        .node('jobs', 'aws.ecs-service', { in: 'stock', frame: { x: 40, y: 60 } })
        .done(),
      says: ['Give "shop" and "web" a subnet of their own'],
    },
    'a function, which becomes an app on Flex Consumption, beside what becomes an app on a plan': {
      diagram: deep().node('fn', 'aws.lambda', first).node('web', 'aws.elastic-beanstalk', second).done(),
      says: ['Give "web" a subnet of its own'],
      does: [
        'moves "web" in "App Service subnet" on azure',
        'adds azure.subnet "App Service subnet" in "vpc" (cidr: 10.0.2.0/28, only: azure)',
      ],
    },
    'what runs in one environment shares its subnet, wherever it was': {
      diagram: deep()
        .node('other', 'aws.subnet', {
          in: 'vpc',
          cidr: '10.0.2.0/24',
          frame: { x: 20, y: 350, width: 640, height: 140 },
        })
        .node('cluster', 'aws.ecs-cluster', { frame: { x: 800, y: 40 } })
        .node('web', 'aws.ecs-service', { ...first, memberOf: ['cluster'] })
        .node('vm', 'aws.ec2', second)
        .node('jobs', 'aws.ecs-service', { in: 'other', memberOf: ['cluster'], frame: { x: 40, y: 40 } })
        .node('vm2', 'aws.ec2', { in: 'other', frame: { x: 240, y: 40 } })
        .done(),
      says: ['Give "jobs" and "web" a subnet of their own'],
    },
    'containers and a function': {
      diagram: deep().node('web', 'aws.ecs-service', first).node('fn', 'aws.lambda', second).done(),
      says: ['Give "fn" a subnet of its own'],
    },
  },
});

test('a security group around nothing else moves along, and what has other rules keeps a subnet from having one group', () => {
  const design = diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { width: 900, height: 600 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 700, height: 300 } })
    .node('app-rules', 'aws.security-group', { in: 'subnet', frame: { x: 20, y: 40, width: 300, height: 200 } })
    .node('data-rules', 'aws.security-group', { in: 'subnet', frame: { x: 360, y: 40, width: 300, height: 200 } })
    .node('app', 'aws.ec2', { in: 'app-rules', frame: { x: 60, y: 60 } })
    .node('data', 'aws.rds', { in: 'data-rules', engine: 'mysql', frame: { x: 60, y: 60 } })
    .done();
  expect(carriedOut(design, 'azure', ['subnet-security-group']).done).toEqual([]);
  const { diagram: after, done } = carriedOut(design, 'azure', ['dedicated-subnets', 'subnet-security-group']);
  expect(done.map(({ title }) => title)).toEqual([
    'Give "data" a subnet of its own',
    'Associate "app-rules" with "subnet"',
  ]);
  const view = viewSide(after, 'azure', catalog);
  expect(view.ancestors('data').map(({ node }) => node.label)).toEqual(['data-rules', 'MySQL subnet', 'vpc']);
});

test('what Azure builds in is hidden there, and is as it was on AWS', () => {
  const design = diagram('aws')
    .node('users', 'neutral.users')
    .node('vpc', 'aws.vpc', { frame: { x: 200, y: 0, width: 600, height: 300 } })
    .node('igw', 'aws.internet-gateway', { in: 'vpc', frame: { x: 20, y: 60 } })
    .node('alb', 'aws.alb', { in: 'vpc', frame: { x: 160, y: 60 } })
    .node('web', 'aws.ecs-service', { in: 'vpc', frame: { x: 320, y: 60 } })
    .node('queue', 'aws.sqs', { frame: { x: 900, y: 0 } })
    .node('dead', 'aws.sqs', { role: 'dead-letter', frame: { x: 900, y: 200 } })
    .connect('users', 'igw')
    .connect('igw', 'alb')
    .connect('alb', 'web')
    .connect('web', 'queue')
    .connect('queue', 'dead', { kind: 'event' })
    .done();
  const drawn = shownOn(design, 'aws');
  const view = viewSide(design, 'azure', catalog);
  expect([...view.absorbed.keys()].sort()).toEqual(['alb', 'dead', 'igw']);
  expect(view.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(['users web', 'web queue']);
  const { diagram: after } = carriedOut(design, 'azure', ['cluster-for-containers']);
  expect(shownOn(after, 'aws')).toEqual(drawn);
});
