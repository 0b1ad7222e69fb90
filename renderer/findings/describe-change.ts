import { authoredService } from '../../shared/catalog/authored-service.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { connectionOf, nodeOf } from '../../shared/document/queries.ts';
import type { Diagram, Node, Properties } from '../../shared/document/schema.ts';
import { valueText } from '../inspector/field-text.ts';

const MOST = 3;

/** What a change would do, in one line: "Adds Auto Scaling group. Web server: minimum 2, maximum 4." Empty: nothing. */
export function describeChange(before: Diagram, after: Diagram, catalog: Catalog): string {
  const side = after.provider;
  const nameOf = (node: Node): string => nodeName({ node, service: authoredService(node, side, catalog) });
  const added = Object.values(after.nodes).filter(({ id }) => nodeOf(before, id) === undefined);
  const removed = Object.values(before.nodes).filter(({ id }) => nodeOf(after, id) === undefined);
  const lines = Object.values(after.connections).filter(({ id }) => connectionOf(before, id) === undefined).length;
  const gone = Object.values(before.connections).filter(({ id }) => connectionOf(after, id) === undefined).length;
  const changed = Object.values(after.nodes).flatMap((node) => {
    const was = nodeOf(before, node.id);
    return was === undefined || was === node ? [] : [`${nameOf(node)}: ${nodeChange(was, node, after, catalog)}`];
  });
  const sentences = [
    sentence('Adds', [...added.map(nameOf), ...counted(lines)]),
    sentence('Removes', [...removed.map(nameOf), ...counted(gone)]),
    ...changed.slice(0, MOST),
    changed.length > MOST ? `${changed.length - MOST} more change` : '',
  ];
  return sentences
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
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

function nodeChange(was: Node, node: Node, { provider }: Diagram, catalog: Catalog): string {
  const service = authoredService(node, provider, catalog);
  if (authoredService(was, provider, catalog).id !== service.id) return `becomes ${service.name}`;
  const set = changedProperties(propertiesOf(was), propertiesOf(node), catalog);
  if (set.length > 0) return set.slice(0, MOST).join(', ');
  if (was.parentId !== node.parentId) return 'moves to another frame';
  if (was.zones !== node.zones || was.subnets !== node.subnets) return 'runs in other zones or subnets';
  return was.frame === node.frame ? 'changes' : 'makes room';
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
