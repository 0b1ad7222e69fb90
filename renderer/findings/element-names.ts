import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Finding } from '../../shared/validation/finding.ts';

/** "Render invoice", "Web server, 2 nodes", "Orders DB and 3 more"; empty where it is about the diagram as a whole. */
export function elementNames({ nodes, connections }: Finding, view: SideView): string {
  const names = [...nodes.map((id) => nameById(id, view)), ...connections.map((id) => connectionName(id, view))];
  const [first = ''] = names;
  if (names.length <= 1) return first;
  if (names.every((name) => name === first))
    return `${first}, ${names.length} ${nodes.length > 0 ? 'nodes' : 'connections'}`;
  return names.length === 2 ? names.join(', ') : `${first} and ${names.length - 1} more`;
}

function nameById(id: string, view: SideView): string {
  const node = view.nodes.get(id);
  return node === undefined ? id : nodeName(node);
}

function connectionName(id: string, view: SideView): string {
  const found = view.connections.find(({ connection }) => connection.id === id);
  if (found === undefined) return id;
  const label = oneLine(found.connection.label);
  return label === '' ? `${nameById(found.from, view)} → ${nameById(found.to, view)}` : label;
}
