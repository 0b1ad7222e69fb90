import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import type { App } from '../app.ts';

/** What is selected is read out: its name, what it is, and where it lies. */
export function announceElement(app: App, id: string, before = ''): void {
  app.ui.announce(`${before} ${inWords(app.editor.view(), id)}`.trim());
}

function inWords(view: SideView, id: string): string {
  const node = view.nodes.get(id);
  if (node === undefined) return connectionInWords(view, id);
  const name = nodeName(node);
  const parent = node.parentId === null ? undefined : view.nodes.get(node.parentId);
  const what = name === node.service.shortName ? name : `${name}, ${node.service.shortName}`;
  return parent === undefined ? what : `${what}, in ${nodeName(parent)}`;
}

function connectionInWords(view: SideView, id: string): string {
  const shown = view.connections.find(({ connection }) => connection.id === id);
  if (shown === undefined) return '';
  const ends = [shown.from, shown.to].map((end) => {
    const node = view.nodes.get(end);
    return node === undefined ? '' : nodeName(node);
  });
  const label = shown.connection.label.trim();
  return `Connection ${label === '' ? '' : `${label}, `}from ${ends.join(' to ')}`;
}
