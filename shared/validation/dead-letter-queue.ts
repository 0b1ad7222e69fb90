import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { statedText } from './stated.ts';

const DEAD_LETTER = /\b(dlq|dead[- ]?letters?|poison)\b|dlq$/i;

/** By its role or by what people call it. */
export function isDeadLetterQueue(view: SideView, node: ViewNode): boolean {
  return statedText(view, node.id, 'role') === 'dead-letter' || DEAD_LETTER.test(node.node.label);
}
