import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewConnection } from '../../shared/catalog/side-view.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Finding } from '../../shared/validation/finding.ts';

/** "Render invoice", "Web server, 2 nodes", "Orders DB and 3 more"; empty where it is about the diagram as a whole. */
export function elementNames(finding: Finding, view: SideView): string {
  const names = allElementNames(finding, view);
  const [first = ''] = names;
  if (names.length <= 1) return first;
  if (names.every((name) => name === first))
    return `${first}, ${names.length} ${finding.nodes.length > 0 ? 'nodes' : 'connections'}`;
  return names.length === 2 ? names.join(', ') : `${first} and ${names.length - 1} more`;
}

/** What a finding is about, each by its name, the nodes first. */
export function allElementNames({ nodes, connections }: Finding, view: SideView): readonly string[] {
  return [...nodes.map((id) => nameById(id, view)), ...connections.map((id) => connectionName(id, view))];
}

/** What a node or a connection of the view is called. */
export function elementName(id: string, view: SideView): string {
  return view.nodes.has(id) ? nameById(id, view) : connectionName(id, view);
}

function nameById(id: string, view: SideView): string {
  const node = view.nodes.get(id);
  return node === undefined ? id : nodeName(node);
}

function connectionName(id: string, view: SideView): string {
  const found = connectionsById(view).get(id);
  if (found === undefined) return id;
  const label = oneLine(found.connection.label);
  return label === '' ? `${nameById(found.from, view)} → ${nameById(found.to, view)}` : label;
}

const indexes = new WeakMap<SideView, ReadonlyMap<string, ViewConnection>>();

function connectionsById(view: SideView): ReadonlyMap<string, ViewConnection> {
  const known = indexes.get(view);
  if (known) return known;
  const made = new Map(view.connections.map((one) => [one.connection.id, one]));
  indexes.set(view, made);
  return made;
}
