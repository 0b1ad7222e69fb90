import type { ViewNode } from '../../catalog/side-view.ts';
import type { Command } from '../../commands/command.ts';
import { setLabel } from '../../commands/set-label.ts';
import type { OfferedFix } from '../fix.ts';

export interface SetLabel {
  readonly fixId: 'set-label';
  readonly params: { readonly id: string; readonly text: string };
}

/** Names a thing as its cloud wants it named: "GatewaySubnet". */
export const planSetLabel: Command<SetLabel['params']> = (diagram, { id, text }, env) =>
  setLabel(diagram, { id, label: text }, env);

export function labelFix(label: string, node: ViewNode, text: string): OfferedFix {
  return { label, fixId: 'set-label', params: { id: node.id, text } };
}
