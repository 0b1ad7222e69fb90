import { ICON_FRAME } from '../../../catalog/drawn-size.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { rejectUnknown } from '../../../commands/rejection.ts';
import { connectionsOf, nodeOf } from '../../../document/queries.ts';
import type { Face, Frame, Node, PropertyValue } from '../../../document/schema.ts';
import { groupBy } from '../../../group-by.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { membersOf } from '../../../validation/membership.ts';
import { nameOf } from '../../../validation/wording.ts';
import { zonesOfGroup } from '../../../validation/zones.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { commonSettings } from './common-settings.ts';
import { countedNames } from './counted-names.ts';

interface Params {
  readonly group: string;
  readonly machines: readonly string[];
  readonly templates: readonly string[];
}

const SCALE_SET = 'azure.vm-scale-set';
const MACHINES = ['aws.ec2', 'aws.ec2-spot'];
const TEMPLATE = 'aws.ec2-launch-template';
const NO_NAME = /^\s*(ec2 )?(auto[ -]?scaling( group)?|asg)\s*$/i;
const COUNTS = ['instanceCount', 'minInstances', 'maxInstances'];

/** The group, its launch template and the machines drawn for it are one scale set, which has zones, size and count of its own. */
export const groupToScaleSet = suggestionKind<Params>({
  meta: {
    id: 'group-to-scale-set',
    sides: ['azure'],
    title: 'Make one scale set of a group, its template and its machines',
    mends: [],
    source: 'az-vmss-overview',
  },
  find: (view) => {
    const templates = templatesByGroup(view);
    return view.all(SCALE_SET).flatMap((group) => found(view, group, templates.get(group.id) ?? []));
  },
  plan: (diagram, { group, machines, templates }, env) => {
    const view = viewSide(diagram, 'azure', env.catalog);
    const shown = view.nodes.get(group);
    const stored = nodeOf(diagram, group);
    if (shown === undefined || stored === undefined) return rejectUnknown(group);
    const parts = [...machines, ...templates].flatMap((id) => nodeOf(diagram, id) ?? []);
    const face = scaleSetFace(
      view,
      shown,
      machines.flatMap((id) => view.nodes.get(id) ?? []),
    );
    const whole = withFace(stored, 'azure', face);
    return amend(diagram, {
      nodes: [
        whole,
        ...parts.map((part) => withFace(part, 'azure', { into: group })),
        ...(subnetInside(view, shown, machines) === undefined ? [] : besides(view, shown)),
      ],
    });
  },
});

function found(view: SideView, group: ViewNode, templates: readonly string[]): readonly FoundSuggestion<Params>[] {
  if (group.node.faces.aws?.service !== 'aws.auto-scaling-group' || group.node.pinned !== undefined) return [];
  const machines = membersOf(view, group.id)
    .filter((node) => isMachine(node) && isAlone(view, node, group))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (machines.length + templates.length === 0) return [];
  const ids = machines.map(({ id }) => id);
  const what = machines.length === 0 ? `${nameOf(group)} and its launch template` : countedNames([group, ...machines]);
  return [
    {
      key: group.id,
      title: `Make one scale set of ${what}`,
      reason: `A scale set is described once: it holds the model that a launch template holds, makes its own instances from it, and spreads them over its own list of zones instead of over subnets.${machines.length > 0 ? ' The machines in the drawing are its instances, not machines beside it.' : ''}`,
      nodes: [group.id, ...ids],
      params: { group: group.id, machines: ids, templates },
    },
  ];
}

function isMachine({ node, children, service }: ViewNode): boolean {
  const { aws, azure } = node.faces;
  if (node.pinned !== undefined || node.only !== undefined || azure?.service !== undefined) return false;
  return MACHINES.includes(aws?.service ?? '') && children.length === 0 && service.traits.includes('virtual-machine');
}

/** A machine that is said to belong to several groups is nobody's for certain. */
function isAlone(view: SideView, { node }: ViewNode, group: ViewNode): boolean {
  const groups = (node.memberOf ?? []).filter((id) => view.nodes.get(id)?.service.id === SCALE_SET);
  return groups.every((id) => id === group.id);
}

/** Launch templates, which Azure hides, by the group that they are joined with or drawn in. */
function templatesByGroup(view: SideView): ReadonlyMap<string, readonly string[]> {
  const { diagram, absorbed, nodes } = view;
  const loose = [...absorbed].filter(([id, face]) => face.into === undefined && isTemplate(diagram.nodes[id]));
  if (loose.length === 0) return new Map();
  const ids = new Set(loose.map(([id]) => id));
  const pairs = connectionsOf(diagram).flatMap(({ from, to }) => [
    ...(ids.has(from) ? [[from, to] as const] : []),
    ...(ids.has(to) ? [[to, from] as const] : []),
  ]);
  for (const id of ids) {
    const parentId = diagram.nodes[id]?.parentId;
    if (typeof parentId === 'string') pairs.push([id, parentId]);
  }
  const joined = pairs.filter(([, group]) => nodes.get(group)?.service.id === SCALE_SET);
  const groups = groupBy(joined, ([, group]) => group);
  const owners = groupBy(joined, ([template]) => template);
  return new Map(
    [...groups].map(([group, own]) => {
      // A template of several groups stays what each of them refers to.
      const alone = own.filter(([template]) => new Set(owners.get(template)?.map(([, one]) => one)).size === 1);
      return [group, [...new Set(alone.map(([template]) => template))].sort()];
    }),
  );
}

