import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../catalog/index.ts';
import type { Diagram, Side } from '../../../../shared/document/schema.ts';
import { COMPUTE_KINDS } from '../../../../shared/flip/suggestions/compute-kinds.ts';
import { LAST_KINDS, NETWORK_KINDS } from '../../../../shared/flip/suggestions/network-kinds.ts';
import { suggestionsFor } from '../../../../shared/flip/suggestions/suggest.ts';
import { validate } from '../../../../shared/validation/validate.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { laidOut } from '../../../support/laid-out.ts';
import { carriedOut } from '../harness.ts';

const KINDS = [...NETWORK_KINDS, ...COMPUTE_KINDS, ...LAST_KINDS].map(({ meta }) => meta.id);

/** A hub with everything that has a reserved subnet, and two spokes. */
function hubAndSpoke(): Diagram {
  const build = diagram('azure')
    .node('region', 'azure.region', { label: 'West Europe' })
    .node('hub', 'azure.virtual-network', { in: 'region', label: 'Hub', cidr: '10.0.0.0/16' })
    .node('gs', 'azure.subnet', { in: 'hub', label: 'GatewaySubnet', cidr: '10.0.0.0/27' })
    .node('vpn', 'azure.vpn-gateway', { in: 'gs', label: 'VPN' })
    .node('fs', 'azure.subnet', { in: 'hub', label: 'AzureFirewallSubnet', cidr: '10.0.1.0/26' })
    .node('fw', 'azure.firewall', { in: 'fs', label: 'Firewall', zoneRedundant: true })
    .node('bs', 'azure.subnet', { in: 'hub', label: 'AzureBastionSubnet', cidr: '10.0.2.0/26' })
    .node('bastion', 'azure.bastion', { in: 'bs', label: 'Bastion' })
    .node('site', 'neutral.on-premises', { label: 'Office' })
    .connect('site', 'vpn');
  for (const [at, spoke] of ['sales', 'stock'].entries()) {
    build
      .node(spoke, 'azure.virtual-network', { in: 'region', label: spoke, cidr: `10.${at + 1}.0.0/16` })
      .node(`${spoke}-app`, 'azure.subnet', { in: spoke, label: 'App', cidr: `10.${at + 1}.0.0/24` })
      .node(`${spoke}-vm1`, 'azure.virtual-machines', { in: `${spoke}-app`, zones: ['1'] })
      .node(`${spoke}-vm2`, 'azure.virtual-machines', { in: `${spoke}-app`, zones: ['2'] })
      .node(`${spoke}-peering`, 'azure.vnet-peering', { in: 'region' })
      .connect('hub', `${spoke}-peering`)
      .connect(`${spoke}-peering`, spoke)
      .connect('bastion', `${spoke}-vm1`);
  }
  return laidOut(build.connect('sales-vm1', 'stock-vm1').done());
}

/** Three tiers over three zones, with two security groups for each machine of the middle. */
function threeTier(): Diagram {
  const build = diagram('aws')
    .node('region', 'aws.region', { label: 'eu-west-1' })
    .node('vpc', 'aws.vpc', { in: 'region', label: 'Shop', cidr: '10.0.0.0/16' })
    .node('app-rules', 'aws.security-group', { in: 'vpc', label: 'App rules' })
    .node('admin-rules', 'aws.security-group', { in: 'vpc', label: 'Admin rules' })
    .node('igw', 'aws.internet-gateway', { in: 'vpc' })
    .node('users', 'neutral.users', {});
  for (const [at, zone] of ['a', 'b', 'c'].entries()) {
    const subnet = (tier: string, base: number) =>
      build.node(`${tier.split(' ').at(-1)?.toLowerCase()}-${zone}`, 'aws.subnet', {
        in: `az-${zone}`,
        label: `${tier} ${zone}`,
        cidr: `10.0.${base + at}.0/24`,
      });
    build.node(`az-${zone}`, 'aws.availability-zone', { in: 'vpc', label: `eu-west-1${zone}` });
    subnet('Public', 0);
    subnet('Private app', 10);
    subnet('Private data', 20);
    build
      .node(`nat-${zone}`, 'aws.nat-gateway', { in: `public-${zone}` })
      .node(`vm-${zone}`, 'aws.ec2', { in: `app-${zone}`, memberOf: ['app-rules', 'admin-rules'] });
  }
  return laidOut(
    build
      .node('alb', 'aws.alb', { in: 'vpc', subnets: ['public-a', 'public-b', 'public-c'] })
      .node('db', 'aws.rds', {
        in: 'vpc',
        engine: 'postgresql',
        zoneRedundant: true,
        subnets: ['data-a', 'data-b', 'data-c'],
      })
      .node('topic', 'aws.sns', { in: 'region', queueType: 'fifo' })
      .node('queue', 'aws.sqs', { in: 'region', queueType: 'fifo' })
      .connect('users', 'alb')
      .connect('alb', 'vm-a')
      .connect('vm-a', 'db')
      .connect('vm-a', 'topic')
      .connect('topic', 'queue')
      .connect('queue', 'vm-b')
      .done(),
  );
}

/** Every managed service behind a private endpoint. */
function privateEndpoints(): Diagram {
  const build = diagram('azure')
    .node('region', 'azure.region', { label: 'North Europe' })
    .node('net', 'azure.virtual-network', { in: 'region', label: 'Claims', cidr: '10.0.0.0/16' })
    .node('app', 'azure.subnet', { in: 'net', label: 'App', cidr: '10.0.0.0/24' })
    .node('ends', 'azure.subnet', { in: 'net', label: 'Endpoints', cidr: '10.0.1.0/24' })
    .node('web', 'azure.app-service', { in: 'region', label: 'Web', inNetwork: true, subnets: ['app'] })
    .node('job', 'azure.virtual-machines', { in: 'app', label: 'Job' });
  const services = ['sql-database', 'storage-account', 'key-vault', 'managed-redis', 'cosmos-db'];
  for (const service of services) {
    build
      .node(service, `azure.${service}`, { in: 'region', label: service, publicAccess: false })
      .node(`pe-${service}`, 'azure.private-endpoint', { in: 'ends', label: `${service} endpoint` })
      .connect('job', `pe-${service}`)
      .connect(`pe-${service}`, service);
  }
  return laidOut(build.done());
}

const DESIGNS: readonly (readonly [string, () => Diagram, Side])[] = [
  ['a hub and its spokes', hubAndSpoke, 'aws'],
  ['three tiers in three zones', threeTier, 'azure'],
  ['private endpoints everywhere', privateEndpoints, 'aws'],
];

describe.each(DESIGNS)('%s', (_, design, side) => {
  test('each suggestion alone', () => {
    const made = design();
    for (const { kind } of suggestionsFor(made, side, catalog)) carriedOut(made, side, [kind]);
  });

  test('all together, and nothing that concerns networks is left to say', () => {
    const { diagram: after } = carriedOut(design(), side, KINDS);
    const said = validate(after, side, catalog, { today: '2026-11-21' });
    const graver = said.filter(({ code, severity }) => code.startsWith('NET-') && severity !== 'info');
    expect(graver.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(
      suggestionsFor(after, side, catalog)
        .filter(({ kind }) => KINDS.includes(kind))
        .map(({ title }) => title),
    ).toEqual([]);
  });
});
