import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { statedText } from './stated.ts';

/** Service Bus calls its own $deadletterqueue. */
const DEAD_LETTER = /(?<![a-z])(dlq|dead[-_ ]?letter|poison)|dlq$/i;

/** By its role or by what people call it. */
export function isDeadLetterQueue(view: SideView, node: ViewNode): boolean {
  return statedText(view, node, 'role') === 'dead-letter' || DEAD_LETTER.test(node.node.label);
}
