import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { canContain, placeAdvice } from '../../shared/commands/can-contain.ts';
import type { PlaceAdvice } from '../../shared/commands/place-advice.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { needsNetwork } from '../../shared/validation/rules/network/needs-network.ts';
import { wrongContainer } from '../../shared/validation/rules/network/wrong-container.ts';
import { diagram } from '../support/diagram-builder.ts';

/** Frames from the outermost to the innermost. */
const CHAINS: Readonly<Record<Side, readonly (readonly string[])[]>> = {
  aws: [
    [],
    ['aws.account'],
    ['aws.region'],
    ['aws.availability-zone'],
    ['aws.region', 'aws.vpc'],
    ['aws.region', 'aws.vpc', 'aws.subnet'],
    ['aws.region', 'aws.vpc', 'aws.availability-zone', 'aws.subnet'],
    ['aws.region', 'aws.auto-scaling-group'],
    ['aws.vpc', 'aws.subnet', 'aws.auto-scaling-group'],
    ['aws.vpc', 'aws.placement-group'],
    ['aws.outposts'],
    ['neutral.on-premises'],
    ['neutral.frame', 'aws.region'],
    ['azure.region', 'azure.virtual-network'],
  ],
  azure: [
    [],
    ['azure.subscription', 'azure.resource-group'],
    ['azure.region'],
    ['azure.region', 'azure.virtual-network'],
    ['azure.region', 'azure.virtual-network', 'azure.subnet'],
    ['azure.region', 'azure.virtual-network', 'azure.availability-zone'],
    ['azure.virtual-wan', 'azure.virtual-wan-hub'],
    ['azure.resource-group', 'azure.availability-set'],
    ['azure.virtual-network', 'azure.subnet', 'azure.vm-scale-set'],
    ['azure.azure-local'],
    ['aws.region', 'aws.vpc'],
  ],
};
const CASES = (['aws', 'azure'] as const).flatMap((side) =>
  CHAINS[side].map((chain) => [side, chain.join(' > ') || 'the top', chain] as const),
);

/** These two kinds are advice alone: no rule reports what is merely unusual. */
const UNRULED: ReadonlySet<PlaceAdvice['kind']> = new Set(['scope', 'habit']);

/** Every service of both clouds in the innermost frame, in a diagram that draws a network elsewhere. */
function everythingIn(
  side: Side,
  chain: readonly string[],
): { design: Diagram; placed: readonly string[]; home: string | null } {
  const network = side === 'aws' ? 'aws.vpc' : 'azure.virtual-network';
  const builder = diagram(side).node('elsewhere', network);
  chain.forEach((service, at) => {
    const pinned = service.startsWith('neutral.') ? {} : { pinned: service.startsWith('aws.') ? 'aws' : 'azure' };
    builder.node(`frame${at}`, service, { ...(at > 0 && { in: `frame${at - 1}` }), ...(pinned as object) });
  });
  const home = chain.length === 0 ? null : `frame${chain.length - 1}`;
  const placed: string[] = [];
  for (const service of catalog.services.values()) {
    const id = service.id.replace('.', '-');
    const pinned = service.provider === 'neutral' ? {} : { pinned: service.provider };
    builder.node(id, service.id, { ...(home !== null && { in: home }), ...pinned });
    placed.push(id);
  }
  return { design: builder.done(), placed, home };
}

describe('the hint while placing is there exactly where a rule would report it', () => {
  test.each(CASES)('%s: in %s', (side, _, chain) => {
    const { design, placed, home } = everythingIn(side, chain);
    const view = viewSide(design, side, catalog);
    const options = { today: '2026-11-21', editing: true };
    const reported = new Set([
      ...wrongContainer.check(view, options).flatMap(({ nodes }) => nodes[0] ?? []),
      ...needsNetwork.check(view, options).flatMap(({ nodes }) => nodes),
    ]);
    const hinted = placed.filter((nodeId) => {
      const advice = placeAdvice(design, home, { nodeId }, catalog);
      return advice !== undefined && !UNRULED.has(advice.kind);
    });
    expect(placed.length).toBeGreaterThan(400);
    expect(hinted.sort()).toEqual(placed.filter((id) => reported.has(id)).sort());
  });
});

test.each([
  ['aws', 'aws.ec2', 'region', 'network', 'EC2 needs a VPC around it.'],
  ['aws', 'aws.vpc', 'inner', 'nesting', 'A network lies in one region, in no other network and in no subnet.'],
  ['aws', 'aws.cloudfront', 'region', 'scope', 'CloudFront is global: it belongs to no Region.'],
  ['aws', 'aws.nat-gateway', 'region', 'habit', 'NAT gateway needs a VPC around it.'],
] as const)('%s: %s in a %s is a matter of %s', (side, serviceId, parentId, kind, reason) => {
  const design = diagram(side).node('region', 'aws.region').node('inner', 'aws.vpc', { in: 'region' }).done();
  expect(placeAdvice(design, parentId, { serviceId }, catalog)).toEqual({ kind, reason });
  expect(canContain(design, parentId, { serviceId }, catalog)).toEqual({ answer: 'advise', reason });
});

test.each([
  ['a stated subnet', { subnets: ['subnet'] }],
  ['a group in a network', { memberOf: ['group'] }],
])('a machine outside of a network needs no word where %s says which it is in', (_, stated) => {
  const design = diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('subnet', 'aws.subnet', { in: 'vpc' })
    .node('group', 'aws.auto-scaling-group', { in: 'subnet' })
    .node('web', 'aws.ec2', stated)
    .done();
  expect(placeAdvice(design, null, { nodeId: 'web' }, catalog)).toBeUndefined();
});