function isTemplate(node: Node | undefined): boolean {
  return node?.faces.aws?.service === TEMPLATE;
}

function scaleSetFace(view: SideView, group: ViewNode, machines: readonly ViewNode[]): Partial<Face> {
  if (machines.length === 0) return {};
  const own = group.node.faces.azure?.properties ?? {};
  const zones = zonesOfGroup(view, group);
  const ids = Object.keys(group.service.properties).filter(
    (id) => !COUNTS.includes(id) && view.propertyOf(group, id) === undefined,
  );
  const settings: Record<string, PropertyValue> = { ...commonSettings(view, machines, ids), ...own };
  const count = machines.reduce((sum, node) => sum + countOf(view, node), 0);
  const isCounted = COUNTS.some((id) => view.propertyOf(group, id) !== undefined);
  if (!isCounted && count > 1) settings.instanceCount = count;
  const others = [group, ...machines].flatMap(({ node }) => node.memberOf ?? []);
  const memberOf = [...new Set(others)].filter((id) => id !== group.id);
  return {
    properties: settings,
    ...nameFor(group, machines),
    ...(zones.length > 0 && { zones }),
    ...(memberOf.length > 0 && { memberOf }),
    ...placeOf(view, group, machines),
  };
}

/** A group that only says what it is on AWS goes by the name of its machines. */
function nameFor({ node }: ViewNode, machines: readonly ViewNode[]): Partial<Face> {
  if (!NO_NAME.test(node.label)) return {};
  const names = new Set(machines.map((machine) => machine.node.label));
  const [name = ''] = names;
  return { label: names.size === 1 ? name : '' };
}

function countOf(view: SideView, node: ViewNode): number {
  const count = view.propertyOf(node, 'instanceCount');
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 1;
}

/** The one subnet that a group was drawn around, with nothing but its machines in it: on Azure the scale set is in the subnet. */
function subnetInside(view: SideView, group: ViewNode, machines: readonly string[]): ViewNode | undefined {
  const [subnet, ...more] = view.children(group.id);
  if (subnet === undefined || more.length > 0 || group.shape !== 'frame' || !hasTrait(subnet, 'subnet'))
    return undefined;
  const { children } = subnet;
  return children.length > 0 && children.every(({ id }) => machines.includes(id)) ? subnet : undefined;
}

/** What the group was drawn around, at the same place in the frame around that. */
function besides(view: SideView, group: ViewNode): readonly Node[] {
  return view.children(group.id).flatMap(({ id, frame }) => {
    const node = nodeOf(view.diagram, id);
    const place = relativeTo(group.parent, frame);
    return node === undefined ? [] : [withFace(node, 'azure', { parentId: group.parentId, frame: place })];
  });
}

/**
 * Where its first machine stood, as an icon; in the subnet that it was drawn around; a group that holds other things stays the
 * frame around them.
 */
function placeOf(view: SideView, group: ViewNode, machines: readonly ViewNode[]): Partial<Face> {
  const [first] = machines;
  const ids = machines.map(({ id }) => id);
  const subnet = subnetInside(view, group, ids);
  if (first !== undefined && subnet !== undefined)
    return { shape: 'icon', parentId: subnet.id, frame: relative(first), subnets: [] };
  const inside = view.descendants(group.id);
  if (first === undefined || group.shape === 'icon' || inside.some((node) => !machines.includes(node))) return {};
  if (inside.length === 0) return { shape: 'icon', parentId: first.parentId, frame: relative(first) };
  const { x, y, width, height } = relative(group);
  const middle = { x: x + (width - ICON_FRAME.width) / 2, y: y + (height - ICON_FRAME.height) / 2 };
  const isRoomy = width >= ICON_FRAME.width && height >= ICON_FRAME.height;
  return { shape: 'icon', ...(isRoomy && { frame: { ...middle, ...ICON_FRAME } }) };
}

function relative({ frame, parent }: ViewNode): Frame {
  return relativeTo(parent, frame);
}

function relativeTo(parent: ViewNode | null, frame: Frame): Frame {
  return { ...frame, x: frame.x - (parent?.frame.x ?? 0), y: frame.y - (parent?.frame.y ?? 0) };
}
