import type { SideView, ViewConnection } from '../catalog/side-view.ts';
import type { ConnectionKind } from '../document/schema.ts';
import { CALLED_BY_CODE } from './effort.ts';
import type { Turned } from './flip-rows.ts';
import { keepsApi } from './keeps-api.ts';

/** Lines on which no code calls anything. */
const NO_CALLS: readonly ConnectionKind[] = ['attach', 'replication', 'dns', 'control'];

/** They start what they lead to, which need not know who did: its code calls nothing of theirs. */
const STARTERS = ['orchestration', 'machine-learning'];

/**
 * The services that the code of a node calls by an API which the other side does not have, as the lines of the drawing tell:
 * what polls a queue changes as well as what sends to it.
 */
export function changedCalls(before: SideView, turned: readonly Turned[]): (nodeId: string) => readonly string[] {
  const { catalog } = before;
  const names = new Map<string, string>();
  for (const { node, left, right, equivalence } of turned) {
    if (left.service.id === right.service.id || left.state !== 'shown' || right.state === 'absorbed') continue;
    if (!CALLED_BY_CODE.some((trait) => left.service.traits.includes(trait))) continue;
    if (!keepsApi(left, right, equivalence, catalog)) names.set(node.id, left.service.shortName);
  }
  const endsAt = (connection: ViewConnection, id: string): string | undefined =>
    NO_CALLS.includes(connection.connection.kind) ? undefined : names.get(id);
  return (nodeId) => {
    const node = before.nodes.get(nodeId);
    if (node === undefined) return [];
    const called = [
      ...node.outgoing.map((line) => endsAt(line, line.to)),
      ...node.incoming
        .filter(({ source }) => !source.service.traits.some((trait) => STARTERS.includes(trait)))
        .map((line) => endsAt(line, line.from)),
    ].filter((name) => name !== undefined);
    return [...new Set(called)].sort();
  };
}
