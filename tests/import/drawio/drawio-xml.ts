import { catalog } from '../../../catalog/index.ts';
import type { Node } from '../../../shared/document/schema.ts';
import { type ImportedPage, importDrawio } from '../../../shared/import/drawio/import-drawio.ts';
import type { DrawioShapeTable } from '../../../shared/import/drawio/shape-table.ts';

/** The few rows that the tests' own drawings need. */
export const SHAPES: DrawioShapeTable = {
  'aws:lambda': { service: 'aws.lambda' },
  'aws:sqs': { service: 'aws.sqs' },
  'aws:ec2': { service: 'aws.ec2' },
  'aws:nat_gateway': { service: 'aws.nat-gateway' },
  'aws:group_vpc': { service: 'aws.vpc' },
  'aws:group_availability_zone': { service: 'aws.availability-zone' },
  'aws:group_auto_scaling_group': { service: 'aws.auto-scaling-group' },
  'aws:group_security_group': {
    service: 'aws.security-group',
    byStroke: {
      '#7AA116': { service: 'aws.subnet', properties: { visibility: 'public' } },
      '#147EBA': { service: 'aws.subnet', properties: { visibility: 'private' } },
    },
  },
  'aws:rds_mysql_instance': { service: 'aws.rds', properties: { engine: 'mysql' } },
  'aws:group_ec2_instance_contents': { service: 'aws.ec2' },
  'azure:Virtual_Networks': { service: 'azure.virtual-network' },
  'azure:Function_Apps': { service: 'azure.function-app' },
  'azure:Key_Vaults': { service: 'azure.key-vault' },
  'generic:cylinder3': { service: 'neutral.database' },
  'generic:document': { service: 'neutral.document' },
};

export const LAMBDA = 'html=1;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda;';
export const SQS = 'html=1;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.sqs;';
export const VPC = 'html=1;shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_vpc;';
export const ZONE = 'html=1;shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_availability_zone;';
export const SUBNET = 'html=1;shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_security_group;grStroke=0;';
export const VNET = 'image;html=1;image=img/lib/azure2/networking/Virtual_Networks.svg;';
export const FUNCTION_APP = 'image;html=1;image=img/lib/azure2/compute/Function_Apps.svg;';
export const TEXT = 'text;html=1;align=center;verticalAlign=top;';
export const BOX = 'html=1;whiteSpace=wrap;';

interface VertexFields {
  readonly label?: string;
  readonly parent?: string;
  /** Anything else inside the cell's tag. */
  readonly more?: string;
}

/** A vertex at x, y, width, height. */
export function vertex(
  id: string,
  style: string,
  place: readonly [number, number, number, number],
  fields: VertexFields = {},
): string {
  const [x, y, width, height] = place;
  const { label = '', parent = '1', more = '' } = fields;
  return (
    `<mxCell id="${id}" value="${escaped(label)}" style="${escaped(style)}" vertex="1" parent="${parent}" ${more}>` +
    `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`
  );
}

interface EdgeFields {
  readonly label?: string;
  readonly style?: string;
  readonly parent?: string;
  /** Inside the geometry: mxPoint and Array elements. */
  readonly points?: string;
}

/** An edge; an empty end is not written. */
export function edge(id: string, source: string, target: string, fields: EdgeFields = {}): string {
  const { label = '', style = 'html=1;', points = '', parent = '1' } = fields;
  const ends = `${source === '' ? '' : `source="${source}"`} ${target === '' ? '' : `target="${target}"`}`;
  return (
    `<mxCell id="${id}" value="${escaped(label)}" style="${style}" edge="1" parent="${parent}" ${ends}>` +
    `<mxGeometry relative="1" as="geometry">${points}</mxGeometry></mxCell>`
  );
}

export function model(...cells: readonly string[]): string {
  return `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel>`;
}

/** Imports one page of the given cells. */
export function importCells(...cells: readonly string[]): ImportedPage {
  return importPage(model(...cells));
}

export function importPage(text: string): ImportedPage {
  const result = importDrawio(text, { shapes: SHAPES, catalog });
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  const page = result.value[0];
  if (page === undefined) throw new Error('no page');
  return page;
}

export function nodeOf(page: ImportedPage, id: string): Node {
  const node = page.diagram.nodes[id];
  if (node === undefined) throw new Error(`no node ${id} among ${Object.keys(page.diagram.nodes).join(', ')}`);
  return node;
}

export function serviceOfNode(node: Node): string | undefined {
  return (node.faces.aws ?? node.faces.azure ?? node.faces.neutral)?.service;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
