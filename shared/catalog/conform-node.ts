import type { Face, Node, Properties, PropertyValue, Side } from '../document/schema.ts';
import { otherSide, storedFace } from './authored-service.ts';
import { type Catalog, isKnownService } from './catalog.ts';
import type { ConformNotice } from './conform-notice.ts';
import { conformProperties, hasRival, isSameValue } from './conform-properties.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/** The node in the catalog's words, or the same object where it is already. */
export function conformNode(node: Node, catalog: Catalog, notices: ConformNotice[]): Node {
  noteUnknownServices(node, catalog, notices);
  const renamed = renameEverywhere(node, catalog, notices);
  if (renamed.faces.neutral?.service !== undefined) return renamed;
  return liftSharedProperties(lowerOneSidedProperties(renamed, catalog, notices), catalog, notices);
}

function noteUnknownServices(node: Node, catalog: Catalog, notices: ConformNotice[]): void {
  for (const face of [node.faces.aws, node.faces.azure, node.faces.neutral]) {
    if (face?.service === undefined || isKnownService(catalog, face.service)) continue;
    const meant = similarServiceId(face.service, catalog);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    const message = `The catalog knows no service "${face.service}"; it is kept and drawn as a box.${hint}`;
    notices.push({ kind: 'unknown-service', element: node.id, message });
  }
}

/** "azure.virtual-machine" for azure.virtual-machines, "aws.ecs" for aws.ecs-task: the shortest id that one begins with the other. */
function similarServiceId(id: string, catalog: Catalog): string | undefined {
  const provider = id.slice(0, id.indexOf('.') + 1);
  return [...catalog.services.keys()]
    .filter((known) => known.startsWith(provider) && (known.startsWith(id) || id.startsWith(known)))
    .sort((a, b) => Math.abs(a.length - id.length) - Math.abs(b.length - id.length))[0];
}

function renameEverywhere(node: Node, catalog: Catalog, notices: ConformNotice[]): Node {
  let changed = node;
  const on = { element: node.id, on: 'node' } as const;
  const properties = conformProperties(node.properties, on, catalog, notices);
  if (properties !== node.properties) changed = { ...changed, properties };
  for (const side of SIDES) {
    const face = storedFace(node, side);
    if (face === undefined) continue;
    const own = conformProperties(face.properties, { ...on, side }, catalog, notices);
    if (own !== face.properties) changed = withFaceProperties(changed, side, own);
  }
  const { neutral } = node.faces;
  if (neutral !== undefined) {
    const own = conformProperties(neutral.properties, on, catalog, notices);
    if (own !== neutral.properties) {
      changed = { ...changed, faces: { ...changed.faces, neutral: { ...neutral, properties: own } } };
    }
  }
  return changed;
}

/** What one cloud alone knows moves from the node to that cloud's face. */
function lowerOneSidedProperties(node: Node, catalog: Catalog, notices: ConformNotice[]): Node {
  let changed = node;
  for (const [id, value] of Object.entries(node.properties)) {
    const clouds = catalog.properties.get(id)?.clouds;
    const side = clouds?.length === 1 ? clouds[0] : undefined;
    if (side === undefined || hasRival(id, node.properties, catalog)) continue;
    const own = storedFace(changed, side)?.properties ?? {};
    const stated = own[id];
    if (stated !== undefined && !isSameValue(stated, value)) {
      notices.push(
        conflict(node, id, `"${id}" is stated on the node and, with another value, on its face, which is used.`),
      );
      continue;
    }
    changed = withFaceProperties({ ...changed, properties: without(changed.properties, id) }, side, {
      ...own,
      [id]: value,
    });
  }
  return changed;
}

/** What both clouds know moves from an authored face to the node, unless the faces disagree or the node has its own. */
function liftSharedProperties(node: Node, catalog: Catalog, notices: ConformNotice[]): Node {
  let changed = node;
  for (const side of SIDES) {
    const face = storedFace(node, side);
    if (face?.service === undefined) continue;
    for (const [id, value] of Object.entries(face.properties)) {
      if (catalog.properties.get(id)?.clouds.length !== 2 || hasRival(id, face.properties, catalog)) continue;
      const other = authoredFace(node, otherSide(side))?.properties[id];
      const rival = node.properties[id] ?? other;
      if (rival === undefined || isSameValue(rival, value)) {
        changed = moveToNode(changed, side, id, value);
      } else if (node.properties[id] !== undefined || side === 'aws') {
        notices.push(
          conflict(node, id, `"${id}" is stated more than once with different values; each face keeps its own.`),
        );
      }
    }
  }
  return changed;
}

function authoredFace(node: Node, side: Side): Face | undefined {
  const face = storedFace(node, side);
  return face?.service === undefined ? undefined : face;
}

function moveToNode(node: Node, side: Side, id: string, value: PropertyValue): Node {
  const own = without(storedFace(node, side)?.properties ?? {}, id);
  return withFaceProperties({ ...node, properties: { ...node.properties, [id]: value } }, side, own);
}

function withFaceProperties(node: Node, side: Side, properties: Properties): Node {
  return { ...node, faces: { ...node.faces, [side]: { ...storedFace(node, side), properties } } };
}

function without(properties: Properties, id: string): Properties {
  const { [id]: _, ...rest } = properties;
  return rest;
}

function conflict(node: Node, property: string, message: string): ConformNotice {
  return { kind: 'conflicting-property', element: node.id, property, message };
}
