import { otherSide } from '../../shared/catalog/authored-service.ts';
import { isCollapsed } from '../../shared/catalog/drawn-view.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView, ViewConnection, ViewNode } from '../../shared/catalog/side-view.ts';
import { CONNECTION_KINDS } from '../../shared/document/connection-kinds.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { oneLine } from '../../shared/one-line.ts';
import { type Finding, SEVERITIES } from '../../shared/validation/finding.ts';
import { severityText } from '../flip/severity-counts.ts';
import type { OutlineRow } from './outline-rows.ts';

/** What a row is read out as: "Orders DB, RDS, in Private subnet, 1 error, connects to Web". */
export function rowWords(view: SideView, row: OutlineRow, findings: readonly Finding[]): string {
  const words = row.node === null ? lineWords(row.connection) : nodeWords(view, row.node);
  return [...words, findingWords(findings)].filter((word) => word !== '').join(', ');
}

/** "1 error, 2 warnings"; empty for none. */
export function findingWords(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) =>
    severityText(severity, findings.filter((finding) => finding.severity === severity).length),
  );
  return counts.filter((text) => text !== '').join(', ');
}

/** What the row says of itself: the name of a node, or where a line leads. */
export function rowName({ node, connection }: OutlineRow): string {
  if (node !== null) return nodeName(node);
  return connection === null ? '' : nodeName(connection.target);
}

/** What stands beside the name, in grey: the service, or the label of the line. */
export function rowDetail({ node, connection }: OutlineRow): string {
  if (connection !== null) return oneLine(connection.connection.label);
  if (node === null) return '';
  return nodeName(node) === node.service.shortName ? '' : node.service.shortName;
}

/** How the node stands to the other cloud, where that is more than to have a twin; empty: nothing to say. */
export function twinWords({ diagram, side, catalog }: SideView, { node, face }: ViewNode): string {
  const other = SIDE_NAMES[otherSide(side)];
  if (node.only !== undefined) return `on ${SIDE_NAMES[side]} only`;
  if (node.pinned !== undefined) return `stays on ${SIDE_NAMES[node.pinned]}`;
  if (face.state === 'absent') return `no counterpart on ${SIDE_NAMES[side]}`;
  const there = faceOf(node, otherSide(side), diagram, catalog).state;
  if (there === 'absent') return `no counterpart on ${other}`;
  return there === 'absorbed' ? `built in on ${other}` : '';
}

function nodeWords(view: SideView, node: ViewNode): readonly string[] {
  const name = nodeName(node);
  const { parent, children } = node;
  return [
    name,
    name === node.service.shortName ? '' : node.service.shortName,
    parent === null ? '' : `in ${nodeName(parent)}`,
    children.length === 0 ? '' : `${children.length} inside`,
    isCollapsed(node) ? 'drawn collapsed' : '',
    twinWords(view, node),
    connectsTo(node.outgoing),
  ];
}

const MOST_NAMED = 3;

function connectsTo(outgoing: readonly ViewConnection[]): string {
  if (outgoing.length === 0) return '';
  const names = outgoing.slice(0, MOST_NAMED).map(({ target }) => nodeName(target));
  const more = outgoing.length - names.length;
  return `connects to ${names.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function lineWords(line: ViewConnection | null): readonly string[] {
  if (line === null) return [];
  const label = oneLine(line.connection.label);
  const kind = CONNECTION_KINDS.find((one) => one.kind === line.connection.kind)?.label.toLowerCase() ?? '';
  return [`Connection to ${nodeName(line.target)}`, label, kind];
}
