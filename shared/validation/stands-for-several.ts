import type { ViewNode } from '../catalog/side-view.ts';

const PLURAL = /\b(instances|servers|machines|vms|hosts|nodes|workers|fleet|farm|pool|cluster|tier|layer)\b/i;
/** Neither "Linux 2" nor "x86" counts anything. */
const COUNT = /(?:(?<![a-z])[x\u00d7]\s?(?!(?:64|86)\b)([2-9]|\d\d+)|\b([2-9]|\d\d+)\s?[x\u00d7])(?!\w)/i;

/** One icon for many: "Web servers", "App tier", "EC2 x3". */
export function standsForSeveral({ node }: ViewNode): boolean {
  return PLURAL.test(node.label) || COUNT.test(node.label);
}
