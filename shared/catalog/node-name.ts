import { oneLine } from '../one-line.ts';
import { isNote } from './annotations.ts';
import { noteText } from './note-text.ts';
import type { ViewNode } from './side-view.ts';

/** What a node is called where it must be called something, on one line: its label, else its service's short name. */
export function nodeName({ node, service }: Pick<ViewNode, 'node' | 'service'>): string {
  return oneLine(isNote(service) ? noteText(node.label) : node.label) || service.shortName;
}
