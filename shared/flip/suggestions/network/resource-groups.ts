import { ICON_FRAME } from '../../../catalog/drawn-size.ts';
import { type SideView, viewSide } from '../../../catalog/side-view.ts';
import { topOrder } from '../../../commands/add-node.ts';
import { amend } from '../../../commands/amend.ts';
import { freshIds } from '../../../commands/fresh-ids.ts';
import { withFace } from '../../../commands/place.ts';
import { counted } from '../../../counted.ts';
import { createNode } from '../../../document/create.ts';
import { nodeOf } from '../../../document/queries.ts';
import { rectAround } from '../../../document/rectangles.ts';
import type { Node, Point } from '../../../document/schema.ts';
import { type FoundSuggestion, suggestionKind } from '../suggestion.ts';
import { type LifeCycle, lifeCycles } from './life-cycles.ts';

interface ResourceGroupParams {
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** Fewer resources fit into one group, which no drawing needs. */
const FEWEST_RESOURCES = 4;
const GAP = 48;
const STEP = 144;

export const resourceGroups = suggestionKind<ResourceGroupParams>({
  meta: {
    id: 'resource-groups',
    sides: ['azure'],
    title: 'Put resources into resource groups by their life cycle',
    mends: [],
    source: 'az-resource-groups',
  },
  find: (view) => foundFor(view, lifeCycles(view)),
  plan: (diagram, { groups }, env) => {
    const side = diagram.provider;
    const ids = freshIds(diagram, groups.length, env);
    if (!ids.ok) return ids;
    const first = belowAll(viewSide(diagram, side, env.catalog));
    const nodes: Node[] = [];
    for (const [at, { name, members }] of groups.entries()) {
      const id = ids.value[at] ?? '';
      const frame = { ...ICON_FRAME, x: first.x + at * STEP, y: first.y };
      const order = topOrder(diagram, null) + 1 + at;
      const made = createNode(id, 'azure.resource-group', frame, { label: name, order, only: side });
      nodes.push({ ...made, shape: 'icon' });
      for (const member of members) {
        const node = nodeOf(diagram, member);
        if (node === undefined) continue;
        const stated = node.faces[side]?.memberOf ?? node.memberOf ?? [];
        nodes.push(withFace(node, side, { memberOf: [...stated, id] }));
      }
    }
    return amend(diagram, { nodes });
  },
});

/** Only where the drawing has none: a group that is drawn is the person's own division. */
function foundFor(view: SideView, cycles: readonly LifeCycle[]): readonly FoundSuggestion<ResourceGroupParams>[] {
  const resources = cycles.flatMap(({ nodes }) => nodes);
  const isDrawnForAzure = !resources.some(({ face }) => face.origin === 'derived');
  if (view.all('resource-group').length > 0 || isDrawnForAzure) return [];
  if (cycles.length < 2 || resources.length < FEWEST_RESOURCES) return [];
  return [
    {
      key: 'all',
      title: `Put the ${counted(resources.length, 'resource', 'resources')} into ${cycles.length} resource groups`,
      reason:
        'Every Azure resource is in exactly one resource group, and what is in a group should share its life cycle: it is deployed, changed and deleted together, and access and cost are seen by group. What is changed seldom (the network, the data) is kept apart from the application, and what several applications use from both.',
      nodes: resources.map(({ id }) => id),
      params: { groups: cycles.map(({ name, nodes }) => ({ name, members: nodes.map(({ id }) => id) })) },
    },
  ];
}

/** In a row under the drawing: a group is no place, so it stands around nothing. */
function belowAll(view: SideView): Point {
  const { x, y, height } = rectAround(view.children(null).map(({ frame }) => frame));
  return { x, y: y + height + GAP };
}
