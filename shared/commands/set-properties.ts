import type { Catalog } from '../catalog/catalog.ts';
import { isSameValue } from '../catalog/conform-properties.ts';
import { whyNotAllowed } from '../catalog/property-value.ts';
import { sideOf } from '../document/node-on.ts';
import { connectionOf, nodeOf } from '../document/queries.ts';
import type { Connection, Node, Properties, PropertyValue, Side } from '../document/schema.ts';
import { wholesOn } from '../document/whole-on.ts';
import { ok, type Result } from '../result.ts';
import { amend } from './amend.ts';
import type { Command } from './command.ts';
import { withFace } from './place.ts';
import { type Rejection, reject, rejectUnknown } from './rejection.ts';

export interface SetPropertiesInput {
  /** Nodes or connections. */
  readonly ids: readonly string[];
  /** By property id; null makes it unknown again. */
  readonly properties: Readonly<Record<string, PropertyValue | null>>;
}

/**
 * The catalog's vocabulary decides where a value is stored: what both clouds know on the node, what one cloud knows on the
 * face of that cloud. A property that the vocabulary does not know can only be taken away.
 */
export const setProperties: Command<SetPropertiesInput> = (diagram, { ids, properties }, env) => {
  const nodes: Node[] = [];
  const connections: Connection[] = [];
  const wholes = { aws: wholesOn(diagram, 'aws'), azure: wholesOn(diagram, 'azure') };
  for (const id of ids) {
    const node = nodeOf(diagram, id);
    const connection = connectionOf(diagram, id);
    if (node === undefined && connection === undefined) return rejectUnknown(id);
    const allowed = checkAll(properties, node === undefined ? 'connection' : 'node', env.catalog);
    if (!allowed.ok) return allowed;
    if (node !== undefined) nodes.push(onNode(node, properties, wholes, diagram.provider, env.catalog));
    else if (connection !== undefined) connections.push(onConnection(connection, properties));
  }
  return amend(diagram, { nodes, connections });
};

function checkAll(
  properties: SetPropertiesInput['properties'],
  holder: 'node' | 'connection',
  catalog: Catalog,
): Result<null, Rejection> {
  for (const [id, value] of Object.entries(properties)) {
    if (value === null) continue;
    const property = catalog.properties.get(id);
    if (property === undefined || (property.on !== 'both' && property.on !== holder)) {
      return reject('unknown-property', `The catalog knows no property "${id}" of a ${holder}.`);
    }
    const reason = whyNotAllowed(value, property);
    if (reason !== undefined) return reject('value-not-allowed', `${property.name}: ${reason}.`);
  }
  return ok(null);
}

function onConnection(connection: Connection, changes: SetPropertiesInput['properties']): Connection {
  const properties = changed(connection.properties, changes);
  return properties === connection.properties ? connection : { ...connection, properties };
}

function onNode(
  node: Node,
  changes: SetPropertiesInput['properties'],
  wholes: Readonly<Record<Side, ReadonlySet<string>>>,
  shown: Side,
  catalog: Catalog,
): Node {
  const own = sideOf(node, shown);
  let next = node;
  for (const [id, value] of Object.entries(changes)) {
    const clouds = catalog.properties.get(id)?.clouds ?? [];
    const side = node.faces.neutral?.service === undefined && clouds.length === 1 ? clouds[0] : undefined;
    if (side !== undefined) next = setOnSide(next, id, value, side);
    else if (wholes[own].has(node.id)) next = setOnWhole(next, id, value, own);
    else next = setShared(next, id, value, own);
  }
  return next;
}

/** A value that the shown face states for itself would hide the shared one, so it goes. */
function setShared(node: Node, id: string, value: PropertyValue | null, shown: Side): Node {
  const properties = changed(node.properties, { [id]: value });
  const next = properties === node.properties ? node : { ...node, properties };
  return withoutOnFace(withoutOnFace(next, id, shown), id, 'neutral');
}

/** The other side has only one of its parts in this node, of which it says nothing. */
function setOnWhole(node: Node, id: string, value: PropertyValue | null, side: Side): Node {
  const own = node.faces[side]?.properties ?? {};
  const properties = changed(own, { [id]: value });
  return properties === own ? node : withFace(node, side, { properties });
}

function setOnSide(node: Node, id: string, value: PropertyValue | null, side: Side): Node {
  const own = node.faces[side]?.properties ?? {};
  const properties = changed(own, { [id]: value });
  const next = properties === own ? node : withFace(node, side, { properties });
  if (!Object.hasOwn(node.properties, id)) return next;
  return { ...next, properties: changed(node.properties, { [id]: null }) };
}

function withoutOnFace(node: Node, id: string, side: Side | 'neutral'): Node {
  const face = node.faces[side];
  if (face === undefined || !Object.hasOwn(face.properties, id)) return node;
  const properties = changed(face.properties, { [id]: null });
  return { ...node, faces: { ...node.faces, [side]: { ...face, properties } } };
}

/** The same object where nothing changes. */
function changed(properties: Properties, changes: SetPropertiesInput['properties']): Properties {
  let next: Record<string, PropertyValue> | undefined;
  for (const [id, value] of Object.entries(changes)) {
    const before = Object.hasOwn(properties, id) ? properties[id] : undefined;
    if (value === null ? before === undefined : before !== undefined && isSameValue(before, value)) continue;
    next ??= { ...properties };
    if (value === null) delete next[id];
    else next[id] = value;
  }
  return next ?? properties;
}
