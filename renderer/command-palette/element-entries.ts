import { Spline } from 'lucide-react';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { searchedText } from '../../shared/catalog/match-text.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewConnection, ViewNode } from '../../shared/catalog/side-view.ts';
import { oneLine } from '../../shared/one-line.ts';
import { announceElement } from '../actions/announce-element.ts';
import { uncover } from '../actions/uncover.ts';
import type { App } from '../app.ts';
import type { Entry, SearchedEntry } from './entry.ts';

const known = new WeakMap<SideView, readonly SearchedEntry[]>();

/** What is drawn, to be gone to; collected once for a diagram. */
export function elementEntries(drawn: SideView): readonly SearchedEntry[] {
  const view = wholeView(drawn);
  const before = known.get(view);
  if (before !== undefined) return before;
  const labelled = view.connections.filter(({ connection }) => connection.label.trim() !== '');
  const entries = [...[...view.nodes.values()].map(ofNode), ...labelled.map(ofConnection)];
  known.set(view, entries);
  return entries;
}

function ofNode(node: ViewNode): SearchedEntry {
  const name = nodeName(node);
  const { shortName } = node.service;
  const parent = node.parent === null ? '' : `in ${nodeName(node.parent)}`;
  const detail = [name === shortName ? '' : shortName, parent].filter((text) => text !== '').join(', ');
  return {
    entry: entryOf(node.id, name, detail, node.service),
    texts: [searchedText(name), searchedText(`${name} ${shortName}`)],
  };
}

function ofConnection({ connection, source, target }: ViewConnection): SearchedEntry {
  const label = oneLine(connection.label);
  const detail = `${nodeName(source)} → ${nodeName(target)}`;
  return { entry: entryOf(connection.id, label, detail, Spline), texts: [searchedText(label)] };
}

function entryOf(id: string, label: string, detail: string, picture: Entry['picture']): Entry {
  return { key: `element:${id}`, label, detail, picture, run: (app) => goTo(app, id) };
}

function goTo(app: App, id: string): void {
  uncover(app, [id]);
  app.editor.select([id]);
  app.canvas.current?.reveal([id]);
  app.canvas.current?.focus();
  announceElement(app, id);
}
