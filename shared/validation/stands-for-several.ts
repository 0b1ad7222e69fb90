import type { ViewNode } from '../catalog/side-view.ts';

const PLURAL = /\b(instances|servers|machines|vms|hosts|nodes|workers|fleet|farm|pool|cluster|tier|layer)\b/i;
const COUNT = /(?:[x\u00d7]\s?([2-9]|\d\d+)|\b([2-9]|\d\d+)\s?[x\u00d7])(?!\w)/i;

/** One icon for many: "Web servers", "App tier", "EC2 x3". */
export function standsForSeveral({ node }: ViewNode): boolean {
  return PLURAL.test(node.label) || COUNT.test(node.label);
}
