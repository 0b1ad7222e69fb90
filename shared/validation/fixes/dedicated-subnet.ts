import { ICON_FRAME, type Size } from '../../catalog/drawn-size.ts';
import { placementOf } from '../../catalog/placement.ts';
import { type SideView, type ViewNode, viewSide } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { rejectUnknown } from '../../commands/rejection.ts';
import type { Frame, Node } from '../../document/schema.ts';
import { drawCopy } from '../drawing/draw-copy.ts';
import { nextRange } from '../drawing/next-range.ts';
import type { OfferedFix } from '../fix.ts';
import { statedText } from '../stated.ts';
import { planMoveToFrame } from './move-to-frame.ts';

export interface DedicatedSubnet {
  readonly fixId: 'dedicated-subnet';
  readonly params: DedicatedSubnetParams;
}

interface DedicatedSubnetParams {
  /** What moves into the new subnet. */
  readonly ids: readonly string[];
  /** The subnet that they leave. */
  readonly subnetId: string;
  readonly name: string;
  /** How large its address range should be where there is room: 24 for a /24. */
  readonly prefix: number;
}

const TITLE_AND_PADDING = 48;
export const PADDING = 24;
const TITLE_WIDTH = 184;

/** A subnet for nothing but these, beside the one they shared. */
export const planDedicatedSubnet: Command<DedicatedSubnetParams> = (diagram, { ids, subnetId, name, prefix }, env) => {
  const view = viewSide(diagram, diagram.provider, env.catalog);
  const subnet = view.nodes.get(subnetId);
  if (subnet === undefined) return rejectUnknown(subnetId);
  const size = sizeAround(ids.flatMap((id) => view.nodes.get(id)?.frame ?? []));
  const { x, y, width, height } = subnet.frame;
  const cidr = rangeFor(view, subnet, prefix);
  const fields = fieldsOf(subnet, name, cidr);
  const near = { x: x + width / 2, y: y + height / 2 };
  const drawn = drawCopy(diagram, { modelId: subnetId, parentId: subnet.parentId, size, near, fields }, env);
  return drawn.ok ? planMoveToFrame(drawn.value.diagram, { ids, parentId: drawn.value.id }, env) : drawn;
};

/** Of a subnet that these stand in side by side. */
export function sizeAround(frames: readonly Frame[]): Size {
  return {
    width: Math.max(
      frames.reduce((sum, frame) => sum + frame.width + PADDING, PADDING),
      TITLE_WIDTH,
    ),
    height: Math.max(ICON_FRAME.height, ...frames.map((frame) => frame.height)) + TITLE_AND_PADDING,
  };
}

/** Like the subnet that they leave, but for the name and the range. */
export function fieldsOf(
  subnet: ViewNode,
  label: string,
  cidr: string | undefined,
): Pick<Node, 'label' | 'properties'> {
  const { cidr: _, ...stated } = subnet.node.properties;
  return { label, properties: cidr === undefined ? stated : { ...stated, cidr } };
}

function rangeFor(view: SideView, subnet: ViewNode, prefix: number): string | undefined {
  const { network } = placementOf(view, subnet);
  const space = network && statedText(view, network, 'cidr');
  const taken = view.all('subnet').map(({ id }) => statedText(view, id, 'cidr'));
  const model = statedText(view, subnet, 'cidr');
  return nextRange(space, taken, model, prefix) ?? nextRange(space, taken, model);
}

/** Undefined where they are not drawn in one subnet. */
export function dedicatedSubnetFix(
  label: string,
  view: SideView,
  nodes: readonly ViewNode[],
  { name, prefix }: Pick<DedicatedSubnetParams, 'name' | 'prefix'>,
): OfferedFix | undefined {
  const subnets = nodes.map(({ id }) => view.ancestors(id).find(({ service }) => service.traits.includes('subnet')));
  const [subnet] = subnets;
  if (subnet === undefined || subnets.some((one) => one !== subnet)) return undefined;
  return {
    label,
    fixId: 'dedicated-subnet',
    params: { ids: nodes.map(({ id }) => id), subnetId: subnet.id, name, prefix },
  };
}
