import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import { placementOf } from '../../../../shared/catalog/placement.ts';
import { viewSide } from '../../../../shared/catalog/side-view.ts';
import type { Diagram } from '../../../../shared/document/schema.ts';
import { suggestionsFor } from '../../../../shared/flip/suggestions/suggest.ts';
import { type DiagramBuilder, diagram } from '../../../support/diagram-builder.ts';
import { carriedOut } from '../harness.ts';
import { suggestionTable } from '../suggestion-table.ts';

const NET = { label: 'Shop VPC', frame: { x: 0, y: 0, width: 900, height: 500 } };
const ICON = { width: 96, height: 88 };

test('NAT gateways of zones become one that is zone redundant and attached to the private subnets', () => {
  const design = diagram('aws')
    .node('vpc', 'aws.vpc', NET)
    .node('pub-a', 'aws.subnet', {
      in: 'vpc',
      label: 'Public',
      zones: ['a'],
      frame: { x: 20, y: 40, width: 200, height: 160 },
    })
    .node('app', 'aws.subnet', {
      in: 'vpc',
      label: 'Private',
      zones: ['a'],
      frame: { x: 260, y: 40, width: 200, height: 160 },
    })
    .node('edge', 'aws.subnet', {
      in: 'vpc',
      label: 'Public edge',
      zones: ['b'],
      frame: { x: 20, y: 260, width: 200, height: 160 },
    })
    .node('nat-a', 'aws.nat-gateway', { in: 'pub-a', label: 'NAT a', frame: { x: 40, y: 50, ...ICON } })
    .node('nat-b', 'aws.nat-gateway', { in: 'edge', label: 'NAT b', frame: { x: 40, y: 50, ...ICON } })
    .done();
  const { diagram: after, done } = carriedOut(design, 'azure', [
    'merge-nat-gateways',
    'nat-beside-subnet',
    'nat-only-subnet',
  ]);
  const view = viewSide(after, 'azure', catalog);
  expect(done.map(({ kind }) => kind)).toEqual([
    'merge-nat-gateways',
    'nat-beside-subnet',
    'nat-only-subnet',
    'nat-only-subnet',
  ]);
  expect(view.all('subnet').map(({ id }) => id)).toEqual(['app']);
  expect(view.all('nat').map(({ id, parentId, node }) => [id, parentId, node.label, node.subnets])).toEqual([
    ['nat-b', 'vpc', 'NAT', ['app']],
  ]);
  expect(view.property('nat-b', 'tier')).toBe('standard-v2');
});

test('a security group that all in a subnet have is associated with the subnet; where rules differ it stays', () => {
  const build = diagram('aws')
    .node('vpc', 'aws.vpc', NET)
    .node('rules', 'aws.security-group', { in: 'vpc', frame: { x: 600, y: 20, ...ICON } })
    .node('other', 'aws.security-group', { in: 'vpc', frame: { x: 720, y: 20, ...ICON } })
    .node('app', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 260, height: 160 } })
    .node('mixed', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 260, width: 260, height: 160 } })
    .node('vm1', 'aws.ec2', { in: 'app', memberOf: ['rules'], frame: { x: 20, y: 50, ...ICON } })
    .node('vm2', 'aws.ec2', { in: 'app', memberOf: ['rules'], frame: { x: 140, y: 50, ...ICON } })
    .node('vm3', 'aws.ec2', { in: 'mixed', memberOf: ['rules'], frame: { x: 20, y: 50, ...ICON } })
    .node('vm4', 'aws.ec2', { in: 'mixed', memberOf: ['other'], frame: { x: 140, y: 50, ...ICON } });
  const { diagram: after } = carriedOut(build.done(), 'azure', ['subnet-security-group']);
  const groups = (id: string) => viewSide(after, 'azure', catalog).nodes.get(id)?.node.memberOf;
  expect([groups('app'), groups('vm1'), groups('vm2')]).toEqual([['rules'], undefined, undefined]);
  expect([groups('mixed'), groups('vm3'), groups('vm4')]).toEqual([undefined, ['rules'], ['other']]);
});

