import { isArea } from '../catalog/annotations.ts';
import { nodeOf } from '../document/queries.ts';
import type { ConnectionKind, Diagram, Node } from '../document/schema.ts';
import { ALLOW, type Answer, advise, refuse } from './answer.ts';

/** Whether a connection may be drawn between two nodes. */
export function canConnect(diagram: Diagram, from: string, to: string, kind: ConnectionKind = 'traffic'): Answer {
  const start = nodeOf(diagram, from);
  const end = nodeOf(diagram, to);
  if (start === undefined || end === undefined) {
    return refuse(`The diagram has no element "${start === undefined ? from : to}".`);
  }
  if (isSlide(start) || isSlide(end)) return refuse('A slide is a part of the picture and takes no lines.');
  if (start.only !== undefined && end.only !== undefined && start.only !== end.only) {
    return refuse('The two are never shown on the same side.');
  }
  if (from === to) return advise('This connects a thing with itself.');
  const isThere = Object.values(diagram.connections).some(
    (one) => one.kind === kind && one.from === from && one.to === to,
  );
  return isThere ? advise('There is such a connection already.') : ALLOW;
}

function isSlide({ faces }: Node): boolean {
  return isArea({ id: faces.neutral?.service ?? '' });
}
