import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { readingOrder } from '../gestures/reading-order.ts';
import { typedTo } from '../outline/tree-keys.ts';

interface Choosing {
  readonly from: string;
  /** What is chosen so far; null: nothing. */
  readonly to: string | null;
}

/** What a line can be led to, as a page is read; the node itself comes last, because few want a loop. */
function choices(view: SideView, from: string): readonly string[] {
  return [...readingOrder(view).filter((id) => view.nodes.has(id) && id !== from), from];
}

/** The next one or the one before, round and round; the first step back leads to the last that is no loop. */
export function nextChoice(view: SideView, { from, to }: Choosing, step: 1 | -1): string | undefined {
  const order = choices(view, from);
  const at = to === null ? -1 : order.indexOf(to);
  if (at === -1) return step === 1 ? order[0] : order.at(-2);
  return order[(at + step + order.length) % order.length];
}

/** Milliseconds between letters that are one word. */
const PAUSE = 900;

/** The one whose name begins with what is typed without a pause: in a large diagram quicker than to walk. */
export function typedChoice(
  view: SideView,
  { from, to }: Choosing,
  key: string,
  now: number,
): { readonly typed: string; readonly id: string | undefined } {
  last = { text: now - last.at < PAUSE ? last.text + key : key, at: now };
  const order = choices(view, from);
  const nameAt = (index: number): string => {
    const node = view.nodes.get(order[index] ?? '');
    return node === undefined ? '' : nodeName(node);
  };
  const found = typedTo(last.text, nameAt, to === null ? -1 : order.indexOf(to), order.length);
  return { typed: last.text, id: found === undefined ? undefined : order[found] };
}

const NOTHING = { text: '', at: Number.NEGATIVE_INFINITY };
let last = NOTHING;

/** A new line begins with no letter of the one before. */
export function forgetTyped(): void {
  last = NOTHING;
}

export function isLetter(key: string): boolean {
  return key.length === 1 && /[\p{L}\p{N}]/u.test(key);
}
