import { authoredService } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { connectionOf, nodeOf } from '../../shared/document/queries.ts';
import type { Connection, Diagram, Node, Properties } from '../../shared/document/schema.ts';
import { valueText } from '../inspector/field-text.ts';

const MOST = 3;

/**
 * What a change would do, in one line: "Adds Auto Scaling group in Public subnet. Web server: minimum → 2." What only makes room for it
 * is left out. Empty: nothing.
 */
export function describeChange(before: Diagram, after: Diagram, catalog: Catalog): string {
  const names = namesIn(after, catalog);
  const namesBefore = namesIn(before, catalog);
  const added = Object.values(after.nodes).filter(({ id }) => nodeOf(before, id) === undefined);
  const removed = Object.values(before.nodes).filter(({ id }) => nodeOf(after, id) === undefined);
  const lines = Object.values(after.connections).filter(({ id }) => connectionOf(before, id) === undefined).length;
  const gone = Object.values(before.connections).filter(({ id }) => connectionOf(after, id) === undefined).length;
  const changed = [
    ...Object.values(after.nodes).flatMap((node) => {
      const was = nodeOf(before, node.id);
      const change = was === undefined || was === node ? '' : nodeChange(was, node, after, catalog);
      return change === '' ? [] : [`${names(node.id)}: ${change}`];
    }),
    ...Object.values(after.connections).flatMap((one) => {
      const was = connectionOf(before, one.id);
      const change = was === undefined || was === one ? '' : connectionChange(was, one, after, catalog);
      return change === '' ? [] : [`${namesBefore(was?.from ?? '')} to ${namesBefore(was?.to ?? '')}: ${change}`];
    }),
  ];
  const isShort = added.length < MOST;
  const addedNames = added.map((node) => (isShort ? withFrame(node, names) : names(node.id)));
  const sentences = [
    sentence('Adds', [...addedNames, ...counted(lines)]),
    sentence('Removes', [...removed.map(({ id }) => namesBefore(id)), ...counted(gone)]),
    ...changed.slice(0, MOST),
    changed.length > MOST ? `${changed.length - MOST} more change` : '',
  ];
  return sentences
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

type Names = (id: string) => string;

function namesIn(diagram: Diagram, catalog: Catalog): Names {
  return (id) => {
    const node = nodeOf(diagram, id);
    return node === undefined ? '' : nodeName({ node, service: authoredService(node, diagram.provider, catalog) });
  };
}

function withFrame({ id, parentId }: Node, names: Names): string {
  return parentId === null ? names(id) : `${names(id)} in ${names(parentId)}`;
}

function counted(connections: number): readonly string[] {
  if (connections === 0) return [];
  return [connections === 1 ? 'a connection' : `${connections} connections`];
}

function sentence(verb: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length <= MOST) return `${verb} ${names.join(', ')}`;
  return `${verb} ${names.slice(0, MOST - 1).join(', ')} and ${names.length - MOST + 1} more`;
}

/** Empty: it only makes room. */
function nodeChange(was: Node, node: Node, after: Diagram, catalog: Catalog): string {
  const { provider } = after;
  const names = namesIn(after, catalog);
  const service = authoredService(node, provider, catalog);
  if (authoredService(was, provider, catalog).id !== service.id) return `becomes ${service.name}`;
  const set = changedProperties(propertiesOf(was), propertiesOf(node), catalog);
  const parentIds = (one: Node): readonly (string | null | undefined)[] => [
    one.parentId,
    one.faces.aws?.parentId,
    one.faces.azure?.parentId,
  ];
  const parentsBefore = parentIds(was);
  const parent = parentIds(node).find((id, index) => id !== parentsBefore[index]);
  const places = [
    ...(parent === undefined ? [] : [parent === null ? 'moves out of its frame' : `moves to ${names(parent)}`]),
    ...(isSame(was.zones, node.zones) || node.zones === undefined ? [] : [`runs in zones ${node.zones.join(' and ')}`]),
    ...newIn(was.subnets, node.subnets).map((id) => `spans ${names(id)} too`),
    ...newIn(was.memberOf, node.memberOf).map((id) => `belongs to ${names(id)}`),
    ...(was.label === node.label ? [] : [`is named ${names(node.id)}`]),
  ];
  const all = [...set, ...places];
  if (all.length > 0) return all.slice(0, MOST).join(', ');
  const isPlaced =
    !isSame(was.zones, node.zones) || !isSame(was.subnets, node.subnets) || !isSame(was.memberOf, node.memberOf);
  if (isPlaced) return 'runs in other zones or subnets';
  return was.frame !== node.frame || was.faces !== node.faces ? '' : 'changes';
}

function connectionChange(was: Connection, one: Connection, after: Diagram, catalog: Catalog): string {
  const names = namesIn(after, catalog);
  const changes = [
    ...(was.to === one.to ? [] : [`leads to ${names(one.to)}`]),
    ...(was.from === one.from ? [] : [`starts at ${names(one.from)}`]),
    ...changedProperties(was.properties, one.properties, catalog),
    ...(was.kind === one.kind && was.direction === one.direction && was.label === one.label ? [] : ['another kind']),
  ];
  return changes.slice(0, MOST).join(', ');
}

/** A command may write the same list anew. */
function isSame(before: readonly string[] = [], after: readonly string[] = []): boolean {
  return before.length === after.length && before.every((id, index) => id === after[index]);
}

function newIn(before: readonly string[] = [], after: readonly string[] = []): readonly string[] {
  return after.filter((id) => !before.includes(id));
}

function propertiesOf({ properties, faces }: Node): Properties {
  return { ...faces.aws?.properties, ...faces.azure?.properties, ...properties };
}

function changedProperties(before: Properties, after: Properties, catalog: Catalog): readonly string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids
    .filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]))
    .map((id) => {
      const property = catalog.properties.get(id);
      const value = after[id];
      const name = (property?.name ?? id).toLocaleLowerCase('en');
      if (value === undefined || property === undefined)
        return `${name} ${value === undefined ? 'not stated' : 'changes'}`;
      return [name, '→', valueText(value, property), property.unit ?? ''].filter((part) => part !== '').join(' ');
    });
}
