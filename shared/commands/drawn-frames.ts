import { drawnView } from '../catalog/drawn-view.ts';
import { viewSide } from '../catalog/side-view.ts';
import { absoluteFrame } from '../document/containment.ts';
import type { Diagram, Frame, Node } from '../document/schema.ts';
import type { CommandEnv } from './command.ts';

/** Where a person sees a node: of a collapsed frame its tile, not the frame that it opens into. */
export function drawnFrames(diagram: Diagram, env: CommandEnv): (node: Node) => Frame {
  const side = diagram.provider;
  const { nodes } = drawnView(viewSide(diagram, side, env.catalog));
  return (node) => nodes.get(node.id)?.frame ?? absoluteFrame(diagram, node, side);
}
