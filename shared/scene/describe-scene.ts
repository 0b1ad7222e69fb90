import { isNote } from '../catalog/annotations.ts';
import { noteText } from '../catalog/note-text.ts';
import type { SideView, ViewNode } from '../catalog/side-view.ts';
import type { ViewContent } from '../catalog/view-part.ts';
import { counted } from '../counted.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { nodeLabel } from './node-label.ts';

const MOST_LINES = 60;
const MOST_NAME = 120;

export function titleScene(view: SideView): string {
  const name = view.diagram.name.trim();
  return name === '' ? `${cloudOf(view)} architecture` : shortened(name, 300);
}

/** What the picture shows, in words: counts, then what connects to what, bounded in length. */
export function describeScene(view: ViewContent): string {
  const groups = [...view.nodes.values()].filter(({ shape }) => shape === 'frame').length;
  const services = view.nodes.size - groups;
  const connections = view.connections.length;
  const counts = [
    counted(services, 'element', 'elements'),
    groups > 0 ? counted(groups, 'group', 'groups') : '',
    counted(connections, 'connection', 'connections'),
  ].filter((part) => part !== '');
  const sentences = [`${cloudOf(view)} architecture diagram with ${joinWords(counts)}.`];
  const lines = view.connections.slice(0, MOST_LINES).map(({ from, to, connection }) => {
    const arrow = connection.direction === 'both' ? '↔' : connection.direction === 'none' ? '–' : '→';
    const label = connection.label.trim() === '' ? '' : ` (${shortened(connection.label, MOST_NAME)})`;
    return `${nameOf(view.nodes.get(from))} ${arrow} ${nameOf(view.nodes.get(to))}${label}`;
  });
  if (lines.length > 0)
    sentences.push(`${lines.join('; ')}${connections > MOST_LINES ? `; and ${connections - MOST_LINES} more` : ''}.`);
  return sentences.join(' ');
}

/** The full label and the service of each node, and the full label of each connection. */
export function describeElements(view: SideView): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const viewNode of view.nodes.values()) {
    const label = spokenLabel(viewNode);
    const { name, provider } = viewNode.service;
    const isNamed = provider !== 'neutral' && label !== name;
    titles.set(viewNode.id, label === '' ? name : isNamed ? `${label} – ${name}` : label);
  }
  for (const { connection } of view.connections) {
    if (connection.label.trim() !== '') titles.set(connection.id, connection.label);
  }
  return titles;
}

/** What is noted on nodes and connections for the reader. */
export function notesOfElements(view: SideView): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { id, node } of view.nodes.values()) if (node.notes !== undefined) notes.set(id, node.notes);
  for (const { connection } of view.connections) {
    if (connection.notes !== undefined) notes.set(connection.id, connection.notes);
  }
  return notes;
}

function spokenLabel(viewNode: ViewNode): string {
  const label = nodeLabel(viewNode);
  return isNote(viewNode.service) ? noteText(label) : label;
}

function nameOf(viewNode: ViewNode | undefined): string {
  if (viewNode === undefined) return '';
  const label = shortened(spokenLabel(viewNode), MOST_NAME);
  const { shortName, provider } = viewNode.service;
  if (label === '') return shortName;
  return provider === 'neutral' || label === shortName ? label : `${label} (${shortName})`;
}

function cloudOf(view: Pick<SideView, 'side'>): string {
  return SIDE_NAMES[view.side];
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
