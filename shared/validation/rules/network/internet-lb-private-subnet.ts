import { placementOf } from '../../../catalog/placement.ts';
import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import type { OfferedFix } from '../../fix.ts';
import { moveFix } from '../../fixes/move-to-frame.ts';
import { placesFix } from '../../fixes/set-zones.ts';
import { severalFix } from '../../fixes/several.ts';
import type { Rule } from '../../rule.ts';
import { statedText } from '../../stated.ts';
import { subnetKind, subnetKindOf } from '../../subnet-kind.ts';
import { nameOf } from '../../wording.ts';

export const internetLbPrivateSubnet: Rule = {
  meta: {
    id: 'internet-lb-private-subnet',
    code: 'NET-004',
    category: 'network',
    severity: 'error',
    providers: ['aws'],
    title: 'An internet-facing load balancer in private subnets',
    why: 'An internet-facing load balancer has public addresses, and traffic to them has to come in through a route from an internet gateway. A private subnet has no such route, so nothing reaches the balancer.',
    messages: {
      hidden: '{name} faces the internet but is only in private subnets; no route from an internet gateway reaches it.',
    },
    remedy: 'Put the load balancer into public subnets and leave its targets in private ones.',
    source: 'rule-alb-scheme',
  },
  check: (view) =>
    view.all('load-balancer').flatMap((node) => {
      if (statedText(view, node, 'scheme') !== 'internet-facing') return [];
      if (placementOf(view, node).subnets.length === 0 || subnetKindOf(view, node.id) !== 'private') return [];
      return [
        {
          message: 'hidden',
          data: { name: nameOf(node) },
          nodes: [node.id],
          property: 'scheme',
          fix: moveToPublic(view, node),
        },
      ];
    }),
};

/** Only where each of its zones has exactly one public subnet. */
function moveToPublic(view: SideView, node: ViewNode): OfferedFix | undefined {
  const { subnets: stated } = node.node;
  const drawnIn = view.ancestors(node).find(({ service }) => service.traits.includes('subnet'));
  const target = drawnIn && publicTwin(view, drawnIn.id);
  const targets = stated?.map((id) => publicTwin(view, id));
  const isSettled = (drawnIn === undefined || target !== undefined) && targets?.includes(undefined) !== true;
  if (!isSettled || node.face.origin !== 'authored') return undefined;
  const subnets = targets?.flatMap((one) => one?.id ?? []).filter((id) => id !== target?.id);
  const label = 'Use the public subnets';
  return severalFix(
    label,
    ...(target === undefined ? [] : [moveFix(label, view, node, target.id)]),
    ...(subnets === undefined ? [] : [placesFix(label, [{ id: node.id, subnets }])]),
  );
}

function publicTwin(view: SideView, subnetId: string): ViewNode | undefined {
  const { network, zones } = placementOf(view, subnetId);
  const [only, ...others] = view.all('subnet').filter(({ id }) => {
    const place = placementOf(view, id);
    const isBeside = place.network?.id === network?.id && place.zones.join() === zones.join();
    return isBeside && subnetKind(view, id) === 'public';
  });
  return others.length === 0 ? only : undefined;
}
