import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { DELEGATED_KINDS, type DelegatedKind, RESERVED_SUBNETS } from '../../azure-subnets.ts';
import { hasTrait } from '../../calls.ts';
import { delegatedKindOf } from '../../delegated-kind.ts';
import type { OfferedFix } from '../../fix.ts';
import { dedicatedSubnetFix } from '../../fixes/dedicated-subnet.ts';
import { deployedIn } from '../../in-network.ts';
import { limitFor } from '../../limits.ts';
import type { Report, Rule } from '../../rule.ts';
import { nameOf, namesOf } from '../../wording.ts';

/** What wants the subnet for itself by a rule of its own says so. */
const OTHER_RULES = new Set(['azure.application-gateway', ...RESERVED_SUBNETS.flatMap(({ services }) => services)]);

/** Room for a few instances, where the service states no need. */
const DEFAULT_PREFIX = 27;

interface Shared {
  readonly subnet: ViewNode;
  readonly kind: DelegatedKind;
  readonly own: readonly ViewNode[];
  readonly others: readonly ViewNode[];
}

export const delegatedSubnet: Rule = {
  meta: {
    id: 'delegated-subnet',
    code: 'NET-014',
    category: 'network',
    severity: 'error',
    providers: ['azure'],
    structural: true,
    title: 'A delegated subnet that other services share',
    why: 'App Service and Functions, Container Apps, Container Instances, SQL Managed Instance, PostgreSQL and MySQL are put into a subnet that is delegated to them. Azure lets no resource of another kind into it. An AWS subnet takes everything, so a design that comes from there needs more subnets.',
    messages: {
      one: '{names} shares {subnet} with {others}; it needs a subnet that is delegated to it alone.',
      several: '{names} share {subnet} with {others}; they need a subnet that is delegated to them alone.',
      derived: 'On Azure, {names} cannot share a subnet with {others}; each kind needs a subnet delegated to it alone.',
    },
    remedy: 'Give each of these services a subnet of its own.',
    source: 'rule-subnet-delegation',
  },
  check: (view) => {
    const found = sharedSubnets(view);
    const drawn = found.filter(({ own }) => !isDerived(own)).map((one) => reportOn(view, one));
    const derived = found.filter(({ own }) => isDerived(own));
    return derived.length === 0 ? drawn : [...drawn, derivedReport(derived)];
  },
};

/** By the service that it was given first: the subnet is delegated to one kind, whatever else is in it. */
function sharedSubnets(view: SideView): readonly Shared[] {
  const delegated = new Map<string, ViewNode[]>();
  for (const node of view.all(...DELEGATED_KINDS.flatMap(({ services }) => services))) {
    for (const subnet of placementOf(view, node).subnets) append(delegated, subnet, node);
  }
  return [...delegated].flatMap(([id, drawn]) => {
    const subnet = view.nodes.get(id);
    const nodes = drawn.filter((node) => !isHosted(view, node));
    const kind = nodes[0] && delegatedKindOf(view, nodes[0]);
    if (subnet === undefined || kind === undefined) return [];
    const own = nodes.filter((node) => delegatedKindOf(view, node) === kind);
    const deployed = deployedIn(view, id).filter((node) => !hasTrait(node, 'private-endpoint'));
    const others = [...new Set([...nodes, ...deployed])].filter(
      (node) => delegatedKindOf(view, node) !== kind && !OTHER_RULES.has(node.service.id) && !isHosted(view, node),
    );
    return others.length === 0 ? [] : [{ subnet, kind, own, others }];
  });
}

/** What runs in something of another kind, a function app in a cluster, is in the subnet of that. */
function isHosted(view: SideView, node: ViewNode): boolean {
  const own = delegatedKindOf(view, node);
  return view
    .ancestors(node.id)
    .some((frame) => hasTrait(frame, 'compute', 'container-cluster') && delegatedKindOf(view, frame) !== own);
}

/** A frame that was drawn on this side around what came from the other (an environment) says nothing of where that comes from. */
function isDerived(nodes: readonly ViewNode[]): boolean {
  const inner = nodes.find(({ id }) => !nodes.some(({ parentId }) => parentId === id));
  return inner?.face.origin === 'derived';
}

function reportOn(view: SideView, shared: Shared): Report {
  const { subnet, kind, own, others } = shared;
  return {
    message: own.length === 1 ? 'one' : 'several',
    data: { names: namesOf(own), subnet: nameOf(subnet), others: namesOf(others) },
    nodes: [...own, ...others].map(({ id }) => id),
    source: kind.source,
    fix: ownSubnetFix(view, shared),
  };
}

/** Not where what stays behind is a mixture again, nor where the subnet is stated, which both clouds would have to follow. */
function ownSubnetFix(view: SideView, { own, others }: Shared): OfferedFix | undefined {
  const kinds = new Set(others.map((node) => delegatedKindOf(view, node)));
  const leavesMixture = kinds.size > 1;
  const [first] = own;
  if (first === undefined || leavesMixture || own.some(({ node }) => node.subnets !== undefined)) return undefined;
  const outermost = own.filter(({ parentId }) => !own.some(({ id }) => id === parentId));
  return dedicatedSubnetFix('Give it a subnet of its own', view, outermost, {
    name: `${first.service.shortName} subnet`,
    prefix: limitFor(first, 'maxPrefixLength')?.value ?? DEFAULT_PREFIX,
  });
}

function derivedReport(found: readonly Shared[]): Report {
  const own = [...new Set(found.flatMap((one) => one.own))];
  const others = [...new Set(found.flatMap((one) => one.others))];
  return {
    message: 'derived',
    data: { names: namesOf(own), others: namesOf(others) },
    nodes: [...new Set([...own, ...others])].map(({ id }) => id),
  };
}
