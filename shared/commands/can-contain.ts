import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import { faceOf } from '../catalog/face-of.ts';
import type { Service } from '../catalog/schema.ts';
import { parentIdOn } from '../document/containment.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Node } from '../document/schema.ts';
import { ALLOW, type Answer, advise, refuse } from './answer.ts';
import { wouldLieInItself } from './place.ts';
import { adviceOnPlace } from './place-advice.ts';

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
  if (parent !== undefined && !holdsThings(parent, diagram, catalog)) {
    return refuse(`${serviceShown(parent, diagram, catalog).shortName} holds nothing.`);
  }
  const service = 'serviceId' in candidate ? serviceOf(catalog, candidate.serviceId) : undefined;
  const shown = node === undefined ? service : serviceShown(node, diagram, catalog);
  const advice = shown === undefined ? undefined : adviceOnPlace(shown, framesAround(parent, diagram, catalog));
  return advice === undefined ? ALLOW : advise(advice);
}

/** What the catalog says holds others, what was drawn as a frame, and what holds something already. */
function holdsThings(parent: Node, diagram: Diagram, catalog: Catalog): boolean {
  if (parent.shape === 'frame' || serviceShown(parent, diagram, catalog).container !== undefined) return true;
  return Object.values(diagram.nodes).some((node) => parentIdOn(node, diagram.provider) === parent.id);
}

function framesAround(parent: Node | undefined, diagram: Diagram, catalog: Catalog): readonly Service[] {
  const around: Service[] = [];
  for (let at = parent; at !== undefined; ) {
    around.push(serviceShown(at, diagram, catalog));
    const parentId = parentIdOn(at, diagram.provider);
    at = parentId === null ? undefined : nodeOf(diagram, parentId);
  }
  return around;
}

function serviceShown(node: Node, diagram: Diagram, catalog: Catalog): Service {
  return faceOf(node, diagram.provider, diagram, catalog).service;
}
