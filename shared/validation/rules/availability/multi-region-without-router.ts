import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedFlag, statedText } from '../../stated.ts';
import { tiersOf } from '../../tiers.ts';
import { namesOf } from '../../wording.ts';

const ENTRIES = ['load-balancer', 'api-gateway', 'web-app', 'virtual-machine', 'container-service', 'function'];
const OUTSIDE = ['client', 'internet'];

export const multiRegionWithoutRouter: Rule = {
  meta: {
    id: 'multi-region-without-router',
    code: 'HA-024',
    category: 'availability',
    severity: 'warning',
    relaxed: 'info',
    providers: ['aws', 'azure'],
    title: 'The same entry in several regions, and nothing that routes between them',
    why: 'A second region helps only if clients get there when the first one fails. That takes DNS with health checks or an anycast address in front of both; without it somebody has to change addresses by hand during the outage.',
    messages: {
      none: '{names} serve the same in {regions}, but nothing routes clients between the regions.',
    },
    remedy: 'Put DNS or anycast routing with health probes before the regions.',
    source: 'rule-dns-failover',
  },
  check: (view) => {
    if (view.all('region').length < 2 || view.all('global-router', 'cdn').length > 0) return [];
    const entries = view.all(...ENTRIES).filter((node) => isEntryOfRegion(view, node));
    return tiersOf(view, entries).flatMap((tier) => reportFor(view, tier) ?? []);
  },
};

function reportFor(view: SideView, tier: readonly ViewNode[]): Report | undefined {
  const regions = [...new Set(tier.flatMap(({ id }) => placementOf(view, id).region ?? []))];
  if (regions.length < 2 || !tier.some((node) => isReachedFromOutside(view, node))) return undefined;
  if (isRouted(view, tier)) return undefined;
  return {
    message: 'none',
    data: { names: namesOf(tier), regions: namesOf(regions) },
    nodes: [...tier, ...regions].map(({ id }) => id),
    source: view.side === 'aws' ? 'rule-dns-failover' : 'az-traffic-manager',
  };
}

/** Regions that only keep data for the worst case, or serve tenants of their own, stand in for no other. */
function isEntryOfRegion(view: SideView, node: ViewNode): boolean {
  const { region } = placementOf(view, node);
  if (region === undefined || isInternal(view, node)) return false;
  return statedText(view, region, 'role') !== 'dr-data' && statedFlag(view, region, 'sharded') !== true;
}

function isInternal(view: SideView, node: ViewNode): boolean {
  return hasTrait(node, 'load-balancer') && statedText(view, node, 'scheme') === 'internal';
}

function isReachedFromOutside(view: SideView, node: ViewNode): boolean {
  if (hasTrait(node, 'load-balancer') && statedText(view, node, 'scheme') === 'internet-facing') return true;
  return node.incoming.some(({ source }) => hasTrait(source, ...OUTSIDE));
}

/** Somebody else's DNS or CDN, or a service of one region, that leads to several of them. */
function isRouted(view: SideView, tier: readonly ViewNode[]): boolean {
  const reached = new Map<string, Set<string>>();
  for (const { id } of tier) {
    const region = placementOf(view, id).region?.id ?? '';
    for (const { from } of view.incoming(id)) {
      if (hasTrait(view.nodes.get(from), ...OUTSIDE)) continue;
      reached.set(from, (reached.get(from) ?? new Set()).add(region));
    }
  }
  return [...reached.values()].some((regions) => regions.size > 1);
}
