import type { SideView, ViewNode } from '../catalog/side-view.ts';
import { membersOf } from './membership.ts';
import { statedFlag, statedNumber } from './stated.ts';

export interface FunctionRun {
  readonly node: ViewNode;
  readonly seconds: number;
}

/** The longest run that a function app or one of the functions in it states; what is durable runs in short pieces. */
export function longestRunOf(view: SideView, app: ViewNode): FunctionRun | undefined {
  if (statedFlag(view, app, 'durable') === true) return undefined;
  let longest: FunctionRun | undefined;
  const functions = membersOf(view, app.id).filter(({ service }) => service.id === 'azure.function');
  for (const node of [app, ...functions]) {
    const seconds = statedNumber(view, node, 'expectedDurationSeconds');
    if (seconds !== undefined && seconds > (longest?.seconds ?? 0)) longest = { node, seconds };
  }
  return longest;
}

/** The function to select first, then the app whose plan limits it. */
export function nodesOfRun({ node }: FunctionRun, app: ViewNode): readonly string[] {
  return node === app ? [app.id] : [node.id, app.id];
}
