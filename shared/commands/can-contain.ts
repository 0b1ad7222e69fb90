import { CALLOUT, isArea, isCallout, isSequenced } from '../catalog/annotations.ts';
import { type Catalog, matchesAny, serviceOf } from '../catalog/catalog.ts';
import { faceOf, type ResolvedFace } from '../catalog/face-of.ts';
import type { Service } from '../catalog/schema.ts';
import { childrenOn, parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node } from '../document/schema.ts';
import { ALLOW, type Answer, advise, refuse } from './answer.ts';
import { wouldLieInItself } from './place.ts';
import { adviceOnPlace, type PlaceAdvice } from './place-advice.ts';

/** A node of the diagram, or a service about to be added. */
export type Candidate = { readonly nodeId: string } | { readonly serviceId: string };

/** Whether the candidate may be drawn in the frame (null: at the top), as the side that the diagram shows has it. */
export function canContain(diagram: Diagram, parentId: string | null, candidate: Candidate, catalog: Catalog): Answer {
  const parent = parentId === null ? undefined : nodeOf(diagram, parentId);
  if (parentId !== null && parent === undefined) return refuse(`The diagram has no element "${parentId}".`);
  const node = 'nodeId' in candidate ? nodeOf(diagram, candidate.nodeId) : undefined;
  if ('nodeId' in candidate && node === undefined) return refuse(`The diagram has no element "${candidate.nodeId}".`);
  if (parent !== undefined && node !== undefined && wouldLieInItself(diagram, node, parent.id, diagram.provider)) {
    return refuse('A thing cannot be drawn in itself or in what it holds.');
  }
  const service = 'serviceId' in candidate ? { id: candidate.serviceId } : { id: node?.faces.neutral?.service ?? '' };
  if (parent !== undefined && isArea(service)) return refuse('A slide lies on the diagram itself.');
  if (parent !== undefined && isCallout(service)) {
    const on = serviceShown(parent, diagram, catalog);
    return isSequenced(on) ? refuse(`${on.shortName} holds nothing.`) : ALLOW;
  }
  if (parent !== undefined && !holdsThings(parent, diagram, catalog)) {
    return refuse(`${serviceShown(parent, diagram, catalog).shortName} holds nothing.`);
  }
  const advice = placeAdvice(diagram, parentId, candidate, catalog);
  return advice === undefined ? ALLOW : advise(advice.reason);
}

/** What a cloud would say against the candidate in the frame (null: at the top); undefined: nothing. */
export function placeAdvice(
  diagram: Diagram,
  parentId: string | null,
  candidate: Candidate,
  catalog: Catalog,
): PlaceAdvice | undefined {
  const parent = parentId === null ? undefined : nodeOf(diagram, parentId);
  const around = framesAround(parent, diagram, catalog).map(({ service }) => service);
  if ('serviceId' in candidate) return adviceOnPlace(serviceOf(catalog, candidate.serviceId), around);
  const node = nodeOf(diagram, candidate.nodeId);
  if (node === undefined) return undefined;
  const advice = adviceOnPlace(faceOf(node, diagram.provider, diagram, catalog).service, around);
  return advice === undefined || isAnswered(advice, node, parent, diagram, catalog) ? undefined : advice;
}

/** A network may be stated instead of drawn, or lie inside; what has no counterpart on this side stays where it was drawn. */
function isAnswered(
  { kind }: PlaceAdvice,
  node: Node,
  parent: Node | undefined,
  diagram: Diagram,
  catalog: Catalog,
): boolean {
  if (kind !== 'network' && kind !== 'cloud') return false;
  const { state, origin } = faceOf(node, diagram.provider, diagram, catalog);
  if (kind === 'cloud') {
    const outer = framesAround(parent, diagram, catalog).find(({ service }) => service.provider !== 'neutral');
    return origin === 'derived' || outer?.state !== 'shown';
  }
  if (state !== 'shown' || (node.subnets ?? []).length > 0) return true;
  const isInNetwork = (id: string): boolean =>
    framesAround(nodeOf(diagram, id), diagram, catalog).some(({ service }) => service.traits.includes('network'));
  return (node.memberOf ?? []).some(isInNetwork) || holdsNetwork(node, diagram, catalog);
}

function holdsNetwork(node: Node, diagram: Diagram, catalog: Catalog): boolean {
  const inside = childrenOn(diagram, diagram.provider).get(node.id) ?? [];
  return inside.some(
    (child) =>
      matchesAny(serviceShown(child, diagram, catalog), ['network', 'subnet']) || holdsNetwork(child, diagram, catalog),
  );
}

/** What the catalog says holds others, what was drawn as a frame, and what holds something already. */
function holdsThings(parent: Node, diagram: Diagram, catalog: Catalog): boolean {
  if (parent.shape === 'frame' || serviceShown(parent, diagram, catalog).container !== undefined) return true;
  return Object.values(diagram.nodes).some(
    (node) => parentIdOn(node, diagram.provider) === parent.id && node.faces.neutral?.service !== CALLOUT,
  );
}

/** Nearest first. */
function framesAround(parent: Node | undefined, diagram: Diagram, catalog: Catalog): readonly ResolvedFace[] {
  const around: ResolvedFace[] = [];
  for (let at = parent; at !== undefined; ) {
    around.push(faceOf(at, diagram.provider, diagram, catalog));
    const parentId = parentIdOn(at, diagram.provider);
    at = parentId === null ? undefined : nodeOf(diagram, parentId);
  }
  return around;
}

function serviceShown(node: Node, diagram: Diagram, catalog: Catalog): Service {
  return faceOf(node, diagram.provider, diagram, catalog).service;
}
