import { placementOf } from '../../../catalog/placement.ts';
import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import type { CommandEnv } from '../../../commands/command.ts';
import type { Rejection } from '../../../commands/rejection.ts';
import type { Diagram } from '../../../document/schema.ts';
import { ok, type Result } from '../../../result.ts';
import { drawService } from '../../../validation/drawing/draw-service.ts';
import { nextRange } from '../../../validation/drawing/next-range.ts';
import { statedText } from '../../../validation/stated.ts';
import type { Role } from './place-in-network.ts';
import { letterOf } from './zone-names.ts';

const NAMES: Readonly<Record<Role, string>> = {
  public: 'Public subnet',
  data: 'Data subnet',
  private: 'Private subnet',
};

/** AWS subnets of a network, one for each of these zones. */
export function drawSubnets(
  diagram: Diagram,
  { networkId, role, zones }: { readonly networkId: string; readonly role: Role; readonly zones: readonly string[] },
  env: CommandEnv,
): Result<{ readonly diagram: Diagram; readonly ids: readonly string[] }, Rejection> {
  const ids: string[] = [];
  let present = diagram;
  for (const zone of zones) {
    const view = viewSide(present, present.provider, env.catalog);
    const cidr = freeRange(view, networkId);
    const name = `${NAMES[role]} ${letterOf(zone)}`;
    const visibility = role === 'public' ? 'public' : 'private';
    const properties = { visibility, ...(cidr !== undefined && { cidr }) };
    const drawn = drawService(
      present,
      {
        serviceId: 'aws.subnet',
        name,
        parentId: networkId,
        properties,
        zones: [letterOf(zone)],
      },
      env,
    );
    if (!drawn.ok) return drawn;
    present = drawn.value.diagram;
    ids.push(drawn.value.id);
  }
  return ok({ diagram: present, ids });
}

/** As large as another of the network. */
function freeRange(view: SideView, networkId: string): string | undefined {
  const network = view.nodes.get(networkId);
  const all = view.all('subnet');
  const beside = all.filter((subnet) => placementOf(view, subnet).network === network);
  const model = beside.map((subnet) => statedText(view, subnet, 'cidr')).find((range) => range !== undefined);
  const taken = all.map((subnet) => statedText(view, subnet, 'cidr'));
  return nextRange(network && statedText(view, network, 'cidr'), taken, model);
}
