import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Finding } from '../../shared/validation/finding.ts';

/** "Render invoice", "Web server, 2 nodes", "Orders DB and 3 more"; empty where it is about the diagram as a whole. */
export function elementNames({ nodes, connections }: Finding, view: SideView): string {
  const names = [...nodes.map((id) => nodeName(id, view)), ...connections.map((id) => connectionName(id, view))];
  const [first = ''] = names;
  if (names.length <= 1) return first;
  if (names.every((name) => name === first))
    return `${first}, ${names.length} ${nodes.length > 0 ? 'nodes' : 'connections'}`;
  return names.length === 2 ? names.join(', ') : `${first} and ${names.length - 1} more`;
}

function nodeName(id: string, view: SideView): string {
  const node = view.nodes.get(id);
  return node === undefined ? id : labelOf(node);
}

function connectionName(id: string, view: SideView): string {
  const found = view.connections.find(({ connection }) => connection.id === id);
  if (found === undefined) return id;
  const label = oneLine(found.connection.label);
  return label === '' ? `${nodeName(found.from, view)} → ${nodeName(found.to, view)}` : label;
}

function labelOf({ node, service }: ViewNode): string {
  return oneLine(node.label) || service.shortName;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
