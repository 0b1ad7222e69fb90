import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import { skyflip } from './memory-host.ts';

const shop = serializeDiagram(
  diagram('aws')
    .node('orders', 'aws.lambda', { expectedDurationSeconds: 1200, traffic: 'spiky' })
    .node('web', 'azure.function-app')
    .done(),
);

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await skyflip(['choose', ...args, '--format', 'json'], { 'shop.skyflip': shop });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

test('answers on the command line are weighed, each with its fact and address', async () => {
  const { ranking, workload, next } = await json('--run-seconds', '1200', '--traffic', 'spiky', '--gpu', 'no');
  expect(workload).toEqual({ runSeconds: 1200, traffic: 'spiky', gpu: false });
  expect(ranking).toHaveLength(catalog.computeChoice.options.length);
  const lambda = ranking.find(({ id }: { id: string }) => id === 'lambda');
  expect(lambda).toMatchObject({ rank: null, verdict: 'ruled-out', service: 'aws.lambda' });
  expect(lambda.reasons[0]).toMatchObject({
    criterion: 'run-over-lambda',
    effect: 'rules-out',
    fact: { text: catalog.services.get('aws.lambda')?.limits.maxRunSeconds?.text, confirmed: true },
  });
  expect(lambda.reasons[0].fact.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  expect(next.option).toMatch(/^--/);
});

test('one cloud is ranked alone', async () => {
  const { ranking } = await json('--trigger', 'event', '--cloud', 'azure');
  expect(ranking.map(({ cloud }: { cloud: string }) => cloud)).toEqual(Array(11).fill('azure'));
});

test('a node gives the answers, and what is typed goes before', async () => {
  const asDrawn = await json('--node', 'shop.skyflip#orders');
  expect(asDrawn).toMatchObject({ workload: { runSeconds: 1200, traffic: 'spiky' }, present: 'lambda' });
  const changed = await json('--node', 'shop.skyflip#orders', '--run-seconds', '60');
  expect(changed.workload).toEqual({ runSeconds: 60, traffic: 'spiky' });
});

test('text marks what the node is now, says what is ruled out and lists the sources', async () => {
  const { stdout } = await skyflip(['choose', '--node', 'shop.skyflip#orders'], { 'shop.skyflip': shop });
  expect(stdout).toContain('One run takes: 1,200 s; Traffic: spiky.');
  expect(stdout).toContain('AWS Lambda (as it is now): ruled out');
  expect(stdout).toMatch(/\n {2}\[1\] https:\/\//);
});

test('Markdown has a table and a section for each service that something is said of', async () => {
  const { stdout } = await skyflip(['choose', '--scale-to-zero', 'yes', '--os-control', 'yes', '--format', 'md']);
  expect(stdout).toContain('| 1 | Azure Batch | Azure | Fits |');
  expect(stdout).toContain('## AWS Lambda: ruled out');
  expect(stdout).toContain('Nothing of AWS meets');
});

test('nothing said is nothing ruled out', async () => {
  const { ranking, next } = await json();
  expect(ranking.filter(({ verdict }: { verdict: string }) => verdict === 'ruled-out')).toEqual([]);
  expect(next.id).toBe('trigger');
});

describe('what cannot be done is said in one line', () => {
  test.each([
    ['a length of time that is none', ['--run-seconds', 'long'], '--run-seconds long: must be a number of seconds'],
    ['an answer that is none', ['--traffic', 'wild'], '--traffic wild: must be steady or spiky or scheduled'],
    ['a node without its file', ['--node', 'orders'], 'must be a file and a node'],
    ['a file without its node', ['--node', 'shop.skyflip#'], 'must be a file and a node'],
    ['a node that is not there', ['--node', 'shop.skyflip#gone'], 'shop.skyflip: shows no node "gone"'],
    ['a file that is not there', ['--node', 'gone.skyflip#orders'], 'gone.skyflip'],
    ['another cloud', ['--cloud', 'gcp'], '--cloud gcp: must be aws or azure or both'],
    ['a file', ['shop.skyflip'], 'takes no file'],
  ])('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await skyflip(['choose', ...args], { 'shop.skyflip': shop });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