describe('several security groups of one interface', () => {
  const groupsOn = (design: Diagram, ids: readonly string[]) => {
    const { diagram: after, done } = carriedOut(design, 'azure', ['merge-security-groups', 'subnet-security-group']);
    const view = viewSide(after, 'azure', catalog);
    return {
      done: done.map(({ title }) => title),
      shown: view.all('security-group').map(({ node }) => node.label),
      of: ids.map((id) => placementOf(view, id).groups.map((group) => view.nodes.get(group)?.node.label)),
      view,
    };
  };
  const build = () =>
    diagram('aws')
      .node('vpc', 'aws.vpc', NET)
      .node('web', 'aws.security-group', { in: 'vpc', openPorts: [443], frame: { x: 600, y: 20, ...ICON } })
      .node('admin', 'aws.security-group', { in: 'vpc', frame: { x: 720, y: 20, ...ICON } })
      .node('s', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 260, height: 160 } });

  test('become one where they guard nothing else', () => {
    const { done, shown, of, view } = groupsOn(
      build()
        .node('vm1', 'aws.ec2', { in: 's', memberOf: ['web', 'admin'], frame: { x: 20, y: 50, ...ICON } })
        .node('nic', 'aws.network-interface', {
          in: 'vpc',
          memberOf: ['admin', 'web'],
          frame: { x: 400, y: 300, ...ICON },
        })
        .done(),
      ['vm1', 'nic'],
    );
    expect(done[0]).toBe('Merge "admin" and "web" into one network security group for "nic" and "vm1"');
    expect(shown).toEqual(['admin + web']);
    expect(of[1]).toEqual(['admin + web']);
    expect(view.property(view.all('security-group')[0]?.id ?? '', 'openPorts')).toEqual([443]);
  });

  test('become another one where each guards something else too', () => {
    const { shown, of } = groupsOn(
      build()
        .node('vm1', 'aws.ec2', { in: 's', memberOf: ['web', 'admin'], frame: { x: 20, y: 50, ...ICON } })
        .node('vm2', 'aws.ec2', { in: 's', memberOf: ['web'], frame: { x: 140, y: 50, ...ICON } })
        .node('vm3', 'aws.ec2', { in: 'vpc', memberOf: ['admin'], frame: { x: 400, y: 300, ...ICON } })
        .done(),
      ['vm1', 'vm2', 'vm3'],
    );
    expect(shown).toEqual(['admin', 'web', 'admin + web']);
    expect(of).toEqual([['admin + web'], ['web'], ['admin']]);
  });

  test('one that is drawn around its members takes the other in', () => {
    const { shown, of } = groupsOn(
      build()
        .node('around', 'aws.security-group', { in: 's', frame: { x: 10, y: 40, width: 240, height: 110 } })
        .node('vm1', 'aws.ec2', { in: 'around', memberOf: ['admin'], frame: { x: 10, y: 10, ...ICON } })
        .done(),
      ['vm1'],
    );
    expect(shown).toEqual(['admin + around', 'web']);
    expect(of).toEqual([['admin + around']]);
  });

  test('says nothing where each has one, or where a frame guards others too', () => {
    const one = build().node('vm1', 'aws.ec2', { in: 's', memberOf: ['web'] });
    expect(groupsOn(one.done(), []).done.filter((title) => title.startsWith('Merge'))).toEqual([]);
    const mixed = build()
      .node('around', 'aws.security-group', { in: 's', frame: { x: 10, y: 40, width: 240, height: 110 } })
      .node('vm1', 'aws.ec2', { in: 'around', memberOf: ['admin'], frame: { x: 10, y: 10, ...ICON } })
      .node('vm2', 'aws.ec2', { in: 'around', frame: { x: 130, y: 10, ...ICON } });
    expect(groupsOn(mixed.done(), []).done.filter((title) => title.startsWith('Merge'))).toEqual([]);
  });
});

test('resource groups by life cycle, each resource in one, and none on AWS', () => {
  const build = diagram('aws')
    .node('vpc', 'aws.vpc', NET)
    .node('vm', 'aws.ec2', { in: 'vpc' })
    .node('files', 'aws.s3', { frame: { x: 1000, y: 20 } })
    .node('logs', 'aws.cloudwatch', { frame: { x: 1000, y: 220 } })
    .node('role', 'aws.iam-role', { frame: { x: 1000, y: 420 } })
    .node('people', 'aws.cognito', { frame: { x: 1200, y: 220 } })
    .node('users', 'neutral.users', { frame: { x: 1200, y: 20 } });
  const { diagram: after } = carriedOut(build.done(), 'azure', ['resource-groups']);
  const view = viewSide(after, 'azure', catalog);
  const nameOf = (id: string) => view.nodes.get(id)?.node.memberOf?.map((one) => view.nodes.get(one)?.node.label);
  expect(['vpc', 'files', 'vm', 'logs', 'role', 'people', 'users'].map(nameOf)).toEqual([
    ['rg-network'],
    ['rg-data'],
    ['rg-application'],
    ['rg-shared'],
    ['rg-application'],
    undefined,
    undefined,
  ]);
  expect(viewSide(after, 'aws', catalog).all('resource-group')).toEqual([]);
});

test('no resource groups where the drawing has one, or was drawn for Azure', () => {
  const grouped = diagram('azure')
    .node('rg', 'azure.resource-group')
    .node('vm', 'azure.virtual-machines', { in: 'rg' });
  const found = suggestionsFor(grouped.done(), 'azure', catalog).filter(({ kind }) => kind === 'resource-groups');
  expect(found).toEqual([]);
});

