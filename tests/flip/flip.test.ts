import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { flip } from '../../shared/flip/flip.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const today = { today: '2026-11-21' };

describe('a flip', () => {
  test('there and back is the identical document, for any diagram', () => {
    fc.assert(
      fc.property(arbitraryDiagram(), (before) => {
        const there = flip(before, before.provider === 'aws' ? 'azure' : 'aws', catalog, today).diagram;
        expect(flip(there, before.provider, catalog, today).diagram).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('moves nothing: what both sides show lies in the same place, unless a person moved it on one side', () => {
    fc.assert(
      fc.property(arbitraryDiagram().map(withoutOverrides), (any) => {
        const azure = viewSide(any, 'azure', catalog);
        for (const [id, { frame }] of viewSide(any, 'aws', catalog).nodes) {
          const there = azure.nodes.get(id);
          if (there !== undefined) expect(there.frame).toEqual(frame);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says of each page that it rests on when it was read, those of rules and suggestions too', () => {
    const made = diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('subnet', 'aws.subnet', { in: 'vpc' })
      .node('fn', 'aws.lambda', { in: 'subnet' })
      .node('alb', 'aws.alb', { in: 'subnet' })
      .node('db', 'aws.rds', { in: 'subnet', engine: 'mysql' })
      .done();
    const { sources, suggestions, findings } = flip(made, 'azure', catalog, today).report;
    expect(suggestions.length).toBeGreaterThan(0);
    expect(findings.restructuring.length).toBeGreaterThan(0);
    for (const { checked, url } of sources) expect(checked, url).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
    expect(sources.filter(({ checked }) => checked !== '').length).toBeGreaterThan(sources.length / 2);
  });

  test('gives a page no day on which nothing was confirmed there', () => {
    const { report } = flip(diagram('aws').node('bus', 'aws.eventbridge').done(), 'azure', catalog, today);
    const guide = catalog.sources.get('aws-eb-guide');
    const said = report.rows.flatMap(({ changes }) => changes).flatMap(({ sources }) => sources);
    expect(said.find(({ source }) => source === guide?.url)?.checked).toBe('');
    expect(report.sources.find(({ url }) => url === guide?.url)?.checked).toBe('');
    expect(report.sources.some(({ checked }) => checked !== '')).toBe(true);
  });

  test('to the side already shown changes nothing', () => {
    const before = diagram('aws').node('fn', 'aws.lambda').done();
    expect(flip(before, 'aws', catalog, today).diagram).toBe(before);
  });

  test('keeps what was set on the other side and what only one side knows', () => {
    const before = diagram('aws').node('fn', 'aws.lambda', { plan: 'premium', snapStart: true, memoryMb: 1024 }).done();
    const azure = viewSide(flip(before, 'azure', catalog, today).diagram, 'azure', catalog);
    expect(azure.property('fn', 'plan')).toBe('premium');
    expect(azure.property('fn', 'memoryMb')).toBe(1024);
    const report = flip(before, 'azure', catalog, today).report;
    expect(report.rows[0]?.kept).toEqual(['snapStart']);
  });
});

describe('the report', () => {
  const shop = diagram('aws', { name: 'Shop' })
    .node('users', 'neutral.users')
    .node('vpc', 'aws.vpc')
    .node('igw', 'aws.internet-gateway', { in: 'vpc', label: 'Gateway' })
    .node('alb', 'aws.alb', { in: 'vpc' })
    .node('web', 'aws.ec2', { in: 'vpc' })
    .node('fn', 'aws.lambda', { label: 'Render | *invoice*', expectedDurationSeconds: 1200 })
    .connect('users', 'igw')
    .connect('igw', 'alb')
    .connect('alb', 'web')
    .done();
  const { report } = flip(shop, 'azure', catalog, today);
  const row = (id: string) => report.rows.find(({ node }) => node === id);

  test('says what each node becomes, with fidelity, caveat and alternatives', () => {
    expect(row('vpc')).toMatchObject({ effect: 'twin', to: 'azure.virtual-network', fidelity: 'close' });
    expect(row('alb')).toMatchObject({ effect: 'twin', to: 'azure.application-gateway' });
    expect(row('fn')?.alternatives.map(({ service }) => service)).toContain('azure.container-apps');
  });

  test('leaves out what is the same on both sides', () => {
    expect(row('users')).toBeUndefined();
  });

  test('an internet gateway is built in: hidden, its connections joined, and back afterwards', () => {
    expect(row('igw')).toMatchObject({ effect: 'absorbed', from: 'aws.internet-gateway', to: null });
    const azure = viewSide(shop, 'azure', catalog);
    expect(azure.nodes.has('igw')).toBe(false);
    expect(azure.connections.map(({ from, to, through }) => [from, to, through])).toContainEqual([
      'users',
      'alb',
      ['igw'],
    ]);
    expect(viewSide(shop, 'aws', catalog).nodes.has('igw')).toBe(true);
  });

  test('names the facts that change, and the findings gained and lost', () => {
    expect(row('fn')?.changes.map(({ fact }) => fact)).toContain('maxRuntime');
    expect(report.findings.lost.map(({ code }) => code)).toContain('RT-001');
    expect(report.findings.gained.map(({ code }) => code)).not.toContain('RT-003');
  });

  test('a work of 1,200 s does not fit where the Consumption plan was chosen', () => {
    const chosen = diagram('aws')
      .node('fn', 'aws.lambda', { expectedDurationSeconds: 1200, plan: 'consumption' })
      .done();
    expect(flip(chosen, 'azure', catalog, today).report.findings.gained.map(({ code }) => code)).toContain('RT-003');
  });

  test('a service without a twin stays, marked, with fidelity none', () => {
    const alone = diagram('aws')
      .node('mac', 'aws.placement-group')
      .node('mesh', 'aws.lambda')
      .node('q', 'aws.cloudfront-functions')
      .done();
    for (const one of flip(alone, 'azure', catalog, today).report.rows.filter(({ effect }) => effect === 'absent')) {
      expect(one).toMatchObject({ fidelity: 'none', to: null });
      expect(viewSide(alone, 'azure', catalog).nodes.get(one.node)?.face.state).toBe('absent');
    }
  });

  test('on the way back, speaks only of what holds for the node, and offers nothing of the cloud it leaves', () => {
    const home = diagram('azure', {})
      .node('bucket', 'aws.s3')
      .node('queue', 'aws.sqs')
      .node('api', 'aws.api-gateway', { apiType: 'rest' })
      .done();
    const { rows } = flip(home, 'aws', catalog, today).report;
    const caveat = (id: string) => rows.find(({ node }) => node === id)?.caveat;
    expect(caveat('bucket')).not.toContain('30 days');
    expect(caveat('queue')).not.toContain('FIFO queue; the session');
    expect(rows.map(({ fidelity }) => fidelity)).toEqual(['close', 'close', 'close']);
    expect(rows.flatMap(({ alternatives }) => alternatives)).toEqual([]);
  });

  test('where a person chose both services, takes the row whose conditions hold', () => {
    const chosen = diagram('azure', {})
      .node('fn', 'azure.function-app', { other: 'aws.lambda', plan: 'flex-consumption' })
      .node('big', 'azure.function-app', { other: 'aws.lambda', memoryMb: 8192 })
      .done();
    const back = flip(flip(chosen, 'aws', catalog, today).diagram, 'azure', catalog, today).report.rows;
    expect(back.map(({ caveat }) => caveat.includes('4,096 MB'))).toEqual([true, false]);
  });

  test('as Markdown, a label cannot break the table', () => {
    const markdown = reportToMarkdown(report, 'Shop <b>');
    expect(markdown).toContain('# Shop \\<b\\>: AWS to Azure');
    expect(markdown).toContain('Render \\| \\*invoice\\*');
  });
});

/** The same diagram without places that were changed on one side only, and without nodes of one side only. */
function withoutOverrides(any: Diagram): Diagram {
  const nodes = Object.values(any.nodes).map(({ only: _only, ...node }) => {
    const faces = Object.entries(node.faces).map(([side, face]) => {
      const { frame: _frame, parentId: _parentId, ...kept } = face ?? { properties: {} };
      return [side, kept];
    });
    return [node.id, { ...node, faces: Object.fromEntries(faces) }];
  });
  return { ...any, nodes: Object.fromEntries(nodes) };
}
