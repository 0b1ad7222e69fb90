import { describe, expect, test } from 'vitest';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import { skyflip } from './memory-host.ts';

const SHOP = serializeDiagram(
  diagram('aws')
    .node('orders', 'aws.lambda', { label: 'Orders', memoryMb: 512 })
    .node('report', 'aws.lambda', { label: 'Report', durable: true })
    .node('twin-1', 'aws.sqs', { label: 'Queue' })
    .node('twin-2', 'aws.sqs', { label: 'Queue' })
    .done(),
);
const FILES = { 'shop.skyflip': SHOP, 'empty.skyflip': serializeDiagram(diagram('azure').done()) };

async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await skyflip(['compare', ...args], FILES);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

describe('skyflip compare', () => {
  test.each([80, 120])('fits %d columns, addresses aside', async (width) => {
    for (const services of [
      ['ec2', 'lambda'],
      ['ec2', 'lambda', 'ecs', 'beanstalk'],
    ]) {
      const text = await printed(...services, '--width', String(width));
      const lines = text.split('\n').filter((line) => !/^ {4}https:/.test(line));
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      expect(text).toContain('≠ OS control');
    }
  });

  test('lays columns side by side where there is room, and tells one below the other where there is none', async () => {
    expect(await printed('ec2', 'lambda', '--width', '80')).toMatch(/^ +Amazon EC2 +AWS Lambda\n +AWS +AWS\n/);
    expect(await printed('ec2', 'lambda', 'ecs', 'aks', '--width', '80')).toMatch(
      /^A: Amazon EC2 \(AWS\)\nB: AWS Lambda \(AWS\)\n/,
    );
  });

  test('says where each statement was read and when, and what nobody has confirmed', async () => {
    const text = await printed('ec2', 'lambda');
    expect(text).toContain('(unconfirmed)');
    expect(text).toMatch(/\n\[1\] .+, \d{4}-\d{2}-\d{2}\n {4}https:/);
    expect(text).toContain('none in the catalog');
  });

  test('compares plans of one service', async () => {
    const text = await printed('azure.function-app:consumption', 'functions:Flex Consumption');
    expect(text).toMatch(/≠ Max run time +600 s/);
    expect(text).toMatch(/= Unit/);
  });

  test('compares nodes with the facts that hold for their settings, by id, by label, and on the other side', async () => {
    const text = await printed(
      'shop.skyflip#orders',
      'shop.skyflip#Report',
      'shop.skyflip#orders@azure',
      '--width',
      '120',
    );
    expect(text).toMatch(/^ +Orders +Report +Orders\n/);
    expect(text).toMatch(/≠ Max run time +900 s.+31,622,400 s/);
    expect(text).toContain('512 MiB (stated)');
    expect(text).toContain('Azure Functions');
  });

  test('shows only the differences, if asked', async () => {
    const text = await printed('ec2', 'virtual machines', '--differences');
    expect(text).not.toContain('OS control');
    expect(text).toContain('Billing');
    expect(text).not.toMatch(/^[=?] /m);
  });

  test('prints Markdown', async () => {
    expect(await printed('lambda', 'functions', '--format', 'md')).toMatch(
      /^# AWS Lambda, Azure Functions\n\n\| {2}\| AWS Lambda<br>AWS \| Azure Functions<br>Azure \|\n\| --- \| --- \| --- \|\n/,
    );
  });

  test('prints JSON with every cell, its status and its source', async () => {
    const json = JSON.parse(await printed('aws.lambda', 'azure.function-app:premium', '--format', 'json'));
    expect(json.subjects.map(({ key, plan }: { key: string; plan?: string }) => [key, plan])).toEqual([
      ['aws.lambda', undefined],
      ['azure.function-app:premium', 'premium'],
    ]);
    const rows = json.groups.flatMap(({ rows }: { rows: unknown[] }) => rows);
    const run = rows.find(({ id }: { id: string }) => id === 'maxRuntime');
    expect(run.likeness).toBe('different');
    expect(run.cells[0]).toMatchObject({
      figure: '900 s',
      status: 'checked',
      source: { url: expect.stringMatching(/^https:/) },
    });
  });

  test.each([
    [['lambda'], 'compare: takes 2 to 4 services'],
    [['a', 'b', 'c', 'd', 'e'], 'compare: takes 2 to 4 services'],
    [['lamda', 'ec2'], 'lamda: no service of the catalog is called so; the nearest: aws.lambda'],
    [['zzqx', 'ec2'], 'zzqx: no service of the catalog is called so; skyflip catalog lists them'],
    [['batch', 'ec2'], 'batch: names several services: aws.batch, azure.batch'],
    [['lambda:fast', 'ec2'], 'lambda:fast: AWS Lambda has no such plan; it has aws.lambda:durable-managed-instances'],
    [['ec2:fast', 'lambda'], 'ec2:fast: Amazon EC2 has no plans'],
    [['lambda', 'AWS Lambda'], 'aws.lambda: is named twice'],
    [['shop.skyflip#order', 'ec2'], 'shop.skyflip#order: AWS shows no such node; the nearest: orders (Orders)'],
    [['shop.skyflip#queue', 'ec2'], 'shop.skyflip#queue: several nodes are called so: twin-1 (Queue), twin-2 (Queue)'],
    [['empty.skyflip#a', 'ec2'], 'empty.skyflip#a: the diagram shows nothing on Azure'],
    [['gone.skyflip#a', 'ec2'], 'gone.skyflip: no such file'],
    [['ec2', 'lambda', '--width', '12'], '--width 12: must be a whole number from 40 to 400'],
    [['evil\u001b[2J', 'ec2'], 'no service of the catalog is called so'],
  ])('%j fails in one line', async (args, reason) => {
    const { code, stdout, stderr } = await skyflip(['compare', ...args], FILES);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stderr).not.toContain('\u001b');
  });
});
