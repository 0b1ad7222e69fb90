import { nodeName } from '../../shared/catalog/node-name.ts';
import type { SideView } from '../../shared/catalog/side-view.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { findingsInWords, kindInWords, nodeInWords, twinInWords } from '../spoken/element-in-words.ts';
import type { OutlineRow } from './outline-rows.ts';

/** What a row is read out as: a node as everywhere, a line by where it leads, because it stands under where it begins. */
export function rowWords(view: SideView, { node, connection: line }: OutlineRow, findings: readonly Finding[]): string {
  const found = findingsInWords(findings);
  if (node !== null) return nodeInWords(node, found, twinInWords(view, node));
  if (line === null) return '';
  const { label, kind } = line.connection;
  const words = [`Connection to ${nodeName(line.target)}`, oneLine(label), kindInWords(kind), found];
  return words.filter((word) => word !== '').join(', ');
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