suggestionTable('wider-range', 'azure', {
  silent: {
    'a range that is large enough': diagram('aws')
      .node('vpc', 'aws.vpc', { cidr: '10.0.0.0/16' })
      .node('inspection', 'aws.subnet', { in: 'vpc', cidr: '10.0.0.0/26' })
      .node('guard', 'aws.network-firewall', { in: 'inspection' })
      .done(),
  },
  cases: {
    'only the subnet has a range, not what asks for a wider one': {
      diagram: diagram('aws')
        .node('vpc', 'aws.vpc', { cidr: '10.0.0.0/16' })
        .node('inspection', 'aws.subnet', { in: 'vpc', cidr: '10.0.0.0/28' })
        .node('guard', 'aws.network-firewall', { in: 'inspection' })
        .done(),
      says: ['Widen the address range of "inspection"'],
    },
  },
});

test('the only NAT gateway of a network serves its private subnets, and is drawn beside the public one', () => {
  const design = diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { width: 1200, height: 700 } })
    .node('public', 'aws.subnet', {
      in: 'vpc',
      visibility: 'public',
      frame: { x: 40, y: 40, width: 300, height: 260 },
    })
    .node('private', 'aws.subnet', {
      in: 'vpc',
      visibility: 'private',
      frame: { x: 400, y: 40, width: 300, height: 260 },
    })
    .node('nat', 'aws.nat-gateway', { in: 'public', frame: { x: 60, y: 60, ...ICON } })
    .done();
  const { diagram: after } = carriedOut(design, 'azure', ['nat-beside-subnet']);
  const nat = viewSide(after, 'azure', catalog).nodes.get('nat');
  expect(nat?.parentId).toBe('vpc');
  expect(nat?.node.subnets).toEqual(['private']);
});

describe('a public subnet in which nothing is left on Azure', () => {
  const CALLED = ['merge-zone-subnets', 'merge-nat-gateways', 'nat-beside-subnet', 'nat-only-subnet'];
  const inZones = (more: (build: DiagramBuilder) => DiagramBuilder = (build) => build) => {
    const build = diagram('aws').node('vpc', 'aws.vpc', { frame: { width: 1200, height: 700 } });
    for (const [row, zone] of ['a', 'b'].entries()) {
      const at = { y: 40 + row * 300, width: 300, height: 260 };
      build
        .node(`public-${zone}`, 'aws.subnet', {
          in: 'vpc',
          label: `Public ${zone}`,
          zones: [zone],
          frame: { x: 40, ...at },
        })
        .node(`private-${zone}`, 'aws.subnet', {
          in: 'vpc',
          label: `Private ${zone}`,
          zones: [zone],
          frame: { x: 400, ...at },
        })
        .node(`nat-${zone}`, 'aws.nat-gateway', {
          in: `public-${zone}`,
          label: `NAT ${zone}`,
          frame: { x: 60, y: 60, ...ICON },
        })
        .node(`web-${zone}`, 'aws.ec2', {
          in: `private-${zone}`,
          label: `Web ${zone}`,
          frame: { x: 60, y: 60, ...ICON },
        });
    }
    const { diagram: after, done } = carriedOut(more(build).done(), 'azure', CALLED);
    const shown = viewSide(after, 'azure', catalog);
    return { kinds: done.map(({ kind }) => kind), subnets: shown.all('subnet').map(({ node }) => node.label) };
  };

  test('is left out, with those of the other zones that were merged into it', () => {
    const { kinds, subnets } = inZones();
    expect(kinds.at(-1)).toBe('nat-only-subnet');
    expect(subnets).toEqual(['Private']);
  });

  test.each<[string, (build: DiagramBuilder) => DiagramBuilder]>([
    [
      'it has something else in one zone',
      (build) => build.node('alb', 'aws.alb', { in: 'public-a', frame: { x: 180, y: 60, ...ICON } }),
    ],
    [
      'something says that it is in it',
      (build) => build.node('alb', 'aws.alb', { in: 'vpc', subnets: ['public-a'], frame: { x: 800, y: 60, ...ICON } }),
    ],
    ['a line leads to it', (build) => build.node('users', 'neutral.users').connect('users', 'public-a')],
  ])('stays where %s', (_, more) => {
    expect(inZones(more).subnets).toContain('Public');
  });

  test('one that was drawn empty is none of its business', () => {
    const design = diagram('aws').node('vpc', 'aws.vpc').node('public', 'aws.subnet', { in: 'vpc', label: 'Public' });
    expect(carriedOut(design.done(), 'azure', CALLED).done).toEqual([]);
  });
});
