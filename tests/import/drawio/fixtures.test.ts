import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawioShapes } from '../../../catalog/drawio-shapes.ts';
import { catalog } from '../../../catalog/index.ts';
import { checkInvariants } from '../../../shared/document/invariants.ts';
import { parseDiagram } from '../../../shared/document/parse.ts';
import type { Diagram } from '../../../shared/document/schema.ts';
import { serializeDiagram } from '../../../shared/document/serialize.ts';
import { type ImportedPage, importDrawio } from '../../../shared/import/drawio/import-drawio.ts';
import { BOX, edge, importPage, LAMBDA, model, vertex } from './drawio-xml.ts';

const folder = join(import.meta.dirname, '../../fixtures/drawio');
const read = (name: string): string => readFileSync(join(folder, `${name}.drawio`), 'utf8');

function importFixture(name: string): readonly ImportedPage[] {
  const result = importDrawio(read(name), { shapes: drawioShapes, catalog });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function expectSound(diagram: Diagram): void {
  expect(checkInvariants(diagram)).toEqual([]);
  const again = parseDiagram(serializeDiagram(diagram));
  expect(again.ok ? again.value : again.error).toEqual(diagram);
}

/** Side, nodes and connections of each page: what a look at the drawings beside their originals found right. */
const EXPECTED: readonly (readonly [string, readonly (readonly [string, number, number])[]])[] = [
  ['jgraph-drawio-aws_3', [['aws', 17, 13]]],
  ['jgraph-drawio-azure_9', [['azure', 9, 9]]],
  [
    'closed-network-architecture_serverless',
    [
      ['aws', 20, 3],
      ['aws', 37, 20],
    ],
  ],
  ['serverless-patterns-alb-ecs-bedrock-agents-cdk-dotnet-arch', [['aws', 8, 6]]],
  ['serverless-patterns-apigw-sqs-lambda-ddb', [['aws', 13, 6]]],
  ['serverless-patterns-ecs-windows-cdk-dotnet-architecture', [['aws', 19, 8]]],
  ['dmauser-azure-virtualwan-ft-wan', [['azure', 20, 14]]],
  ['microsoft-AzureTRE-airlock-networking', [['azure', 47, 19]]],
];

describe('real diagrams', () => {
  test.each(EXPECTED)('%s is imported whole', (name, expected) => {
    const pages = importFixture(name);
    expect(
      pages.map(({ diagram }) => [
        diagram.provider,
        Object.keys(diagram.nodes).length,
        Object.keys(diagram.connections).length,
      ]),
    ).toEqual(expected);
    for (const { diagram } of pages) expectSound(diagram);
  });

  test("nearly every shape of the clouds' libraries is recognised", () => {
    const pages = EXPECTED.flatMap(([name]) => importFixture(name));
    const shapes = pages.reduce((sum, page) => sum + page.cloudShapes, 0);
    const known = pages.reduce((sum, page) => sum + page.cloudRecognised, 0);
    expect(shapes).toBeGreaterThan(90);
    expect(known / shapes).toBeGreaterThan(0.9);
  });

  test('the ECS diagram keeps its frames, subnets and labels', () => {
    const nodes = Object.values(
      importFixture('serverless-patterns-ecs-windows-cdk-dotnet-architecture')[0]?.diagram.nodes ?? {},
    );
    const services = nodes.map((node) => node.faces.aws?.service ?? '');
    expect(services.filter((service) => service === 'aws.subnet')).toHaveLength(4);
    expect(nodes.filter((node) => node.properties.visibility === 'public')).toHaveLength(2);
    expect(nodes.filter((node) => node.properties.visibility === 'private')).toHaveLength(2);
    const vpc = nodes.find((node) => node.faces.aws?.service === 'aws.vpc');
    expect(nodes.filter((node) => node.parentId === vpc?.id).length).toBeGreaterThanOrEqual(4);
  });

  test('the Azure networks drawn as rectangles with an icon at a corner are virtual networks', () => {
    const nodes = Object.values(importFixture('microsoft-AzureTRE-airlock-networking')[0]?.diagram.nodes ?? {});
    const networks = nodes.filter((node) => node.faces.azure?.service === 'azure.virtual-network');
    expect(networks.map((node) => [node.label, node.shape ?? 'frame'])).toEqual([
      ['Core VNet', 'frame'],
      ['Workspace VNet', 'frame'],
    ]);
  });

  test('importing twice gives the same document', () => {
    const [first] = importFixture('jgraph-drawio-azure_9');
    const [second] = importFixture('jgraph-drawio-azure_9');
    expect(second).toEqual(first);
  });
});

describe('hostile drawings', () => {
  const cell = (id: string, parent: string): string => vertex(id, BOX, [0, 0, 100, 60], { label: id, parent });

  test.each([
    [
      'ids of JavaScript',
      model(cell('__proto__', '1'), cell('constructor', '1'), edge('toString', '__proto__', 'constructor')),
    ],
    [
      'ids with forbidden characters',
      model(cell('a b/ü', '1'), cell('a b/ö', '1'), cell('-', '1'), cell('x'.repeat(300), '1')),
    ],
    ['the same id again and again', model(cell('a', '1'), cell('a', '1'), cell('a', '1'), edge('a', 'a', 'a'))],
    ['no ids', model('<mxCell vertex="1" parent="1"/>', '<mxCell edge="1" parent="1"/>')],
    ['parents in a circle', model(cell('a', 'b'), cell('b', 'a'), cell('c', 'c'))],
    ['parents that are not there', model(cell('a', 'gone'))],
    [
      'a chain of 5,000 parents',
      model(...Array.from({ length: 5000 }, (_, n) => cell(`n${n}`, n === 0 ? '1' : `n${n - 1}`))),
    ],
    [
      '300 frames in each other',
      model(...Array.from({ length: 300 }, (_, n) => vertex(`n${n}`, BOX, [n, n, 2000 - 2 * n, 2000 - 2 * n]))),
    ],
    ['frames of the same size', model(...Array.from({ length: 50 }, (_, n) => vertex(`n${n}`, BOX, [0, 0, 400, 300])))],
    [
      'numbers that are none',
      model(
        '<mxCell id="a" vertex="1" parent="1"><mxGeometry x="NaN" y="Infinity" width="-5" height="1e400" as="geometry"/></mxCell>',
        '<mxCell id="b" vertex="1" parent="1"><mxGeometry x="1e300" y="-1e300" width="1e300" height="0x10" as="geometry"/></mxCell>',
        edge('e', 'a', 'b', { points: '<Array as="points"><mxPoint x="NaN" y="9e99"/><mxPoint/></Array>' }),
      ),
    ],
    [
      'huge offsets in a chain',
      model(
        ...Array.from({ length: 40 }, (_, n) =>
          vertex(`n${n}`, BOX, [1_000_000, 0, 10, 10], { parent: n === 0 ? '1' : `n${n - 1}` }),
        ),
      ),
    ],
    [
      'styles of rubbish',
      model(vertex('a', ';;==;=x;shape=;shape=mxgraph.aws4.;grIcon=;resIcon=mxgraph.;image=;rotation=x', [0, 0, 9, 9])),
    ],
    ['a connection from a shape to itself', model(cell('a', '1'), edge('e', 'a', 'a'))],
    [
      'a thousand waypoints',
      model(
        cell('a', '1'),
        cell('b', '1'),
        edge('e', 'a', 'b', { points: `<Array as="points">${'<mxPoint x="1" y="2"/>'.repeat(1000)}</Array>` }),
      ),
    ],
    ['nothing at all', '<mxGraphModel/>'],
  ])('%s give a sound diagram', (_, text) => {
    expectSound(importPage(text).diagram);
  });

  test('a label over the limit is cut, with a notice, and not through a character', () => {
    const page = importPage(model(vertex('a', LAMBDA, [0, 0, 78, 78], { label: `x${'😀'.repeat(6000)}` })));
    expect(page.diagram.nodes.a?.label).toHaveLength(9_999);
    expect(page.notices).toEqual(['1 label was cut to 10,000 characters']);
    expectSound(page.diagram);
  });

  test.each([
    ['html=1;', ''],
    ['', '<img src=x onerror=alert(1)>'],
  ])('markup in a label is text or nothing, never markup: style "%s"', (style, label) => {
    const page = importPage(model(vertex('a', style, [0, 0, 100, 60], { label: '<img src=x onerror=alert(1)>' })));
    expect(page.diagram.nodes.a?.label).toBe(label);
  });

  test('a damaged file is refused or imported soundly, never thrown at', () => {
    const text = read('serverless-patterns-apigw-sqs-lambda-ddb');
    const damage = fc.array(
      fc.record({
        at: fc.nat(text.length),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom('"', '<', '>', '&#0;', '</mxCell>', '1e999', '-', 'parent="1"'),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let imported = 0;
    fc.assert(
      fc.property(damage, (places) => {
        const damaged = places.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), text);
        const result = importDrawio(damaged, { shapes: drawioShapes, catalog });
        if (!result.ok) return result.error.message !== '';
        imported += 1;
        return result.value.every(({ diagram }) => checkInvariants(diagram).length === 0);
      }),
      { numRuns: 150 },
    );
    expect(imported).toBeGreaterThan(0);
  });

  test('any numbers in the geometry give a sound diagram', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -2000, max: 2000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number, fc.nat(5)), { maxLength: 12 }), (places) => {
        const cells = places.map(([x, y, width, height, parent], index) =>
          vertex(`n${index}`, index % 3 === 0 ? LAMBDA : BOX, [x, y, width, height], {
            parent: parent === 0 ? '1' : `n${parent}`,
            label: `n${index}`,
          }),
        );
        const { diagram } = importPage(model(...cells, edge('e', 'n0', 'n1')));
        const again = parseDiagram(serializeDiagram(diagram));
        return checkInvariants(diagram).length === 0 && again.ok;
      }),
      { numRuns: 150 },
    );
  });
});
