import { otherSide } from '../catalog/authored-service.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { equivalencesFor } from '../catalog/face-of.ts';
import type { Equivalence } from '../catalog/schema.ts';
import { nodeOf } from '../document/queries.ts';
import type { Diagram, Face, Node, Properties, PropertyValue, Side } from '../document/schema.ts';
import { ok, type Result } from '../result.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { type Rejection, reject, rejectUnknown } from './rejection.ts';

export interface ChooseEquivalentInput {
  readonly id: string;
  /** The side that gets another twin. */
  readonly side: Side;
  /** One of the twins that `equivalencesFor` offers for this node; null: the catalog's own choice again. */
  readonly serviceId: string | null;
}

/** The face on the other side, from which this one is derived, stays as it is. */
export const chooseEquivalent: Command<ChooseEquivalentInput> = (diagram, input, { catalog }) => {
  const chosen = chosenNode(diagram, input, catalog);
  return chosen.ok ? amend(diagram, { nodes: [chosen.value] }) : chosen;
};

/** The node with the choice in it, so that many can be chosen for at once. */
export function chosenNode(
  diagram: Diagram,
  { id, side, serviceId }: ChooseEquivalentInput,
  catalog: Catalog,
): Result<Node, Rejection> {
  const node = nodeOf(diagram, id);
  if (node === undefined) return rejectUnknown(id);
  const authored = node.faces[otherSide(side)]?.service;
  if (authored === undefined) {
    const message = 'The node was drawn for this side; it has a twin to choose on the other side only.';
    return reject('not-equivalent', message);
  }
  const face = node.faces[side];
  if (serviceId === null) {
    return ok(face === undefined || isByCatalog(face) ? node : withDefault(node, side, face, authored, catalog));
  }
  if (face?.service === serviceId) return ok(node);
  const row = twinRow(node, side, serviceId, diagram, catalog);
  if (row === undefined) {
    return reject(
      'not-equivalent',
      `The catalog does not know "${serviceId}" as a twin of "${authored}" as it is drawn here.`,
    );
  }
  const kept = ownSettings(face, authored, catalog);
  const starting = Object.entries(row.set ?? {}).filter(([property]) => !Object.hasOwn(node.properties, property));
  const chosen: Face = {
    ...face,
    service: serviceId,
    state: undefined,
    properties: { ...Object.fromEntries(starting), ...kept },
  };
  return ok({ ...node, faces: { ...node.faces, [side]: chosen } });
}

function isByCatalog({ service, state }: Face): boolean {
  return service === undefined && state === undefined;
}

function withDefault(node: Node, side: Side, face: Face, authored: string, catalog: Catalog): Node {
  const properties = ownSettings(face, authored, catalog);
  const back: Face = { ...face, service: undefined, state: undefined, properties };
  return { ...node, faces: { ...node.faces, [side]: back } };
}

/** What the person stated, without the settings that came with the twin that was chosen before. */
function ownSettings(face: Face | undefined, authored: string, catalog: Catalog): Properties {
  const { service } = face ?? {};
  if (service === undefined) return face?.properties ?? {};
  const rows = (catalog.equivalencesFrom.get(authored) ?? []).filter(({ to }) => to === service);
  const cameAlong = (id: string, value: PropertyValue): boolean => rows.some(({ set }) => set?.[id] === value);
  return Object.fromEntries(Object.entries(face?.properties ?? {}).filter(([id, value]) => !cameAlong(id, value)));
}

/** Of the rows that apply to this node, the first that leads there: several may, with other settings. */
function twinRow(node: Node, side: Side, to: string, diagram: Diagram, catalog: Catalog): Equivalence | undefined {
  return equivalencesFor(node, side, diagram, catalog).find((row) => row.to === to && row.effect === 'twin');
}
