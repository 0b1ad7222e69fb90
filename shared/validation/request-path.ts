import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewConnection, ViewNode } from '../catalog/side-view.ts';
import { groupBy } from '../group-by.ts';
import { hasTrait, isSynchronous, PROXIES } from './calls.ts';
import { isReplica } from './replicas.ts';
import { type Sla, slaOf } from './sla.ts';
import { tiersOf } from './tiers.ts';

/** What has to work on the way: one node, or several that stand in for one another. */
export interface PathElement {
  readonly nodes: readonly ViewNode[];
  readonly sla: Sla | undefined;
  /** Others stand in for it, in another region or beside it, so that its promise is not the limit of the design. */
  readonly isRedundant: boolean;
}

/**
 * What has to work for a user to get an answer, in the order in which a request comes by. A cluster's promise is about its API and
 * not about what runs on it, an internet gateway is part of its network, and a replica follows another: none is an element.
 */
export function pathElements(view: SideView): readonly PathElement[] {
  const isElement = (node: ViewNode): boolean =>
    !hasTrait(node, 'container-cluster', 'internet-gateway') && !(hasTrait(node, 'database') && isReplica(view, node));
  const nodes = requestPath(view).filter(isElement);
  return [...groupBy(nodes, ({ service }) => service).values()].flatMap((alike) => {
    const regions = new Set(alike.flatMap(({ id }) => placementOf(view, id).region ?? []));
    const [first] = alike;
    if (first === undefined) return [];
    if (regions.size > 1) return [{ nodes: alike, sla: slaOf(view, first), isRedundant: true }];
    const mayStandIn = alike.length > 1 && hasTrait(first, 'compute');
    const groups = mayStandIn ? tiersOf(view, alike) : alike.map((node) => [node]);
    return groups.flatMap((peers): readonly PathElement[] => {
      const [one] = peers;
      // Machines in several zones have a promise of their own.
      const isRedundant = peers.length > 1 && !hasTrait(one, 'virtual-machine');
      return one === undefined ? [] : [{ nodes: peers, sla: slaOf(view, one, peers), isRedundant }];
    });
  });
}

/** What answers while a user waits; a broker, a backup or a log does its part later. */
const STORES = ['data-store', 'cache'];
const READS = new Set(['traffic', 'data', 'invoke-sync']);

/**
 * From users and the internet along calls that are waited for, and the data that the called ones read. Where nobody is drawn, what
 * takes requests and has nothing before it begins the path.
 */
function requestPath(view: SideView): readonly ViewNode[] {
  const callers = view.all('client', 'internet', 'internet-gateway');
  const fronts = view.all('load-balancer', 'api-gateway', 'cdn', 'global-router');
  const starts = callers.length > 0 ? callers : fronts.filter(({ id }) => view.incoming(id).length === 0);
  const path = new Set(starts);
  const queue = [...starts];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const line of at.outgoing) {
      const next = line.target;
      if (path.has(next) || !isNeeded(view, at, next, line)) continue;
      path.add(next);
      if (!hasTrait(next, ...STORES)) queue.push(next);
    }
  }
  return [...path].filter(({ service }) => service.provider !== 'neutral');
}

function isNeeded(view: SideView, from: ViewNode, to: ViewNode, line: ViewConnection): boolean {
  const { kind } = line.connection;
  if (hasTrait(to, ...STORES)) return READS.has(kind);
  // A name or a gateway leads on, whatever is at the end of the line.
  if (hasTrait(from, 'dns', 'internet-gateway') || hasTrait(to, 'dns', 'internet-gateway'))
    return (kind === 'traffic' || kind === 'dns') && !hasTrait(to, 'broker');
  // Whatever is on the path waits for what it sends through or to these.
  if (hasTrait(to, ...PROXIES, 'virtual-machine', 'scaling-group')) return kind === 'traffic' || kind === 'invoke-sync';
  return isSynchronous(view, line);
}
