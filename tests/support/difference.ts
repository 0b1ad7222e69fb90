import { isSameValue } from '../../shared/catalog/conform-properties.ts';
import { connectionOf, nodeOf } from '../../shared/document/queries.ts';
import type { Connection, Diagram, Face, Node, Properties, PropertyValue, Side } from '../../shared/document/schema.ts';

const SIDES: readonly (Side | 'neutral')[] = ['aws', 'azure', 'neutral'];

/**
 * What a change did to a diagram, a sentence each, in an order that does not depend on ids: `adds aws.nat-gateway "NAT b" in
 * "pub-b"`, `sets multiAz: true on "db"`. Places and sizes are left out: that nothing overlaps is checked elsewhere.
 */
export function differenceOf(before: Diagram, after: Diagram): readonly string[] {
  const nodes = Object.values(after.nodes).flatMap((node) => {
    const was = nodeOf(before, node.id);
    if (was === node) return [];
    return was === undefined ? [added(node, after)] : nodeChanges(was, node, after);
  });
  const connections = Object.values(after.connections).flatMap((one) => {
    const was = connectionOf(before, one.id);
    if (was === one) return [];
    if (was === undefined) return [`adds ${wayOf(one, after)} (${[one.kind, ...statements(one)].join(', ')})`];
    return connectionChanges(was, one, before, after);
  });
  const gone = [
    ...Object.values(before.nodes).filter(({ id }) => nodeOf(after, id) === undefined),
    ...Object.values(before.connections).filter(({ id }) => connectionOf(after, id) === undefined),
  ].map((one) => `removes ${'from' in one ? wayOf(one, before) : nameOf(one.id, before)}`);
  return [...nodes, ...connections, ...gone];
}

function added(node: Node, diagram: Diagram): string {
  const services = SIDES.flatMap((side) => node.faces[side]?.service ?? []).join(' / ');
  const stated = [
    ...SIDES.flatMap((side) => propertyChanges({}, node.faces[side]?.properties ?? {})),
    ...propertyChanges({}, node.properties),
    ...placeChanges(undefined, node, diagram),
    ...(node.only === undefined ? [] : [`only: ${node.only}`]),
  ];
  const label = node.label === '' ? '' : ` "${node.label}"`;
  const details = stated.length === 0 ? '' : ` (${stated.join(', ')})`;
  return `adds ${services}${label}${whereOf(node.parentId, diagram)}${details}`;
}

function nodeChanges(was: Node, node: Node, diagram: Diagram): readonly string[] {
  const name = nameOf(node.id, diagram);
  const services = SIDES.flatMap((side) => serviceChange(was.faces[side], node.faces[side], side));
  const stated = [
    ...SIDES.flatMap((side) => propertyChanges(was.faces[side]?.properties ?? {}, node.faces[side]?.properties ?? {})),
    ...propertyChanges(was.properties, node.properties),
    ...placeChanges(was, node, diagram),
  ];
  const parents = (['aws', 'azure'] as const).filter(
    (side) => was.faces[side]?.parentId !== node.faces[side]?.parentId,
  );
  return [
    ...services.map((change) => `turns ${name} into ${change}`),
    ...stated.map((change) => `sets ${change} on ${name}`),
    ...(was.parentId === node.parentId ? [] : [`moves ${name}${whereOf(node.parentId, diagram)}`]),
    ...parents.map((side) => `moves ${name}${whereOf(node.faces[side]?.parentId ?? null, diagram)} on ${side}`),
    ...(was.label === node.label ? [] : [`renames "${was.label}" to "${node.label}"`]),
    ...(was.only === node.only ? [] : [`keeps ${name} on ${node.only ?? 'both sides'}`]),
  ];
}

function connectionChanges(was: Connection, one: Connection, before: Diagram, after: Diagram): readonly string[] {
  const way = wayOf(one, after);
  const isLed = was.from !== one.from || was.to !== one.to;
  return [
    ...(isLed ? [`leads ${wayOf(was, before)} as ${way}`] : []),
    ...(was.kind === one.kind ? [] : [`sets kind: ${one.kind} on ${way}`]),
    ...propertyChanges(was.properties, one.properties).map((change) => `sets ${change} on ${way}`),
    ...(was.label === one.label ? [] : [`sets label: "${one.label}" on ${way}`]),
  ];
}

function serviceChange(was: Face | undefined, face: Face | undefined, side: string): readonly string[] {
  const isSame = was?.service === face?.service && was?.state === face?.state;
  return isSame ? [] : [face?.service ?? face?.state ?? `what ${side} derives`];
}

function placeChanges(was: Node | undefined, node: Node, diagram: Diagram): readonly string[] {
  const names = (ids: readonly string[] | undefined): string =>
    ids === undefined ? 'none' : ids.map((id) => nameOf(id, diagram)).join(' ');
  return [
    ...(isSameList(was?.zones, node.zones) ? [] : [`zones: ${node.zones?.join(' ') ?? 'none'}`]),
    ...(isSameList(was?.subnets, node.subnets) ? [] : [`subnets: ${names(node.subnets)}`]),
    ...(isSameList(was?.memberOf, node.memberOf) ? [] : [`memberOf: ${names(node.memberOf)}`]),
  ];
}

function isSameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function statements({ label, properties }: Connection): readonly string[] {
  return [...(label === '' ? [] : [`"${label}"`]), ...propertyChanges({}, properties)];
}

function propertyChanges(before: Properties, after: Properties): readonly string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id) => {
    const [was, is] = [before[id], after[id]];
    if (is === undefined) return [`${id}: unknown`];
    return was !== undefined && isSameValue(was, is) ? [] : [`${id}: ${textOf(is)}`];
  });
}

function textOf(value: PropertyValue): string {
  return typeof value === 'object' ? value.join(' ') : String(value);
}

function whereOf(parentId: string | null, diagram: Diagram): string {
  return parentId === null ? ' at the top' : ` in ${nameOf(parentId, diagram)}`;
}

function wayOf({ from, to }: Connection, diagram: Diagram): string {
  return `${nameOf(from, diagram)} -> ${nameOf(to, diagram)}`;
}

/** The label; of what has none, its service. */
function nameOf(id: string, diagram: Diagram): string {
  const node = nodeOf(diagram, id);
  if (node === undefined) return `"${id}"`;
  const service = SIDES.flatMap((side) => node.faces[side]?.service ?? [])[0];
  return node.label === '' ? (service ?? id) : `"${node.label}"`;
}
