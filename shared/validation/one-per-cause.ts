import type { ViewNode } from '../catalog/side-view.ts';

/**
 * What the flip derived has one cause, the different structure of the two clouds, and makes one report; what a person drew
 * for this side makes one each.
 */
export function onePerCause(nodes: readonly ViewNode[]): readonly (readonly ViewNode[])[] {
  const derived = nodes.filter(({ face }) => face.origin === 'derived');
  const drawn = nodes.filter(({ face }) => face.origin !== 'derived').map((node) => [node]);
  return derived.length === 0 ? drawn : [...drawn, derived];
}
