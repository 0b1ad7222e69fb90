import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { arrangeFindings } from '../../renderer/findings/arrange-findings.ts';
import { elementNames } from '../../renderer/findings/element-names.ts';
import { NO_FILTER } from '../../renderer/findings/finding-filter.ts';
import { keyed } from '../../renderer/findings/finding-keys.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { diagram } from '../support/diagram-builder.ts';
import { finding } from './finding.ts';

const view = viewSide(
  diagram('aws')
    .node('fn', 'aws.lambda', { label: 'Render\ninvoice' })
    .node('web1', 'aws.ec2', { label: 'Web server' })
    .node('web2', 'aws.ec2', { label: 'Web server' })
    .node('bare', 'aws.s3', { label: '' })
    .connect('fn', 'bare')
    .done(),
  'aws',
  catalog,
);
const [connection = ''] = view.connections.map(({ connection: { id } }) => id);

const error = finding();
const warning = finding({ severity: 'warning', code: 'HA-001', rule: 'single-serving-instance', nodes: ['web1'] });
const info = finding({ severity: 'info', code: 'HA-001', rule: 'single-serving-instance', nodes: ['web2', 'fn'] });
const structural = finding({ severity: 'warning', structural: true, nodes: ['web1', 'web2'] });
const suppressed = finding({ suppressed: 'accepted', nodes: ['bare'] });
const findings = [error, warning, structural, suppressed, info];

test('those of the design stand first, those of the structure and those set aside apart', () => {
  const arranged = arrangeFindings(findings, view, 'severity', NO_FILTER);
  expect(arranged.design.map(({ title, rows }) => [title, rows.map((row) => row.finding)])).toEqual([
    ['', [error, warning, info]],
  ]);
  expect(arranged.structural.map((row) => row.finding)).toEqual([structural]);
  expect(arranged.suppressed.map((row) => row.finding)).toEqual([suppressed]);
});

test('a chosen severity hides the others, but never what was set aside', () => {
  const arranged = arrangeFindings(findings, view, 'severity', {
    ...NO_FILTER,
    severities: new Set(['warning']),
  });
  expect(arranged.design.flatMap(({ rows }) => rows).map((row) => row.finding)).toEqual([warning]);
  expect(arranged.structural).toHaveLength(1);
  expect(arranged.suppressed).toHaveLength(1);
});

test.each([
  ['rule', ['RT-001 Work that outlasts one Lambda invocation', 'HA-001 ']],
  // Two servers of one name are two things; what a finding names besides does not make it another's.
  ['element', ['Render invoice', 'Web server', 'Web server']],
] as const)('by %s, each has its own heading', (grouping, titles) => {
  const arranged = arrangeFindings(findings, view, grouping, NO_FILTER);
  expect(arranged.design).toHaveLength(titles.length);
  arranged.design.forEach(({ title }, index) => {
    expect(title.startsWith(titles[index] ?? '?')).toBe(true);
  });
});

test('nothing at all is no group', () => {
  expect(arrangeFindings([], view, 'severity', NO_FILTER)).toEqual({ design: [], structural: [], suppressed: [] });
});

test.each([
  ['one node', { nodes: ['fn'] }, 'Render invoice'],
  ['a node without a label', { nodes: ['bare'] }, 'S3'],
  ['several of one name', { nodes: ['web1', 'web2'] }, 'Web server, 2 nodes'],
  ['two of different names', { nodes: ['fn', 'web1'] }, 'Render invoice, Web server'],
  ['many', { nodes: ['fn', 'web1', 'web2', 'bare'] }, 'Render invoice and 3 more'],
  ['a connection', { nodes: [], connections: [connection] }, 'Render invoice → S3'],
  ['the whole diagram', { nodes: [] }, ''],
  ['what this side does not show', { nodes: ['gone'] }, 'gone'],
])('names %s', (_, fields, name) => {
  expect(elementNames(finding(fields), view)).toBe(name);
});

test('keys tell findings apart, and stay when only the numbers change', () => {
  const first = keyed([finding({ message: '1' }), finding({ nodes: ['web1'] }), finding({ message: '2' })]);
  const again = keyed([finding({ message: '3' }), finding({ nodes: ['web1'] }), finding({ message: '4' })]);
  expect(new Set(first.map(({ key }) => key)).size).toBe(3);
  expect(again.map(({ key }) => key)).toEqual(first.map(({ key }) => key));
});
