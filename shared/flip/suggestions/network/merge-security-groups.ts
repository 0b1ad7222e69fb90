import { nodeName } from '../../../catalog/node-name.ts';
import { type SideView, type ViewNode, viewSide } from '../../../catalog/side-view.ts';
import { amend } from '../../../commands/amend.ts';
import { withFace } from '../../../commands/place.ts';
import { reject } from '../../../commands/rejection.ts';
import { nodeOf } from '../../../document/queries.ts';
import type { Face, PropertyValue } from '../../../document/schema.ts';
import { ok } from '../../../result.ts';
import { hasTrait } from '../../../validation/calls.ts';
import { drawService } from '../../../validation/drawing/draw-service.ts';
import { membersOf } from '../../../validation/membership.ts';
import { namesOf } from '../../../validation/wording.ts';
import { onOneSide } from '../on-one-side.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { groupsOf } from './subnet-security.ts';

interface MergeGroupsParams {
  /** What has all of these groups and no other. */
  readonly members: readonly string[];
  readonly groups: readonly string[];
  /** The group that takes the place of all; undefined: each also guards other things, so another one is drawn. */
  readonly stays: string | undefined;
  /** Groups that guard nothing else. */
  readonly going: readonly string[];
}

const GROUP = 'azure.network-security-group';

/** An interface of AWS has several security groups, whose rules add up; one of Azure, and a subnet, has one. */
export const mergeSecurityGroups = suggestionKind<MergeGroupsParams>({
  meta: {
    id: 'merge-security-groups',
    sides: ['azure'],
    title: 'Merge the security groups of an interface into one network security group',
    mends: [],
    source: 'az-nsg-how',
  },
  find: (view) => combinationsIn(view).flatMap((one) => foundFor(view, one) ?? []),
  plan: (diagram, { members, groups, stays, going }, env) => {
    const { provider: side } = diagram;
    const before = viewSide(diagram, side, env.catalog);
    const merged = groups.flatMap((id) => before.nodes.get(id) ?? []);
    const [first] = merged;
    if (first === undefined) return reject('invalid', 'The groups are no longer there.');
    const name = merged.map(nodeName).join(' + ');
    const drawn =
      stays === undefined
        ? drawService(diagram, { serviceId: GROUP, name, parentId: first.parentId, beside: groups }, env)
        : ok({ diagram, id: stays });
    if (!drawn.ok) return drawn;
    const ready = onOneSide(diagram, drawn.value.diagram, side);
    const { id: one } = drawn.value;
    const faces = new Map<string, Partial<Face>>();
    for (const id of going) faces.set(id, { into: one });
    if (stays !== undefined) {
      const own = nodeOf(diagram, stays)?.faces[side]?.properties;
      const ports = openPorts(before, merged);
      faces.set(stays, { label: name, properties: { ...own, ...(ports && { openPorts: ports }) } });
    }
    for (const id of members) {
      const stated = before.nodes.get(id)?.node.memberOf ?? [];
      const others = stated.filter((group) => !groups.includes(group));
      const isInside = before.ancestors(id).some((frame) => frame.id === one);
      const memberOf = isInside ? others : [...others, one];
      if (memberOf.join(' ') !== stated.join(' ')) faces.set(id, { ...faces.get(id), memberOf });
    }
    const nodes = [...faces].flatMap(([id, fields]) => {
      const node = nodeOf(ready, id);
      return node === undefined ? [] : [withFace(node, side, fields)];
    });
    return amend(ready, { nodes });
  },
});

interface Combination {
  readonly groups: readonly ViewNode[];
  readonly members: readonly ViewNode[];
}

/** Things by the groups that they have, where these are several. */
function combinationsIn(view: SideView): readonly Combination[] {
  const all = view.all(GROUP);
  if (all.length < 2) return [];
  const found = new Map<string, { readonly groups: readonly ViewNode[]; readonly members: ViewNode[] }>();
  for (const node of new Set(all.flatMap((group) => guardedBy(view, group)))) {
    const groups = groupsOf(view, node);
    if (groups.length < 2) continue;
    const key = groups.map(({ id }) => id).join(' ');
    const known = found.get(key) ?? { groups, members: [] };
    known.members.push(node);
    found.set(key, known);
  }
  return [...found.values()];
}

/** A group that is drawn around another has that in it, not under it. */
function guardedBy(view: SideView, group: ViewNode): readonly ViewNode[] {
  return membersOf(view, group.id).filter((node) => !hasTrait(node, 'security-group'));
}

function foundFor(view: SideView, { groups, members }: Combination): FoundSuggestion<MergeGroupsParams> | undefined {
  if (groups.some(({ face }) => face.origin !== 'derived')) return undefined;
  const inAll = new Set(members);
  const free = groups.filter((group) => guardedBy(view, group).every((node) => inAll.has(node)));
  const frames = groups.filter((group) => group.children.length > 0);
  // What is drawn in a group has that one for as long as it is shown.
  if (frames.some((group) => !free.includes(group))) return undefined;
  const stays = [...frames].sort((a, b) => a.depth - b.depth)[0] ?? free[0];
  const ids = groups.map(({ id }) => id);
  const isShared = free.length < groups.length;
  return {
    key: [...ids, ...members.map(({ id }) => id)].join(' '),
    title: `Merge ${namesOf(groups)} into one network security group for ${namesOf(members)}`,
    reason: [
      'On AWS an interface may have several security groups, whose rules add up. On Azure an interface has one network security group or none, and so has a subnet; where both have one, both have to allow. So the rules of these groups go into one, with a priority for each.',
      ...(isShared ? ['A group that guards other things too stays for those, and its rules are in both.'] : []),
    ].join(' '),
    nodes: [...ids, ...members.map(({ id }) => id)],
    params: {
      members: members.map(({ id }) => id),
      groups: ids,
      stays: stays?.id,
      going: free.filter((group) => group !== stays).map(({ id }) => id),
    },
  };
}

/** The rules add up. */
function openPorts(view: SideView, groups: readonly ViewNode[]): PropertyValue | undefined {
  const stated = groups.flatMap((group) => {
    const ports = view.propertyOf(group, 'openPorts');
    return Array.isArray(ports) ? ports : [];
  });
  return stated.length === 0 ? undefined : ([...new Set(stated)] as PropertyValue);
}
