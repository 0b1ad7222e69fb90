import type { ViewNode } from '../catalog/side-view.ts';

/** What is written at a node: its own label, else the service's short name; free text and plain frames have no other name. */
export function nodeLabel({ node, service, number }: ViewNode): string {
  if (node.label.trim() !== '') return node.label;
  if (number !== undefined) return `${service.shortName} ${number}`;
  return WITHOUT_A_NAME.has(service.id) ? '' : service.shortName;
}

const WITHOUT_A_NAME: ReadonlySet<string> = new Set(['neutral.box', 'neutral.frame', 'neutral.note', 'neutral.text']);
