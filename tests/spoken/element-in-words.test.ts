import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { countInWords, drawnLineInWords, elementInWords } from '../../renderer/spoken/element-in-words.ts';
import { drawnView } from '../../shared/catalog/drawn-view.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Node } from '../../shared/document/schema.ts';
import type { Finding } from '../../shared/validation/finding.ts';
import { diagram } from '../support/diagram-builder.ts';

const found = (...severities: readonly Finding['severity'][]): readonly Finding[] =>
  severities.map((severity) => ({ severity }) as Finding);

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { label: 'Shop' })
  .node('web', 'aws.ec2', { in: 'vpc', label: 'Web' })
  .node('db', 'aws.rds', { in: 'vpc', label: 'Orders\nDB' })
  .node('jobs', 'aws.sqs', { label: 'Jobs', only: 'aws' })
  .node('fn', 'aws.lambda', { label: '' })
  .node('one', 'neutral.callout', { label: '' })
  .node('two', 'neutral.callout', { label: 'Pays' })
  .node('shut', 'aws.vpc', { label: 'Shut' })
  .node('hidden', 'aws.sqs', { in: 'shut' })
  .connect('web', 'db', { label: 'SQL', kind: 'data' })
  .connect('web', 'jobs')
  .connect('web', 'fn')
  .connect('web', 'shut')
  .connect('fn', 'jobs')
  .done();
const shut = { ...drawn, nodes: { ...drawn.nodes, shut: { ...(drawn.nodes.shut as Node), collapsed: true as const } } };
const view = drawnView(viewSide(shut, 'aws', catalog));

test.each<[string, readonly Finding[], string]>([
  ['vpc', [], 'Shop, VPC, 2 inside'],
  ['web', [], 'Web, EC2, in Shop, connects to Orders DB and Jobs and Lambda and 1 more'],
  ['db', found('error', 'warning', 'error'), 'Orders DB, RDS, in Shop, 2 errors, 1 warning, reached from Web'],
  ['jobs', [], 'Jobs, SQS, on AWS only, reached from Web and Lambda'],
  ['fn', [], 'Lambda, connects to Jobs, reached from Web'],
  ['one', [], 'Callout 1'],
  ['two', [], 'Pays, Callout 2'],
  ['shut', [], 'Shut, VPC, drawn collapsed, 1 inside, reached from Web'],
  ['web-db-0', found('critical'), 'Connection SQL, from Web to Orders DB, data, 1 critical'],
  ['fn-jobs-4', [], 'Connection from Lambda to Jobs, traffic'],
  ['gone', [], ''],
])('%s with %j is read out', (id, findings, words) => {
  expect(elementInWords(view, id, findings)).toBe(words);
});

test('a line that is held without its nodes is read out as one that has them', () => {
  for (const line of view.connections) {
    expect(drawnLineInWords(view, line, '')).toBe(elementInWords(view, line.connection.id));
  }
});

test.each([
  [undefined, ''],
  [{ count: 1, worst: 'info' }, '1 finding, the gravest a note'],
  [{ count: 3, worst: 'critical' }, '3 findings, the gravest critical'],
] as const)('%j is counted as "%s"', (count, words) => {
  expect(countInWords(count)).toBe(words);
});
