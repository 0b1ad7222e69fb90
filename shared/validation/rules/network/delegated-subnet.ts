import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { append } from '../../../group-by.ts';
import { DELEGATED_KINDS, type DelegatedKind, FLEX_SUBNET, RESERVED_SUBNETS } from '../../azure-subnets.ts';
import { hasTrait } from '../../calls.ts';
import { environmentKeyOf, environmentOf } from '../../container-environment.ts';
import { delegatedKindOf, delegatedKindsOf } from '../../delegated-kind.ts';
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
    why: 'App Service and Functions, Container Apps, Container Instances, SQL Managed Instance, PostgreSQL and MySQL are put into a subnet that is delegated to them. Azure lets no resource of another kind into it. Function apps on Flex Consumption share theirs only with each other, and a Container Apps environment takes a subnet for itself. An AWS subnet takes everything, so a design that comes from there needs more subnets.',
    messages: {
      one: '{names} shares {subnet} with {others}; it needs a subnet that is delegated to it alone.',
      several: '{names} share {subnet} with {others}; they need a subnet that is delegated to them alone.',
      derived:
        'On Azure, {names} cannot share a subnet with {others}: a subnet that is delegated to one kind takes no other.',
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
    const kind = kindOfAll(view, nodes);
    if (subnet === undefined || kind === undefined) return [];
    const ofKind = nodes.filter((node) => delegatedKindsOf(view, node).includes(kind));
    const environments = environmentsOf(view, ofKind);
    const [environment] = environments.keys();
    const own = environments.size < 2 ? ofKind : ofKind.filter((node) => environmentKeyOf(view, node) === environment);
    const deployed = deployedIn(view, id).filter((node) => !hasTrait(node, 'private-endpoint') || keepsOut(kind, own));
    const ofOthers = [...nodes, ...deployed].filter(
      (node) =>
        !delegatedKindsOf(view, node).includes(kind) && !OTHER_RULES.has(node.service.id) && !isHosted(view, node),
    );
    const others = [...new Set([...ofOthers, ...[...environments.values()].slice(1)])];
    return others.length === 0 ? [] : [{ subnet, kind, own, others }];
  });
}

/** The first that is certain: a function app whose plan is not known goes along with what is. */
function kindOfAll(view: SideView, nodes: readonly ViewNode[]): DelegatedKind | undefined {
  const kinds = nodes.map((node) => delegatedKindsOf(view, node));
  return (kinds.find(({ length }) => length === 1) ?? kinds[0])?.[0];
}

/** One node for each, in the order of the drawing; none for what is drawn beside them. */
function environmentsOf(view: SideView, nodes: readonly ViewNode[]): ReadonlyMap<string, ViewNode> {
  const environments = new Map<string, ViewNode>();
  for (const node of nodes) {
    const [key, environment] = [environmentKeyOf(view, node), environmentOf(view, node)];
    if (key !== undefined && environment !== undefined && !environments.has(key)) environments.set(key, environment);
  }
  return environments;
}

/** Flex Consumption takes no subnet with private endpoints in it. An AWS subnet has them beside everything, which is told otherwise. */
function keepsOut(kind: DelegatedKind, own: readonly ViewNode[]): boolean {
  return kind === FLEX_SUBNET && !isDerived(own);
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
  const kinds = new Set(others.map((node) => environmentOf(view, node) ?? delegatedKindOf(view, node)));
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
