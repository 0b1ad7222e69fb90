import { describe, expect, test } from 'vitest';
import { skyflip } from './memory-host.ts';

async function printed(...args: string[]): Promise<string> {
  const { code, stdout } = await skyflip(['catalog', ...args]);
  expect(code).toBe(0);
  return stdout;
}

describe('skyflip catalog', () => {
  test('prints both clouds as a table each', async () => {
    const text = await printed();
    expect(text).toMatch(/^AWS +fidelity +Azure\n/);
    expect(text).toMatch(/\nAzure +fidelity +AWS\n/);
    expect(text).toMatch(/\nAWS Lambda +close +Azure Functions/);
    expect(text.split('\n').length).toBeGreaterThan(300);
  });

  test.each([
    [['k8s', '--provider', 'azure'], /^Azure.*\nAzure Kubernetes Service/],
    [['lamda', '--provider', 'aws'], /^AWS.*\nAWS Lambda/],
    [['s3', '--provider', 'azure'], /^Azure.*\nAzure Blob Storage/],
    [['AWS Lambda', '--provider', 'azure'], /^Azure.*\nAzure Functions/],
    [['--category', 'database', '--provider', 'aws'], /\(Databases\)/],
  ] as const)('%j answers what it is on the other side', async (args, line) => {
    expect(await printed(...args)).toMatch(line);
  });

  test.each([
    ['category', 'database'],
    ['fidelity', 'none'],
  ])('keeps to its %s', async (option, value) => {
    const { services } = JSON.parse(await printed(`--${option}`, value, '--provider', 'aws', '--format', 'json'));
    const all = JSON.parse(await printed('--provider', 'aws', '--format', 'json')).services;
    expect(services.length).toBeGreaterThan(0);
    expect(services.length).toBeLessThan(all.length / 2);
  });

  test.each(['aws.lambda', 'AWS Lambda'])('%s shows one service in full, with sources', async (name) => {
    const text = await printed(name);
    expect(text).toMatch(/^# AWS Lambda\n/);
    expect(text).toContain('## On Azure');
    expect(text).toContain('(900 s)');
    expect(text).toContain('https://docs.aws.amazon.com/lambda/');
    expect(text).toMatch(/Facts as of \d{4}-\d{2}-\d{2}\./);
    expect(text.match(/^# /gm)).toHaveLength(1);
  });

  test('takes words without quotes', async () => {
    expect(await printed('api', 'gateway', '--provider', 'aws')).toMatch(/^AWS.*\nAmazon API Gateway/);
  });

  test('shows all details of what it finds, if asked', async () => {
    const text = await printed('queue', '--provider', 'azure', '--details');
    expect(text.match(/^# /gm)?.length).toBeGreaterThan(1);
  });

  test('prints Markdown', async () => {
    expect(await printed('lambda', '--provider', 'aws', '--format', 'markdown')).toMatch(
      /^\| AWS \| fidelity \| Azure \| caveat \|\n\| --- /,
    );
  });

  test('the JSON of the whole catalog has what belongs to no cloud, the vocabulary and the sources', async () => {
    const whole = JSON.parse(await printed('--format', 'json'));
    expect(whole.services.map(({ id }: { id: string }) => id)).toContain('neutral.users');
    expect(whole.properties.length).toBeGreaterThan(100);
    expect(Object.keys(whole.sources).length).toBeGreaterThan(100);
  });

  test.each([
    [['zzqx'], 'zzqx: no service of the catalog fits'],
    [['evil\u001b[2J'], 'no service of the catalog fits'],
    [['aws.nope'], 'aws.nope: the catalog has no service with this id'],
    [['lambda', '--category', 'database'], 'lambda: no service of the catalog fits, so filtered'],
    [['--category', 'cats'], 'category'],
  ])('%j fails in one line', async (args, reason) => {
    const { code, stderr } = await skyflip(['catalog', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('\u001b');
  });
});
