import { placementOf } from '../catalog/placement.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { append } from '../group-by.ts';
import { plainSubnetLabel } from './azure-subnets.ts';
import { hasTrait } from './calls.ts';
import { statedText } from './stated.ts';
import { subnetKind } from './subnet-kind.ts';

/**
 * Groups nodes that stand in for one another: the same stated role, the same label but for number or zone (where the label
 * only names the service, in subnets of the same name), the same load balancer in front, or the same availability set. Errs
 * towards one tier: a missed finding is cheaper than a false one.
 */
export function tiersOf(view: SideView, nodes: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  /** By place in `nodes`: the place of one that it is in a tier with, in the end its own. */
  const leader = Uint32Array.from(nodes.keys());
  const find = (place: number): number => {
    let at = place;
    for (let next = leader[at] ?? at; next !== at; next = leader[at] ?? at) at = next;
    leader[place] = at;
    return at;
  };
  const firstWithKey = new Map<string, number>();
  const keysOf = keysOfAll(view);
  for (const [place, node] of nodes.entries()) {
    for (const key of keysOf(node)) {
      const first = firstWithKey.get(key);
      if (first === undefined) firstWithKey.set(key, place);
      else leader[find(place)] = find(first);
    }
  }
  const tiers = new Map<number, ViewNode[]>();
  for (const [place, node] of nodes.entries()) append(tiers, find(place), node);
  return [...tiers.values()];
}

const known = new WeakMap<SideView, Map<ViewNode, readonly string[]>>();

/** Memoised on the view: several rules ask. */
function keysOfAll(view: SideView): (node: ViewNode) => readonly string[] {
  const ofView = known.get(view) ?? new Map<ViewNode, readonly string[]>();
  known.set(view, ofView);
  return (node) => {
    const keys = ofView.get(node) ?? findKeys(view, node);
    ofView.set(node, keys);
    return keys;
  };
}

function findKeys(view: SideView, node: ViewNode): readonly string[] {
  const keys: string[] = [];
  const role = statedText(view, node, 'role');
  if (role !== undefined) keys.push(`role ${role}`);
  const stem = labelStem(node.node.label);
  const isGeneric = stem === '' || GENERIC.test(stem) || namesItsService(stem, node);
  const [subnet] = placementOf(view, node).subnets;
  const kind = subnet === undefined ? '' : (subnetKind(view, subnet) ?? '');
  if (isGeneric) {
    const subnetStem = subnet === undefined ? '' : labelStem(view.nodes.get(subnet)?.node.label ?? '');
    keys.push(`kind ${node.service.id} ${role ?? ''} ${kind} ${subnetStem}`);
  } else keys.push(`label ${stem} ${kind}`);
  for (const { from } of !isGeneric && isServiceOfItsOwn(view, node) ? [] : node.incoming) {
    if (hasTrait(view.nodes.get(from), 'load-balancer')) keys.push(`behind ${from}`);
  }
  for (const group of placementOf(view, node).groups) {
    if (hasTrait(view.nodes.get(group), 'placement-group')) keys.push(`in ${group}`);
  }
  return keys;
}

/**
 * One load balancer often stands before many services, each a box with a name of its own. Where they are drawn in the frames of
 * zones, one in each, the drawing may still show what all of them do.
 */
function isServiceOfItsOwn(view: SideView, node: ViewNode): boolean {
  if (!hasTrait(node, 'container-service')) return false;
  return !view.ancestors(node).some((frame) => hasTrait(frame, 'subnet', 'zone'));
}

function namesItsService(stem: string, { service }: ViewNode): boolean {
  return service.shortName.toLowerCase().startsWith(stem) && labelStem(service.shortName) === stem;
}

const GENERIC =
  /^(instances?|servers?|vms?|virtual machines?|hosts?|nodes?|ec|services?|tasks?|containers?|functions?)$/;
const NUMBERING =
  /\b([a-z]{2}-(gov-)?[a-z]+-\d[a-f]?|az|zone|availability|primary|secondary|active|passive|standby|read ?replicas?|replicas?|readers?|writers?|[a-f]|i{1,3})\b|\d+[a-f]?\b|\d+/g;

/** "GatewaySubnet" and "Gateway subnet" are one name. */
function withPlainSubnetName(label: string): string {
  return (/subnet/i.test(label) ? plainSubnetLabel(label) : undefined) ?? label;
}

const stems = new Map<string, string>();
/** As many labels as a large diagram has; beyond them it begins anew. */
const MOST_STEMS = 20_000;

/** "Web server 2", "Web server (eu-west-1b)" and "Web Server B" have the same stem. Labels seldom change, so it is remembered. */
export function labelStem(label: string): string {
  const known = stems.get(label);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemOf(label);
  stems.set(label, stem);
  return stem;
}

function stemOf(label: string): string {
  return withPlainSubnetName(label)
    .replace(/([a-z])([A-F])$/, '$1 $2')
    .toLowerCase()
    .replace(NUMBERING, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
