import { otherSide } from '../../shared/catalog/authored-service.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewNode } from '../../shared/catalog/side-view.ts';
import type { Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { Fidelity } from '../../shared/flip/flip-row.ts';
import type { OneSide, SideDifferences } from '../../shared/flip/side-differences.ts';
import { oneLine } from '../../shared/one-line.ts';

/** What becomes of an element, as the line below the sides says it. */
export interface ElementWords {
  readonly name: string;
  /** "Amazon S3 → Azure Blob Storage" */
  readonly turn: string;
  readonly fidelity: Fidelity | null;
  /** What to know about it; empty: nothing. */
  readonly caveat: string;
  readonly isUnconfirmed: boolean;
}

export function elementWords(id: string, differences: SideDifferences): ElementWords | null {
  const { sides, rows } = differences;
  const node = sides.aws.view.nodes.get(id) ?? sides.azure.view.nodes.get(id);
  if (node === undefined) return connectionWords(id, sides);
  const row = rows.get(id);
  const name = oneLine(nodeName(node)) || node.service.name;
  const plain = { name, fidelity: null, caveat: '', isUnconfirmed: false };
  if (row === undefined) return { ...plain, turn: placeOf(id, sides, node) };
  if (row.effect === 'same') return { ...plain, turn: `${row.fromName} on both sides`, caveat: row.caveat };
  return {
    name,
    turn: `${row.fromName} → ${row.toName}`,
    fidelity: row.effect === 'absorbed' ? null : row.fidelity,
    caveat: row.caveat,
    isUnconfirmed: !row.confirmed,
  };
}

/** What a node that the report has no row for is: of both sides, or of one alone. */
function placeOf(id: string, { aws, azure }: SideDifferences['sides'], { service }: ViewNode): string {
  if (aws.view.nodes.has(id) && azure.view.nodes.has(id)) return 'The same on both sides';
  return `${service.name}, on ${SIDE_NAMES[aws.view.nodes.has(id) ? 'aws' : 'azure']} only`;
}

function connectionWords(id: string, { aws, azure }: SideDifferences['sides']): ElementWords | null {
  const [onAws, onAzure] = [lineIn(aws.view, id), lineIn(azure.view, id)];
  const line = onAws ?? onAzure;
  if (line === undefined) return null;
  const ends = `${oneLine(nodeName(line.source))} to ${oneLine(nodeName(line.target))}`;
  const label = oneLine(line.connection.label);
  const turn = onAws && onAzure ? 'On both sides' : `On ${SIDE_NAMES[onAws ? 'aws' : 'azure']} only`;
  const through = [...(onAws?.through ?? []), ...(onAzure?.through ?? [])];
  return {
    name: label === '' ? ends : `${label}, ${ends}`,
    turn: through.length === 0 ? turn : `${turn}, past what one side builds in`,
    fidelity: null,
    caveat: '',
    isUnconfirmed: false,
  };
}

function lineIn({ connections }: SideView, id: string): SideView['connections'][number] | undefined {
  return connections.find(({ connection }) => connection.id === id);
}

/** How many findings an element has that only this side brings, in words; empty for none. */
export function findingWords(id: string, { findings, side }: OneSide): string {
  const count = findings.filter(({ nodes, connections }) => nodes.includes(id) || connections.includes(id)).length;
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'finding' : 'findings'} on ${SIDE_NAMES[side]} that ${SIDE_NAMES[otherSide(side)]} does not have`;
}

export const BOTH: readonly Side[] = ['aws', 'azure'];
