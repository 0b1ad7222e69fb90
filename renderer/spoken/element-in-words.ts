import { otherSide } from '../../shared/catalog/authored-service.ts';
import { isCollapsed } from '../../shared/catalog/drawn-view.ts';
import { faceOf } from '../../shared/catalog/face-of.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import type { DrawnConnection, SideView, ViewConnection, ViewNode } from '../../shared/catalog/side-view.ts';
import { counted } from '../../shared/counted.ts';
import { CONNECTION_KINDS } from '../../shared/document/connection-kinds.ts';
import type { Connection } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import { oneLine } from '../../shared/one-line.ts';
import { insideText } from '../../shared/scene/collapsed-tile.ts';
import type { FindingCount } from '../../shared/scene/finding-badge.ts';
import { type Finding, SEVERITIES } from '../../shared/validation/finding.ts';
import { severityText } from '../flip/severity-counts.ts';

/**
 * An element as it is read out wherever it is met: "Orders DB, RDS, in Private subnet, 1 error, connects to Web, reached from Jobs".
 * What it is comes first, what is wrong with it next, its lines last, so that whoever has heard enough can go on.
 */
export function elementInWords(view: SideView, id: string, findings: readonly Finding[] = []): string {
  const node = view.nodes.get(id);
  if (node !== undefined) return nodeInWords(node, findingsInWords(findings), twinInWords(view, node));
  const line = view.connections.find(({ connection }) => connection.id === id);
  return line === undefined ? '' : lineInWords(line, findingsInWords(findings));
}

/** `twin` as `twinInWords` has it. */
export function nodeInWords(node: ViewNode, findings: string, twin = ''): string {
  const name = nodeName(node);
  const { parent, children, service, number, inside } = node;
  const kind = number === undefined ? service.shortName : `${service.shortName} ${number}`;
  return listed([
    number !== undefined && name === service.shortName ? '' : name,
    name === kind ? '' : kind,
    parent === null ? '' : `in ${nodeName(parent)}`,
    children.length === 0 ? '' : `${children.length} inside`,
    isCollapsed(node) || inside !== undefined ? 'drawn collapsed' : '',
    inside === undefined ? '' : insideText(inside),
    twin,
    findings,
    linesInWords('connects to', targetsOf(node)),
    linesInWords('reached from', sourcesOf(node)),
  ]);
}

/** "Connection Orders, from Web to Orders DB, data, 1 warning". */
export function lineInWords({ connection, source, target }: ViewConnection, findings: string): string {
  return wordsOfLine(connection, nodeName(source), nodeName(target), findings);
}

/** The same of a line that is held without its nodes. */
export function drawnLineInWords(view: SideView, { connection, from, to }: DrawnConnection, findings: string): string {
  const [source, target] = [view.nodes.get(from), view.nodes.get(to)];
  return wordsOfLine(connection, source ? nodeName(source) : '', target ? nodeName(target) : '', findings);
}

function wordsOfLine(connection: Connection, from: string, to: string, findings: string): string {
  const label = oneLine(connection.label);
  const start = `Connection${label === '' ? '' : ` ${label},`} from ${from} to ${to}`;
  return listed([start, kindInWords(connection.kind), findings]);
}

export function kindInWords(kind: ViewConnection['connection']['kind']): string {
  return CONNECTION_KINDS.find((one) => one.kind === kind)?.label.toLowerCase() ?? '';
}

/** "1 error, 2 warnings"; empty for none. */
export function findingsInWords(findings: readonly Finding[]): string {
  return listed(
    SEVERITIES.map((severity) =>
      severityText(severity, findings.filter((finding) => finding.severity === severity).length),
    ),
  );
}

/** The same of what is only counted: "2 findings, the gravest a warning". */
export function countInWords(count: FindingCount | undefined): string {
  if (count === undefined) return '';
  return `${counted(count.count, 'finding', 'findings')}, the gravest ${GRAVEST[count.worst]}`;
}

const GRAVEST = { critical: 'critical', error: 'an error', warning: 'a warning', info: 'a note' } as const;

/** How the node stands to the other cloud, where that is more than to have a twin; empty: nothing to say. */
export function twinInWords({ diagram, side, catalog }: SideView, { node, face }: ViewNode): string {
  const other = SIDE_NAMES[otherSide(side)];
  if (node.only !== undefined) return `on ${SIDE_NAMES[side]} only`;
  if (node.pinned !== undefined) return `stays on ${SIDE_NAMES[node.pinned]}`;
  if (face.state === 'absent') return `no counterpart on ${SIDE_NAMES[side]}`;
  const there = faceOf(node, otherSide(side), diagram, catalog).state;
  if (there === 'absent') return `no counterpart on ${other}`;
  return there === 'absorbed' ? `built in on ${other}` : '';
}

const targetsOf = ({ outgoing }: ViewNode): readonly string[] => outgoing.map(({ target }) => nodeName(target));
const sourcesOf = ({ incoming }: ViewNode): readonly string[] => incoming.map(({ source }) => nodeName(source));

const MOST_NAMED = 3;

function linesInWords(how: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_NAMED);
  const more = names.length - named.length;
  return `${how} ${named.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
