import type { SideView, ViewNode } from '../catalog/side-view.ts';
import {
  CONTAINER_APPS_SUBNET,
  DELEGATED_KINDS,
  type DelegatedKind,
  FLEX_SUBNET,
  WEB_SUBNET,
} from './azure-subnets.ts';
import { hasTrait } from './calls.ts';
import { statedText } from './stated.ts';

const NONE: readonly DelegatedKind[] = [];
const BY_SERVICE = new Map(DELEGATED_KINDS.flatMap((kind) => kind.services.map((id) => [id, [kind]] as const)));

const FUNCTION_APP = 'azure.function-app';
const FUNCTIONS = new Set([FUNCTION_APP, 'azure.function']);
const OF_ANY_PLAN = [WEB_SUBNET, FLEX_SUBNET, CONTAINER_APPS_SUBNET];

/** The kinds of delegation that it may ask of its subnet, the likeliest first: several where the plan of its function app is not known. */
export function delegatedKindsOf(view: SideView, node: ViewNode): readonly DelegatedKind[] {
  const { id } = node.service;
  if (!FUNCTIONS.has(id)) return BY_SERVICE.get(id) ?? NONE;
  switch (planOf(view, node)) {
    case undefined:
      return OF_ANY_PLAN;
    case 'container-apps':
      return [CONTAINER_APPS_SUBNET];
    case 'flex-consumption':
      return [FLEX_SUBNET];
    default:
      return [WEB_SUBNET];
  }
}

/** The likeliest kind of delegation that it asks of its subnet; undefined: none. */
export function delegatedKindOf(view: SideView, node: ViewNode): DelegatedKind | undefined {
  return delegatedKindsOf(view, node)[0];
}

/** As stated, else as the app that a function is in or the plan that it is drawn in says. */
function planOf(view: SideView, node: ViewNode): string | undefined {
  const own = node.service.id === FUNCTION_APP ? statedText(view, node, 'plan') : undefined;
  if (own !== undefined) return own;
  const around = [...view.ancestors(node), ...(node.node.memberOf ?? []).flatMap((id) => view.nodes.get(id) ?? [])];
  for (const frame of around) {
    // An app is in no other app, whatever a file says.
    if (frame.service.id === FUNCTION_APP && node.service.id !== FUNCTION_APP) return planOf(view, frame);
    if (hasTrait(frame, 'container-cluster')) return undefined;
    if (WEB_SUBNET.services.includes(frame.service.id)) return 'dedicated';
  }
  return undefined;
}
