import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import type { OfferedFix } from '../../fix.ts';
import { addServiceFix } from '../../fixes/add-service.ts';
import { severalFix } from '../../fixes/several.ts';
import { networkOf } from '../../in-network.ts';
import { onePerCause } from '../../one-per-cause.ts';
import type { Report, Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { subnetKind, subnetKindOf } from '../../subnet-kind.ts';
import { nameOf, namesOf } from '../../wording.ts';

/** Slides leave the gateway out: a hint, unless the drawing goes into routing as far as NAT gateways. */
export const internetGatewayMissing: Rule = {
  meta: {
    id: 'internet-gateway-missing',
    code: 'NET-005',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    structural: true,
    title: 'A VPC with public parts and no internet gateway',
    why: 'Nothing in a VPC is reached from the internet, and no NAT gateway reaches it, unless an internet gateway is attached to the VPC. Azure needs no such box, so a design that comes from there has none.',
    messages: {
      omitted: 'No internet gateway is drawn for {names}, which has parts that face the internet.',
      nat: 'No internet gateway is drawn for {names}, so its NAT gateway has no way out.',
      origin:
        'CloudFront reaches into {names}, where no internet gateway is drawn; a public origin needs one, and AWS asks for one at a VPC origin too.',
      privateNat: '{names} is in a private subnet, from which no route leads to the internet gateway.',
      privateNats: '{names} are in private subnets, from which no route leads to the internet gateway.',
      derived: 'On AWS an internet gateway is needed for {names}; Azure has no such box.',
    },
    remedy: 'Attach an internet gateway to the VPC.',
    source: 'rule-internet-gateway',
  },
  check: (view) => {
    const lacking = view.all('aws.vpc').filter((vpc) => !hasGateway(view, vpc));
    const facing = lacking.filter((vpc) => facesInternet(view, vpc));
    const origins = originsIn(
      view,
      lacking.filter((vpc) => !facing.includes(vpc)),
    );
    return [
      ...onePerCause(facing).map((vpcs) => reportFor(view, vpcs)),
      ...origins.map((vpc) => originReport(view, vpc)),
      ...privateNatReport(view),
    ];
  },
};

/** Networks with a load balancer or an instance that CloudFront stands before. */
function originsIn(view: SideView, vpcs: readonly ViewNode[]): readonly ViewNode[] {
  const reached = new Set(
    view
      .all('aws.cloudfront')
      .flatMap(({ id }) => view.outgoing(id))
      .filter(({ target }) => hasTrait(target, 'load-balancer', 'virtual-machine'))
      .map(({ to }) => networkOf(view, to)),
  );
  return vpcs.filter((vpc) => reached.has(vpc));
}

function originReport(view: SideView, vpc: ViewNode): Report {
  return {
    message: 'origin',
    severity: 'info',
    data: { names: nameOf(vpc) },
    nodes: [vpc.id],
    source: 'rule-cloudfront-vpc-origins',
    fix: gatewayFix(view, [vpc]),
  };
}

/** A NAT gateway for the internet has to stand in a public subnet; one between private networks need not. */
function privateNatReport(view: SideView): readonly Report[] {
  const nats = view
    .all('aws.nat-gateway')
    .filter(({ id, face }) => face.origin !== 'derived' && !isForPrivateNetworks(view, id))
    .filter(({ id }) => subnetKindOf(view, id) === 'private');
  if (nats.length === 0) return [];
  return [
    {
      message: nats.length === 1 ? 'privateNat' : 'privateNats',
      severity: 'warning',
      data: { names: namesOf(nats) },
      nodes: nats.map(({ id }) => id),
      remedy: 'Put the NAT gateway into a public subnet of its zone.',
      source: 'rule-nat-gateway-basics',
    },
  ];
}

function isForPrivateNetworks(view: SideView, id: string): boolean {
  return statedText(view, id, 'natMode') === 'regional' || statedText(view, id, 'scheme') === 'internal';
}

function reportFor(view: SideView, vpcs: readonly ViewNode[]): Report {
  const base = { data: { names: namesOf(vpcs) }, nodes: vpcs.map(({ id }) => id), fix: gatewayFix(view, vpcs) };
  if (vpcs.some(({ face }) => face.origin === 'derived')) return { ...base, message: 'derived' };
  const hasPublicNat = vpcs.some((vpc) => view.descendants(vpc.id).some((node) => isNatInPublicSubnet(view, node)));
  return hasPublicNat
    ? { ...base, message: 'nat', severity: 'warning' }
    : { ...base, message: 'omitted', severity: 'info' };
}

function gatewayFix(view: SideView, vpcs: readonly ViewNode[]): OfferedFix | undefined {
  const steps = vpcs.map((vpc) => {
    const subnets = view.descendants(vpc.id).filter((node) => hasTrait(node, 'subnet'));
    const beside = subnets.find(({ id }) => subnetKind(view, id) === 'public') ?? vpc;
    const gateway = { serviceId: 'aws.internet-gateway', parentId: vpc.id, beside };
    return addServiceFix('Attach an internet gateway', view, gateway);
  });
  return severalFix('Attach an internet gateway', ...steps);
}

function isNatInPublicSubnet(view: SideView, node: ViewNode): boolean {
  if (node.service.id !== 'aws.nat-gateway' || statedText(view, node, 'natMode') === 'regional') return false;
  return placementOf(view, node).subnets.some((id) => subnetKind(view, id) === 'public');
}

/** In it, connected to it or to something in it, or loose in the drawing, where it may belong to any network. */
function hasGateway(view: SideView, vpc: ViewNode): boolean {
  return view.all('internet-gateway').some((gateway) => {
    const network = placementOf(view, gateway).network;
    if (network !== undefined) return network.id === vpc.id;
    const neighbours = [...gateway.incoming, ...gateway.outgoing]
      .map(({ from, to }) => (from === gateway.id ? to : from))
      .filter((id) => placementOf(view, id).network !== undefined || hasTrait(view.nodes.get(id), 'network'));
    return (
      neighbours.length === 0 || neighbours.some((id) => id === vpc.id || placementOf(view, id).network?.id === vpc.id)
    );
  });
}

function facesInternet(view: SideView, vpc: ViewNode): boolean {
  return view.descendants(vpc.id).some((node) => {
    if (hasTrait(node, 'subnet')) return subnetKind(view, node.id) === 'public';
    const { scheme, assignPublicIp } = node.face.properties;
    // A design for Azure cannot have drawn the gateway that its NAT gateway goes out by on AWS.
    if (vpc.face.origin === 'derived' && hasTrait(node, 'nat') && scheme !== 'internal') return true;
    if (scheme === 'internet-facing' || assignPublicIp === true) return true;
    if (node.service.scope !== 'subnet' || scheme === 'internal') return false;
    // An interface endpoint takes traffic over private links only, whoever is drawn in front of it.
    if (hasTrait(node, 'private-endpoint')) return false;
    return node.incoming.some(({ source }) => hasTrait(source, 'internet', 'client'));
  });
}
