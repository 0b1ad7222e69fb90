import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagram } from '../support/diagram-builder.ts';
import { skyflip } from './memory-host.ts';

const schema = JSON.parse(readFileSync(new URL('../fixtures/sarif/sarif-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

const run = (label: string, seconds: number) =>
  diagram('aws')
    .node('queue', 'aws.sqs', { deadLetter: true })
    .node('app', 'aws.ecs-service')
    .node('fn', 'aws.lambda', { label, expectedDurationSeconds: seconds })
    .connect('app', 'queue')
    .connect('queue', 'fn');
const faulty = serializeDiagram(run('Render', 1200).done());
const twiceFaulty = serializeDiagram(
  run('Render everything', 1500)
    .node('other', 'aws.lambda', { expectedDurationSeconds: 901 })
    .connect('queue', 'other')
    .done(),
);
const suppressed = serializeDiagram({
  ...run('Render', 1200).done(),
  suppressions: [{ rule: 'RT-001', reason: 'moves to Fargate in March' }],
});

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly environment: string;
    readonly findings: readonly { readonly key: string; readonly code: string; readonly severity: string }[];
    readonly suppressed: readonly { readonly code: string }[];
    readonly counts: Readonly<Record<string, number>>;
    readonly baseline: { readonly known: number; readonly gone: number };
  }[];
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
}

async function json(args: readonly string[], files: Record<string, string>): Promise<{ code: number; json: Json }> {
  const { code, stdout } = await skyflip(['validate', ...args, '--format', 'json'], files);
  return { code, json: JSON.parse(stdout) };
}

const codesOf = ({ files }: Json): readonly string[] =>
  files.flatMap(({ findings }) => findings.map(({ code }) => code));

describe('what is listed', () => {
  test('--rule lists one rule, by code or id, and the code of the exit follows', async () => {
    const files = { 'a.skyflip': faulty };
    expect(codesOf((await json(['a.skyflip'], files)).json)).toContain('RT-001');
    for (const rule of ['RT-001', 'rt-001', 'lambda-max-duration', 'DUR-007, RT-001']) {
      const asked = await json(['a.skyflip', '--rule', rule], files);
      expect(codesOf(asked.json)).toEqual(['RT-001']);
      expect(asked.code).toBe(1);
    }
    const other = await json(['a.skyflip', '--rule', 'HA-005'], files);
    expect(codesOf(other.json)).toEqual([]);
    expect(other.code).toBe(0);
  });

  test('an unknown rule is an error that names it', async () => {
    const { code, stderr, stdout } = await skyflip(['validate', 'a.skyflip', '--rule', 'RT-999'], {
      'a.skyflip': faulty,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--rule RT-999: is no rule');
  });

  const risky = serializeDiagram(
    diagram('aws')
      .node('db', 'aws.rds', { zoneRedundant: false, engine: 'postgresql' })
      .node('app', 'aws.ecs-service')
      .connect('app', 'db')
      .done(),
  );

  test('--severity leaves out what is milder, and fails for what is as grave', async () => {
    const files = { 'a.skyflip': risky };
    const all = await json(['a.skyflip'], files);
    expect(codesOf(all.json)).toContain('HA-005');
    expect(all.code).toBe(0);
    expect((await json(['a.skyflip', '--severity', 'warning'], files)).code).toBe(1);
    const errors = await json(['a.skyflip', '--severity', 'error'], files);
    expect(errors.code).toBe(0);
    expect(codesOf(errors.json)).toEqual([]);
  });

  test('--environment checks as if the design were for it', async () => {
    const files = { 'a.skyflip': risky };
    const { json: test, code } = await json(['a.skyflip', '--environment', 'test', '--severity', 'warning'], files);
    expect(test.files[0]?.environment).toBe('test');
    expect(codesOf(test)).not.toContain('HA-005');
    expect(code).toBe(0);
  });

  test('of several files one that cannot be read does not hide the others', async () => {
    const { code, stdout, stderr } = await skyflip(
      ['validate', 'a.skyflip', 'gone.skyflip', 'b.skyflip', '--format', 'json'],
      {
        'a.skyflip': faulty,
        'b.skyflip': suppressed,
      },
    );
    const parsed: Json = JSON.parse(stdout);
    expect(code).toBe(2);
    expect(parsed.files.map(({ file }) => file)).toEqual(['a.skyflip', 'b.skyflip']);
    expect(parsed.unread).toEqual([{ name: 'gone.skyflip', reason: 'no such file or folder' }]);
    expect(stderr).toContain('gone.skyflip: no such file or folder');
  });

  test('several files end with a line over all of them', async () => {
    const { stdout } = await skyflip(['validate', 'a.skyflip', 'b.skyflip', '--rule', 'RT-001'], {
      'a.skyflip': faulty,
      'b.skyflip': twiceFaulty,
    });
    expect(stdout).toMatch(/\n2 files: 3 errors\n$/);
  });
});

describe('a baseline', () => {
  const baselineOf = async (text: string): Promise<string> =>
    (await skyflip(['validate', 'docs/a.skyflip', '--format', 'json'], { 'docs/a.skyflip': text })).stdout;

  test.each(['docs/a.skyflip', './docs/a.skyflip', 'docs\\a.skyflip'])('leaves out what it knows: %s', async (file) => {
    const files = { [file]: faulty, 'base.json': await baselineOf(faulty) };
    const { code, json: parsed } = await json([file, '--baseline', 'base.json'], files);
    expect(codesOf(parsed)).toEqual([]);
    expect(parsed.files[0]?.baseline.known).toBeGreaterThan(0);
    expect(parsed.files[0]?.baseline.gone).toBe(0);
    expect(code).toBe(0);
  });

  test('lists what is new, whatever was renamed and whatever numbers changed', async () => {
    const files = { 'docs/a.skyflip': twiceFaulty, 'base.json': await baselineOf(faulty) };
    const { code, json: parsed } = await json(['docs/a.skyflip', '--baseline', 'base.json', '--rule', 'RT-001'], files);
    expect(parsed.files[0]?.findings.map(({ key }) => key)).toEqual([
      'lambda-max-duration expectedDurationSeconds other',
    ]);
    expect(code).toBe(1);
  });

  test('says what is no more', async () => {
    const files = { 'docs/a.skyflip': suppressed, 'base.json': await baselineOf(faulty) };
    const { code, stdout } = await skyflip(['validate', 'docs/a.skyflip', '--baseline', 'base.json'], files);
    expect(stdout).toContain('in the baseline and no more in the design: 1');
    expect(stdout).toContain('suppressed  RT-001');
    expect(code).toBe(0);
  });

  test('of another file or side hides nothing', async () => {
    const files = { 'other.skyflip': faulty, 'base.json': await baselineOf(faulty) };
    expect(codesOf((await json(['other.skyflip', '--baseline', 'base.json'], files)).json)).toContain('RT-001');
  });

  test.each([
    ['text that is no JSON', '{"files": [', /base\.json: is not JSON/],
    [
      'JSON of something else',
      '{"files": [{"file": "a"}]}',
      /base\.json: is no output of validate --format json: look at files\.0/,
    ],
    ['nothing', '', /base\.json: is not JSON/],
  ])('that is %s is an error that names it', async (_, text, message) => {
    const { code, stdout, stderr } = await skyflip(['validate', 'a.skyflip', '--baseline', 'base.json'], {
      'a.skyflip': faulty,
      'base.json': text,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('SARIF', () => {
  const sarif = async (args: readonly string[], files: Record<string, string>) => {
    const { stdout, code } = await skyflip(['validate', ...args, '--format', 'sarif'], files);
    const log = JSON.parse(stdout);
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    return { code, run: log.runs[0] };
  };

  test('what is no SARIF does not pass the schema', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  const examples = new URL('../../examples/', import.meta.url);

  test.each(readdirSync(examples).filter((name) => name.endsWith('.skyflip')))(
    '%s is valid on both sides',
    async (file) => {
      const files = { [file]: readFileSync(new URL(file, examples), 'utf8') };
      for (const side of ['aws', 'azure']) await sarif([file, '--provider', side], files);
    },
  );

  test('a finding has rule, level, line and element', async () => {
    const { run: log, code } = await sarif(['docs/a b.skyflip', '--rule', 'RT-001'], { 'docs/a b.skyflip': faulty });
    const [result] = log.results;
    const line = faulty.split('\n').findIndex((text) => text.includes('"fn": {')) + 1;
    expect(code).toBe(1);
    expect(log.results).toHaveLength(1);
    expect(log.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: 'RT-001',
      name: 'LambdaMaxDuration',
      properties: { id: 'lambda-max-duration' },
    });
    expect(result).toMatchObject({ ruleId: 'RT-001', level: 'error', kind: 'fail' });
    expect(result.locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: 'docs/a%20b.skyflip' }, region: { startLine: line } },
      logicalLocations: [{ name: 'Render', fullyQualifiedName: 'fn', kind: 'resource' }],
    });
    expect(result.baselineState).toBeUndefined();
  });

  test('what is suppressed is there with its reason', async () => {
    const { run: log, code } = await sarif(['a.skyflip', '--rule', 'RT-001'], { 'a.skyflip': suppressed });
    expect(log.results[0].suppressions).toEqual([{ kind: 'inSource', justification: 'moves to Fargate in March' }]);
    expect(code).toBe(0);
  });

  test('what only restructuring mends is no failure', async () => {
    const unlike = serializeDiagram(
      diagram('azure')
        .node('net', 'azure.virtual-network')
        .node('subnet', 'azure.subnet', { in: 'net' })
        .node('one', 'azure.virtual-machines', { in: 'subnet', zones: ['1'] })
        .node('two', 'azure.virtual-machines', { in: 'subnet', zones: ['2'] })
        .done(),
    );
    const { run: log, code } = await sarif(['a.skyflip', '--provider', 'aws', '--rule', 'NET-001'], {
      'a.skyflip': unlike,
    });
    expect(log.results).toHaveLength(1);
    expect(log.results[0]).toMatchObject({ kind: 'informational', level: 'none', properties: { structural: true } });
    expect(code).toBe(0);
  });

  test('with a baseline what is listed is new', async () => {
    const base = (await skyflip(['validate', 'a.skyflip', '--format', 'json'], { 'a.skyflip': faulty })).stdout;
    const files = { 'a.skyflip': twiceFaulty, 'base.json': base };
    const { run: log } = await sarif(['a.skyflip', '--baseline', 'base.json', '--rule', 'RT-001'], files);
    expect(log.results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(['new']);
  });

  test('a file that cannot be read makes the run fail and is named', async () => {
    const { run: log, code } = await sarif(['a.skyflip', 'gone.skyflip'], { 'a.skyflip': faulty });
    expect(code).toBe(2);
    expect(log.invocations[0].executionSuccessful).toBe(false);
    expect(log.invocations[0].toolExecutionNotifications[0].message.text).toContain('gone.skyflip');
  });

  test.each([
    ['/home/a/b.skyflip', 'file:///home/a/b.skyflip'],
    ['C:\\plans\\b.skyflip', 'file:///C:/plans/b.skyflip'],
    ['./docs/100%.skyflip', 'docs/100%25.skyflip'],
  ])('the path %s is the address %s', async (file, uri) => {
    const { run: log } = await sarif([file], { [file]: faulty });
    expect(log.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('what comes from a draw.io file has no line', async () => {
    const folder = new URL('../fixtures/drawio/', import.meta.url);
    const file = readdirSync(folder).find((name) => name.endsWith('.drawio')) ?? '';
    const { run: log } = await sarif([file], { [file]: readFileSync(new URL(file, folder), 'utf8') });
    for (const { locations } of log.results) expect(locations[0].physicalLocation.region).toBeUndefined();
  });
});
