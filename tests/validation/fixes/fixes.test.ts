import { describe, expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { type SideView, type ViewNode, viewSide } from '../../../shared/catalog/side-view.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import type { OfferedFix } from '../../../shared/validation/fix.ts';
import { addServiceFix } from '../../../shared/validation/fixes/add-service.ts';
import { secondZoneFix, zoneSubnetFix } from '../../../shared/validation/fixes/add-zone-subnet.ts';
import { dedicatedSubnetFix } from '../../../shared/validation/fixes/dedicated-subnet.ts';
import { groupFix } from '../../../shared/validation/fixes/group-and-scale.ts';
import { insertServiceFix } from '../../../shared/validation/fixes/insert-service.ts';
import { moveFix } from '../../../shared/validation/fixes/move-to-frame.ts';
import { natPerZoneFix } from '../../../shared/validation/fixes/nat-per-zone.ts';
import { connectionFix } from '../../../shared/validation/fixes/set-connection.ts';
import { labelFix } from '../../../shared/validation/fixes/set-label.ts';
import { settingFix } from '../../../shared/validation/fixes/set-properties.ts';
import { placesFix, spreadFix, zonesFix } from '../../../shared/validation/fixes/set-zones.ts';
import { severalFix } from '../../../shared/validation/fixes/several.ts';
import { planFix } from '../../../shared/validation/plan-fix.ts';
import { commandEnv } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { differenceOf } from '../../support/difference.ts';
import { newlyUntidy } from '../../support/untidy.ts';

/** A tidy drawing: a VPC with a zone of two subnets, a database with a way to it, and a queue outside. */
const shop = () =>
  diagram('aws')
    .node('region', 'aws.region', { label: 'Ireland', frame: { x: 200, y: 0, width: 1000, height: 500 } })
    .node('vpc', 'aws.vpc', { in: 'region', label: 'VPC', cidr: '10.0.0.0/16', frame: box(20, 150, 700, 320) })
    .node('za', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a', frame: box(20, 40, 480, 220) })
    .node('pub', 'aws.subnet', {
      in: 'za',
      label: 'Public subnet a',
      cidr: '10.0.0.0/24',
      visibility: 'public',
      frame: box(16, 40, 200, 160),
    })
    .node('prv', 'aws.subnet', {
      in: 'za',
      label: 'Private subnet a',
      cidr: '10.0.1.0/24',
      visibility: 'private',
      frame: box(240, 40, 220, 160),
    })
    .node('nat', 'aws.nat-gateway', { in: 'pub', label: 'NAT a', frame: icon(16, 48) })
    .node('db', 'aws.rds', { in: 'prv', label: 'Orders', frame: icon(16, 48) })
    .node('web', 'aws.ec2', { in: 'prv', label: 'Web', frame: icon(116, 48) })
    .node('fn', 'aws.lambda', { in: 'region', frame: icon(32, 32) })
    .node('fn2', 'aws.lambda', { in: 'region', frame: icon(180, 32) })
    .node('users', 'neutral.users', { frame: icon(20, 40) })
    .connect('users', 'web', { label: 'HTTPS', properties: { protocol: 'https' } })
    .connect('fn', 'db', { kind: 'data' })
    .connect('fn2', 'db', { kind: 'data', label: 'reads' })
    .connect('nat', 'users');

describe.each<[string, (view: SideView) => OfferedFix | undefined, readonly string[]]>([
  [
    'settings of connections',
    (view) => connectionFix('Encrypt', view.outgoing('fn'), { protocol: 'https' }, { kind: 'traffic' }),
    ['sets kind: traffic on "fn" -> "Orders"', 'sets protocol: https on "fn" -> "Orders"'],
  ],
  [
    'several steps',
    (view) =>
      severalFix(
        'Both',
        settingFix('One', node(view, 'db'), { zoneRedundant: true }),
        settingFix('Two', [node(view, 'fn'), node(view, 'fn2')], { timeoutSeconds: 10 }),
      ),
    ['sets zoneRedundant: true on "Orders"', 'sets timeoutSeconds: 10 on "fn"', 'sets timeoutSeconds: 10 on "fn2"'],
  ],
  ['another name', (view) => labelFix('Rename', node(view, 'prv'), 'Data'), ['renames "Private subnet a" to "Data"']],
  [
    'a regional service beside what is in a subnet goes outside of the network',
    (view) =>
      addServiceFix('Queue', view, {
        serviceId: 'aws.sqs',
        name: 'Work',
        properties: { role: 'dead-letter' },
        beside: node(view, 'web'),
        from: [{ id: 'web', kind: 'event' }],
        to: [{ id: 'fn', kind: 'event', label: 'polls' }],
      }),
    [
      'adds aws.sqs "Work" in "Ireland" (role: dead-letter)',
      'adds "Web" -> "Work" (event)',
      'adds "Work" -> "fn" (event, "polls")',
    ],
  ],
  [
    'a second database in a full subnet makes the frames grow',
    (view) => addServiceFix('Replica', view, { serviceId: 'aws.rds', beside: [node(view, 'db')] }),
    ['adds aws.rds in "Private subnet a"'],
  ],
  [
    'a service of the network between a subnet and the outside',
    (view) => addServiceFix('Way out', view, { serviceId: 'aws.internet-gateway', beside: node(view, 'nat') }),
    ['adds aws.internet-gateway in "VPC"'],
  ],
  [
    'a proxy on two connections to one database',
    (view) => insertServiceFix('Proxy', view, view.incoming('db'), { serviceId: 'aws.rds-proxy' }),
    [
      'adds aws.rds-proxy in "Private subnet a"',
      'leads "fn" -> "Orders" as "fn" -> aws.rds-proxy',
      'leads "fn2" -> "Orders" as "fn2" -> aws.rds-proxy',
      'adds aws.rds-proxy -> "Orders" (data)',
    ],
  ],
  [
    'a queue whose halves are stated',
    (view) =>
      insertServiceFix('Queue', view, view.outgoing('fn'), {
        serviceId: 'aws.sqs',
        before: { kind: 'invoke-async', properties: { protocol: 'https' } },
        after: { kind: 'event' },
      }),
    [
      'adds aws.sqs in "Ireland"',
      'leads "fn" -> "Orders" as "fn" -> aws.sqs',
      'sets kind: invoke-async on "fn" -> aws.sqs',
      'sets protocol: https on "fn" -> aws.sqs',
      'adds aws.sqs -> "Orders" (event)',
    ],
  ],
  [
    'one caller of two keeps what is stated on the side where they are several',
    (view) =>
      insertServiceFix('Balance', view, [...view.outgoing('users'), ...view.outgoing('fn')].slice(0, 1), {
        serviceId: 'aws.alb',
        parentId: 'vpc',
        subnetsLike: 'pub',
      }),
    [
      'adds aws.alb in "VPC" (subnets: "Public subnet a")',
      'leads "users" -> "Web" as "users" -> aws.alb',
      'adds aws.alb -> "Web" (traffic, protocol: https)',
    ],
  ],
  ['into a frame', (view) => moveFix('In', view, node(view, 'fn'), 'prv'), ['moves "fn" in "Private subnet a"']],
  ['out of all frames', (view) => moveFix('Out', view, [node(view, 'db')], null), ['moves "Orders" at the top']],
  [
    'zones for all',
    (view) => zonesFix('Zones', [node(view, 'fn'), node(view, 'fn2')], ['1', '2']),
    ['sets zones: 1 2 on "fn"', 'sets zones: 1 2 on "fn2"'],
  ],
  [
    'a zone for each in turn',
    (view) => spreadFix('Zones', [node(view, 'fn'), node(view, 'fn2'), node(view, 'web')], ['1', '2']),
    ['sets zones: 1 on "Web"', 'sets zones: 1 on "fn"', 'sets zones: 2 on "fn2"'],
  ],
  [
    'places that are stated',
    () => placesFix('Place', [{ id: 'fn', subnets: ['prv'], memberOf: ['web'] }]),
    ['sets subnets: "Private subnet a" on "fn"', 'sets memberOf: "Web" on "fn"'],
  ],
  [
    'a second zone, with its frame and the next free range',
    (view) => secondZoneFix(view, [node(view, 'db')]),
    [
      'sets subnets: "Private subnet b" on "Orders"',
      'adds aws.availability-zone "eu-west-1b" in "VPC"',
      'adds aws.subnet "Private subnet b" in "eu-west-1b" (cidr: 10.0.2.0/24, visibility: private)',
    ],
  ],
  [
    'a second zone that something moves to',
    (view) => zoneSubnetFix('Spread', view, 'prv', [], [node(view, 'web')]),
    [
      'moves "Web" in "Private subnet b"',
      'adds aws.availability-zone "eu-west-1b" in "VPC"',
      'adds aws.subnet "Private subnet b" in "eu-west-1b" (cidr: 10.0.2.0/24, visibility: private)',
    ],
  ],
  [
    'a NAT gateway in a zone that has no subnets yet, with the way out of the first',
    (view) => natPerZoneFix(view, node(view, 'nat'), ['2']),
    [
      'adds aws.availability-zone "eu-west-1b" in "VPC"',
      'adds aws.subnet "Public subnet b" in "eu-west-1b" (cidr: 10.0.2.0/24, visibility: public)',
      'adds aws.nat-gateway "NAT b" in "Public subnet b"',
      'adds "NAT b" -> "users" (traffic)',
    ],
  ],
  [
    'a group around a machine',
    (view) => groupFix('Group', view, [node(view, 'web')], { properties: { minInstances: 2 } }),
    ['moves "Web" in aws.auto-scaling-group', 'adds aws.auto-scaling-group in "Private subnet a" (minInstances: 2)'],
  ],
])('%s', (_, fixFor, expected) => {
  test('is drawn as a careful person would', () => {
    const made = shop().done();
    const after = planned(made, fixFor(viewSide(made, 'aws', catalog)), 'aws');
    expect([...differenceOf(made, after)].sort()).toEqual([...expected].sort());
    expect(newlyUntidy(made, after)).toEqual([]);
  });
});

test('a group of machines in several subnets is drawn over them where nothing stands between, and they belong to it', () => {
  const made = shop()
    .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b', frame: box(520, 40, 160, 220) })
    .node('prv-b', 'aws.subnet', { in: 'zb', label: 'Private subnet b', frame: box(16, 40, 130, 160) })
    .node('web-b', 'aws.ec2', { in: 'prv-b', label: 'Web b', frame: icon(16, 48) })
    .done();
  const view = viewSide(made, 'aws', catalog);
  const fix = groupFix('Group', view, [node(view, 'web'), node(view, 'web-b')], { properties: {} });
  const after = planned(made, fix, 'aws');
  expect(differenceOf(made, after)).toEqual([
    'sets memberOf: aws.auto-scaling-group on "Web"',
    'sets memberOf: aws.auto-scaling-group on "Web b"',
    'adds aws.auto-scaling-group in "VPC" (subnets: "Private subnet a" "Private subnet b")',
  ]);
  expect(newlyUntidy(made, after)).toEqual([]);
});

test('a second zone that is drawn already is used, not drawn again', () => {
  const made = shop()
    .node('zb', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1b', frame: box(520, 40, 160, 220) })
    .node('prv-b', 'aws.subnet', { in: 'zb', label: 'Private subnet b', frame: box(16, 40, 130, 160) })
    .done();
  // Of the same kind as the first only where that is said of it, too.
  const stated = planned(
    made,
    settingFix('Private', node(viewSide(made, 'aws', catalog), 'prv-b'), { visibility: 'private' }),
    'aws',
  );
  const after = planned(
    stated,
    secondZoneFix(viewSide(stated, 'aws', catalog), [node(viewSide(stated, 'aws', catalog), 'db')]),
    'aws',
  );
  expect(differenceOf(stated, after)).toEqual(['sets subnets: "Private subnet b" on "Orders"']);
});

test('what is generated for a design of the other cloud exists on this side only, and the drawn one stays as it is', () => {
  const made = diagram('azure')
    .node('vnet', 'azure.virtual-network', { label: 'VNet', cidr: '10.0.0.0/16', frame: box(0, 0, 600, 400) })
    .node('subnet', 'azure.subnet', { in: 'vnet', label: 'Apps', cidr: '10.0.0.0/26', frame: box(20, 40, 300, 160) })
    .node('gw', 'azure.application-gateway', { in: 'subnet', label: 'Gateway', frame: icon(16, 48) })
    .node('vm', 'azure.virtual-machines', { in: 'subnet', label: 'VM', frame: icon(160, 48) })
    .done();
  const aws = viewSide(made, 'aws', catalog);
  const widened = planned(made, secondZoneFix(aws, [node(aws, 'gw')]), 'aws');
  expect(differenceOf(made, widened)).toEqual([
    'sets subnets: "Apps 2" on "Gateway"',
    'adds aws.subnet "Apps 2" in "VNet" (cidr: 10.0.0.64/26, only: aws)',
  ]);
  const moved = planned(made, moveFix('Out', aws, node(aws, 'vm'), 'vnet'), 'aws');
  expect(differenceOf(made, moved)).toEqual(['moves "VM" in "VNet" on aws']);
  const azure = viewSide(made, 'azure', catalog);
  const apart = planned(
    made,
    dedicatedSubnetFix('Apart', azure, [node(azure, 'gw')], { name: 'Gateways', prefix: 24 }),
    'azure',
  );
  expect(differenceOf(made, apart)).toEqual([
    'moves "Gateway" in "Gateways"',
    'adds azure.subnet "Gateways" in "VNet" (cidr: 10.0.1.0/24)',
  ]);
  for (const after of [widened, moved, apart]) expect(newlyUntidy(made, after)).toEqual([]);
});

test('no fix is offered where there is no place or no step for it', () => {
  const made = shop().done();
  const view = viewSide(made, 'aws', catalog);
  expect(secondZoneFix(view, [node(view, 'fn')])).toBeUndefined();
  expect(secondZoneFix(view, [])).toBeUndefined();
  expect(natPerZoneFix(view, node(view, 'fn'), ['2'])).toBeUndefined();
  expect(natPerZoneFix(view, node(view, 'nat'), ['frame:zb'])).toBeUndefined();
  expect(moveFix('In', view, node(view, 'vpc'), 'prv')).toBeUndefined();
  expect(insertServiceFix('Insert', view, [], { serviceId: 'aws.sqs' })).toBeUndefined();
  expect(addServiceFix('Add', view, { serviceId: 'aws.nothing', beside: node(view, 'fn') })).toBeUndefined();
  expect(addServiceFix('Add', view, { serviceId: 'aws.rds', beside: node(view, 'fn') })).toBeUndefined();
  expect(severalFix('Several', undefined, labelFix('Rename', node(view, 'fn'), 'x'))).toBeUndefined();
  expect(
    dedicatedSubnetFix('Apart', view, [node(view, 'db'), node(view, 'nat')], { name: 'x', prefix: 24 }),
  ).toBeUndefined();
});

function box(x: number, y: number, width: number, height: number) {
  return { x, y, width, height };
}

function icon(x: number, y: number) {
  return box(x, y, 96, 88);
}

function node(view: SideView, id: string): ViewNode {
  const found = view.nodes.get(id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

function planned(made: Diagram, fix: OfferedFix | undefined, side: Side): Diagram {
  if (fix === undefined) throw new Error('no fix is offered');
  const result = planFix({ ...fix, side }, made, commandEnv());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
