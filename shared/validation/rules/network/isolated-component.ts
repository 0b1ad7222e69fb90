import type { SideView, ViewNode } from '../../../catalog/side-view.ts';
import { hasTrait } from '../../calls.ts';
import { membersOf } from '../../membership.ts';
import type { Rule } from '../../rule.ts';
import { tiersOf } from '../../tiers.ts';
import { namesOf } from '../../wording.ts';

/**
 * Waits until drawing is done. Silent about drawings without lines, about what belongs to a frame, group or tier that is
 * connected, and about what holds something that is.
 */
export const isolatedComponent: Rule = {
  meta: {
    id: 'isolated-component',
    code: 'NET-024',
    category: 'network',
    severity: 'info',
    providers: ['aws', 'azure'],
    title: 'Compute that is connected to nothing',
    why: 'Something that runs and has no line to anything else is left over, or a line was forgotten.',
    messages: {
      one: '{names} is connected to nothing.',
      several: '{names} are connected to nothing.',
    },
    remedy: 'Connect it, or remove it.',
    source: 'rule-idle-resources',
    azureSource: 'rule-azure-idle',
  },
  mindsEditing: true,
  check: (view, { editing }) => {
    if (editing || view.connections.length === 0) return [];
    const compute = view.all('compute');
    const speaks = remembered((frame) => speaksForAll(view, frame));
    const loose = compute.filter((node) => !isConnected(view, node, speaks));
    if (loose.length === 0) return [];
    const suspects = new Set(loose);
    const alone = tiersOf(view, compute)
      .filter((tier) => tier.every((node) => suspects.has(node)))
      .flat();
    if (alone.length === 0) return [];
    return [
      {
        message: alone.length === 1 ? 'one' : 'several',
        data: { names: namesOf(alone) },
        nodes: alone.map(({ id }) => id),
      },
    ];
  },
};

/** By a line of its own, of a group or frame around it, of something in it, or of what shares a cluster with it. */
function isConnected(view: SideView, node: ViewNode, speaks: (frame: ViewNode) => boolean): boolean {
  if (hasLine(view, node.id) || node.node.memberOf !== undefined) return true;
  if (view.ancestors(node).some(speaks)) return true;
  return membersOf(view, node.id).some(({ id }) => hasLine(view, id));
}

/** A line to a whole network or Region is one to what is in it only where nothing in there has a line of its own. */
function speaksForAll(view: SideView, frame: ViewNode): boolean {
  const isWide = hasTrait(frame, 'network', 'region', 'cloud', 'account');
  if (hasLine(view, frame.id)) {
    if (!isWide) return true;
    return !view.descendants(frame.id).some((inner) => hasTrait(inner, 'compute') && hasLine(view, inner.id));
  }
  if (!hasTrait(frame, 'container-cluster', 'scaling-group')) return false;
  return membersOf(view, frame.id).some(({ id }) => hasLine(view, id));
}

/** Frames are asked for each node in them, and answer once. */
function remembered(ask: (frame: ViewNode) => boolean): (frame: ViewNode) => boolean {
  const answers = new Map<string, boolean>();
  return (frame) => {
    const answer = answers.get(frame.id) ?? ask(frame);
    answers.set(frame.id, answer);
    return answer;
  };
}

function hasLine(view: SideView, id: string): boolean {
  return view.incoming(id).length > 0 || view.outgoing(id).length > 0;
}
