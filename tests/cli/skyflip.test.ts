import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { pngChunk } from '../../shared/png/png-chunks.ts';
import { diagram } from '../support/diagram-builder.ts';
import { skyflip } from './memory-host.ts';

const sound = serializeDiagram(
  diagram('aws', { name: 'Sound' })
    .node('app', 'neutral.mobile')
    .node('api', 'aws.api-gateway', { apiType: 'http' })
    .node('fn', 'aws.lambda', { timeoutSeconds: 10, expectedDurationSeconds: 5 })
    .connect('app', 'api')
    .connect('api', 'fn')
    .done(),
);
const faulty = serializeDiagram(
  diagram('aws', { name: 'Faulty' })
    .node('queue', 'aws.sqs')
    .node('fn', 'aws.lambda', { label: 'Render invoice', expectedDurationSeconds: 1200 })
    .connect('queue', 'fn')
    .done(),
);
const drawio = `<mxfile><diagram name="One"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" parent="1" vertex="1" value="Orders" style="shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda;"><mxGeometry x="40" y="40" width="48" height="48" as="geometry"/></mxCell>
</root></mxGraphModel></diagram><diagram name="Two"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="b" parent="1" vertex="1" value="Bucket" style="shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.s3;"><mxGeometry x="40" y="40" width="48" height="48" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>`;

describe('exit codes', () => {
  const cases: readonly [string, string[], number][] = [
    ['a sound design', ['validate', 'sound.skyflip'], 0],
    ['a design with an error', ['validate', 'faulty.skyflip'], 1],
    ['several files, one with an error', ['validate', 'sound.skyflip', 'faulty.skyflip'], 1],
    ['a file that is not there', ['validate', 'gone.skyflip'], 2],
    ['a file that is no diagram', ['validate', 'broken.json'], 2],
    ['several files, one broken', ['validate', 'faulty.skyflip', 'broken.json'], 2],
    ['an unknown command', ['frobnicate'], 2],
    ['an unknown option', ['validate', 'sound.skyflip', '--colour'], 2],
    ['an unknown provider', ['validate', 'sound.skyflip', '--provider', 'gcp'], 2],
    ['no file', ['validate'], 2],
    ['no command', [], 2],
    ['flip without a side', ['flip', 'sound.skyflip'], 2],
    ['flip with a report of an unknown kind', ['flip', 'sound.skyflip', '--to', 'azure', '--report', 'pdf'], 2],
    [
      'flip of a document into a page',
      ['flip', 'sound.skyflip', '--to', 'azure', '-o', 'a.html', '--report', 'html'],
      2,
    ],
    ['two inputs for flip', ['flip', 'sound.skyflip', 'faulty.skyflip', '--to', 'azure'], 2],
    ['an output of an unknown kind', ['export', 'sound.skyflip', '-o', 'out.gif'], 2],
    ['a scale out of range', ['export', 'sound.skyflip', '-o', 'out.png', '--scale', '40'], 2],
    ['a page that is not there', ['import', 'two.drawio', '-o', 'x.skyflip', '--page', '3'], 2],
    ['an option without its value', ['flip', 'sound.skyflip', '--to', 'azure', '-o'], 2],
    ['an empty name for the output', ['flip', 'sound.skyflip', '--to', 'azure', '-o', ''], 2],
    ['an option in place of a value', ['export', 'sound.skyflip', '--scale', '-o', 'x.png'], 2],
    ['a negative scale', ['export', 'sound.skyflip', '-o', 'x.png', '--scale', '-1'], 2],
    ['a scale that is no number', ['export', 'sound.skyflip', '-o', 'x.png', '--scale', 'NaN'], 2],
    ['a switch with a value', ['export', 'sound.skyflip', '-o', 'x.png', '--transparent=yes'], 2],
    ['an option given twice', ['flip', 'sound.skyflip', '--to', 'azure', '-o', 'a.skyflip', '-o', 'b.skyflip'], 2],
    ['both clouds in a document', ['export', 'sound.skyflip', '-o', 'x.json', '--both'], 2],
    ['no marks in a picture that has none', ['export', 'sound.skyflip', '-o', 'x.svg', '--no-marks'], 2],
    ['a format that the name contradicts', ['export', 'sound.skyflip', '-o', 'x.png', '--format', 'svg'], 2],
    ['standard input twice', ['validate', '-', '-'], 2],
    ['a file that looks like an option', ['validate', '-sound.skyflip'], 2],
    ['the same behind --', ['validate', '--', '-sound.skyflip'], 0],
    ['a file named like the help, behind --', ['validate', '--', '--help'], 2],
    ['a page that is no number', ['validate', 'two.drawio', '--page', '1e0'], 2],
    ['a second page of a Skyflip document', ['validate', 'sound.skyflip', '--page', '2'], 2],
    ['the first page of a Skyflip document', ['validate', 'sound.skyflip', '--page', '1'], 0],
    ['import of what is a Skyflip document already', ['import', 'sound.skyflip', '-o', 'x.skyflip'], 2],
    ['an empty file name', ['validate', ''], 2],
    ['help of an unknown command', ['help', 'frobnicate'], 2],
    ['help', ['--help'], 0],
    ['help of a command', ['validate', '--help'], 0],
  ];
  const files = {
    'sound.skyflip': sound,
    '-sound.skyflip': sound,
    'faulty.skyflip': faulty,
    'broken.json': '{"format":',
    'two.drawio': drawio,
  };

  test.each(cases)('%s', async (_name, args, code) => {
    const outcome = await skyflip(args, files);
    expect({ code: outcome.code, stderr: outcome.stderr }).toMatchObject({ code });
    if (code === 2 && args.length > 0) expect(outcome.stderr).toMatch(/^skyflip: [^\n]+: [^\n]+\n$/);
    if (code === 2) expect(outcome.files.size).toBe(Object.keys(files).length);
  });

  test('a failure prints nothing on standard output', async () => {
    const outcome = await skyflip(['validate', 'broken.json'], files);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toContain('broken.json');
  });
});

describe('validate', () => {
  test('gives findings with stable fields as JSON', async () => {
    const { stdout } = await skyflip(['validate', 'f.skyflip', '--format', 'json'], { 'f.skyflip': faulty });
    const [file] = JSON.parse(stdout).files;
    expect(file).toMatchObject({ file: 'f.skyflip', provider: 'aws' });
    expect(file.findings[0]).toMatchObject({
      code: 'RT-001',
      severity: 'error',
      nodes: ['fn'],
      connections: [],
      property: 'expectedDurationSeconds',
    });
    expect(Object.keys(file.findings[0])).toEqual(
      expect.arrayContaining(['code', 'rule', 'severity', 'message', 'nodes', 'connections', 'property', 'source']),
    );
    expect(file.findings[0].source).toMatch(/^https:\/\//);
  });

  test('reads standard input', async () => {
    const { code, stdout } = await skyflip(['validate', '-'], {}, faulty);
    expect(code).toBe(1);
    expect(stdout).toContain('RT-001');
  });

  test('checks the other side on request', async () => {
    const { stdout } = await skyflip(['validate', '-', '--provider', 'azure', '--format', 'json'], {}, faulty);
    const codes = JSON.parse(stdout).files[0].findings.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('RT-001');
  });

  test('a suppressed finding is reported as such and does not fail', async () => {
    const suppressed = {
      ...JSON.parse(faulty),
      suppressions: [{ rule: 'RT-001', element: 'fn', reason: 'Split next sprint' }],
    };
    const { code, stdout } = await skyflip(['validate', '-'], {}, JSON.stringify(suppressed));
    expect(code).toBe(0);
    expect(stdout).toContain('Split next sprint');
  });
});

describe('labels, reasons and names that would steer a terminal', () => {
  const steering = '\u001b]0;title\u0007\u001b[31m\u009b2J\u202e\nerror  X-001  forged';
  const hostile = JSON.stringify({
    ...JSON.parse(
      serializeDiagram(
        diagram('aws', { name: steering })
          .node('fn', 'aws.lambda', { label: steering, expectedDurationSeconds: 1200, timeoutSeconds: 950 })
          .node('b', 'aws.no-such-service', { label: steering })
          .connect('fn', 'b')
          .done(),
      ),
    ),
    suppressions: [{ rule: 'RT-001', element: 'fn', reason: steering }],
  });
  const page = `<mxfile><diagram name="\u009b2J\u202e&#10;x"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/></root></mxGraphModel></diagram></mxfile>`;

  test.each([
    [['validate', '-'], hostile],
    [['validate', '-', '--format', 'json'], hostile],
    [['flip', '-', '--to', 'azure', '--report', 'md'], hostile],
    [['flip', '-', '--to', 'azure', '--report', 'json'], hostile],
    [['flip', '-', '--to', 'azure', '--report', 'html'], hostile],
    [['import', '-', '-o', 'x.skyflip'], page],
    [['import', '-', '-o', 'x.skyflip', '--format', 'json'], page],
    [['validate', 'no\u001b[2J\nsuch'], ''],
    [['\u001b[2J'], ''],
  ])('%j', async (args, input) => {
    const { stdout, stderr } = await skyflip(args, {}, input);
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2028\u2029]/u);
    expect(stdout + stderr).not.toMatch(/^error {2}X-001/m);
  });
});

describe('flip', () => {
  test('to the side that is shown keeps the document and says so', async () => {
    const { stdout, stderr } = await skyflip(['flip', '-', '--to', 'aws'], {}, faulty);
    expect({ ...JSON.parse(stdout), catalogVersion: '' }).toEqual(JSON.parse(faulty));
    expect(stderr).toMatch(/shows AWS already/);
  });

  test('-o - is standard output', async () => {
    const { stdout, files } = await skyflip(['flip', '-', '--to', 'azure', '-o', '-'], {}, faulty);
    expect(JSON.parse(stdout).provider).toBe('azure');
    expect(files.size).toBe(0);
  });

  test('there and back gives the identical document', async () => {
    const there = await skyflip(['flip', '-', '--to', 'azure'], {}, faulty);
    const back = await skyflip(['flip', '-', '--to', 'aws'], {}, there.stdout);
    expect(JSON.parse(there.stdout).provider).toBe('azure');
    expect({ ...JSON.parse(back.stdout), catalogVersion: '' }).toEqual(JSON.parse(faulty));
  });

  test('the report takes the place of the document on standard output', async () => {
    const { stdout, files } = await skyflip(
      ['flip', 'f.skyflip', '--to', 'azure', '-o', 'a.skyflip', '--report', 'json'],
      {
        'f.skyflip': faulty,
      },
    );
    const report = JSON.parse(stdout);
    const row = report.rows.find(({ node }: { node: string }) => node === 'fn');
    expect(row).toMatchObject({ from: 'aws.lambda', to: 'azure.function-app', fidelity: 'close' });
    expect(row.caveat.length).toBeGreaterThan(20);
    expect(row.alternatives.length).toBeGreaterThan(0);
    expect(report.findings.lost.map(({ code }: { code: string }) => code)).toContain('RT-001');
    expect(JSON.parse(String(files.get('a.skyflip'))).provider).toBe('azure');
  });

  test('a report in Markdown names the services of both sides', async () => {
    const { stdout } = await skyflip(['flip', '-', '--to', 'azure', '--report', 'md'], {}, faulty);
    expect(stdout).toMatch(/^# Faulty: AWS to Azure\n/);
    expect(stdout).toContain('| Render invoice | AWS Lambda | Azure Functions |');
  });

  test('a report as a page holds both pictures, and goes beside the document that -o writes', async () => {
    const args = ['flip', 'f.skyflip', '--to', 'azure', '-o', 'a.skyflip', '--report', 'html'];
    const { code, stdout, files } = await skyflip(args, { 'f.skyflip': faulty });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>\n/);
    expect(stdout.match(/<svg /g)).toHaveLength(2);
    expect(JSON.parse(String(files.get('a.skyflip'))).provider).toBe('azure');
  });

  test('a report as JSON has the fields that its page describes', async () => {
    const { stdout } = await skyflip(['flip', '-', '--to', 'azure', '--report', 'json'], {}, faulty);
    const report = JSON.parse(stdout);
    const described = readFileSync('docs/flip-report.md', 'utf8');
    for (const field of Object.keys(report)) expect(described).toContain(`\`${field}\``);
    for (const field of Object.keys(report.rows[0])) expect(described).toContain(`\`${field}\``);
    expect(report.summary).toHaveLength(3);
  });

  test('a service that the catalog does not know is listed without a caveat', async () => {
    const strange = JSON.parse(faulty);
    strange.nodes.queue.faces.aws.service = 'aws.no-such-service';
    const { stdout } = await skyflip(['flip', '-', '--to', 'azure', '--report', 'md'], {}, JSON.stringify(strange));
    expect(stdout).toMatch(/^\| [^|]+ \| no-such-service \| Azure has no counterpart: [^|]+ \|$/m);
  });

  test('an existing output stays unless --force is given', async () => {
    const files = { 'f.skyflip': faulty, 'out.skyflip': 'precious' };
    const kept = await skyflip(['flip', 'f.skyflip', '--to', 'azure', '-o', 'out.skyflip'], files);
    expect(kept.code).toBe(2);
    expect(kept.files.get('out.skyflip')).toBe('precious');
    const forced = await skyflip(['flip', 'f.skyflip', '--to', 'azure', '-o', 'out.skyflip', '--force'], files);
    expect(forced.code).toBe(0);
    expect(JSON.parse(String(forced.files.get('out.skyflip'))).provider).toBe('azure');
  });
});

describe('pictures that draw.io exported', () => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const withSource = (source: string): Uint8Array =>
    Uint8Array.from([
      ...signature,
      ...pngChunk('IHDR', new Uint8Array(13)),
      ...pngChunk('tEXt', new TextEncoder().encode(`mxfile\0${encodeURIComponent(source)}`)),
      ...pngChunk('IEND', new Uint8Array()),
    ]);
  const bare = Uint8Array.from([...signature, ...pngChunk('IHDR', new Uint8Array(13))]);

  test('are read as the draw.io file inside', async () => {
    const picture = withSource(drawio);
    const read = await skyflip(['export', '-', '--page', '2', '-o', 'two.json'], {}, picture);
    expect(String(read.files.get('two.json'))).toContain('"Bucket"');
    const imported = await skyflip(['import', '-', '-o', 'out.skyflip'], {}, picture);
    expect([...imported.files.keys()]).toEqual(['out-1.skyflip', 'out-2.skyflip']);
  });

  test.each([
    ['validate', bare, 'is a PNG without a diagram inside'],
    ['import', bare, 'is a PNG without a diagram inside'],
    ['validate', withSource('<mxfile><diagram>!</diagram></mxfile>'), 'neither XML nor base64'],
  ])('%s says why it cannot read one', async (command, picture, reason) => {
    const outcome = await skyflip([command, '-'], {}, picture);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(reason);
  });
});

describe('export', () => {
  test('a PNG opens again as the diagram it shows', async () => {
    const made = await skyflip(['export', 'f.skyflip', '-o', 'f.png', '--provider', 'azure'], { 'f.skyflip': faulty });
    expect(made).toMatchObject({ code: 0 });
    const png = made.files.get('f.png');
    expect(png).toBeInstanceOf(Uint8Array);
    const again = await skyflip(['export', '-', '-o', 'again.json'], {}, png);
    const document = JSON.parse(String(again.files.get('again.json')));
    expect({ ...document, provider: 'aws', catalogVersion: '' }).toEqual(JSON.parse(faulty));
    expect(document.provider).toBe('azure');
  });

  test('an SVG is written with the texts in it', async () => {
    const made = await skyflip(['export', 'f.skyflip', '-o', 'f.svg', '--theme', 'dark'], { 'f.skyflip': faulty });
    expect(made).toMatchObject({ code: 0 });
    expect(String(made.files.get('f.svg'))).toContain('Render invoice');
  });

  test('both clouds stand in one picture, with a legend unless it is not wanted', async () => {
    const written = async (...extra: string[]): Promise<string> => {
      const args = ['export', 'f.skyflip', '-o', 'f.svg', '--both', ...extra];
      return String((await skyflip(args, { 'f.skyflip': faulty })).files.get('f.svg'));
    };
    const [marked, plain] = [await written(), await written('--no-marks')];
    for (const text of ['>AWS</text>', '>Azure</text>']) expect(marked).toContain(text);
    expect(marked.split('>Render invoice</text>')).toHaveLength(3);
    expect(marked).toContain('Close twin');
    expect(plain).not.toContain('Close twin');
  });

  test('a scale and a transparent ground change the picture', async () => {
    const sizes = await Promise.all(
      [[], ['--scale', '2'], ['--transparent']].map(async (extra) => {
        const { files } = await skyflip(['export', 'f.skyflip', '-o', 'f.png', ...extra], { 'f.skyflip': faulty });
        const png = files.get('f.png');
        if (!(png instanceof Uint8Array)) throw new Error('no picture');
        return new DataView(png.buffer, png.byteOffset).getUint32(16);
      }),
    );
    expect(sizes[1]).toBe(2 * (sizes[0] ?? 0));
    expect(sizes[2]).toBe(sizes[0]);
  });
});

describe('layout', () => {
  const heap = serializeDiagram(
    diagram('aws')
      .node('users', 'neutral.users', { frame: { x: 0, y: 0 } })
      .node('api', 'aws.api-gateway', { frame: { x: 0, y: 0 } })
      .node('fn', 'aws.lambda', { frame: { x: 0, y: 0 } })
      .connect('users', 'api')
      .connect('api', 'fn')
      .done(),
  );
  const placed = (text: string): readonly { readonly x: number; readonly y: number }[] =>
    Object.values(JSON.parse(text).nodes as Record<string, { frame: { x: number; y: number } }>).map(
      ({ frame: { x, y } }) => ({ x, y }),
    );

  test.each([
    ['right', 'x', 'y'],
    ['down', 'y', 'x'],
  ] as const)('puts one after the other as lines lead %s', async (direction, along, across) => {
    const { code, files } = await skyflip(['layout', 'heap.skyflip', '-o', 'out.skyflip', '--direction', direction], {
      'heap.skyflip': heap,
    });
    expect(code).toBe(0);
    // By id: the API, the function, the users.
    const [api, fn, users] = placed(String(files.get('out.skyflip')));
    if (api === undefined || fn === undefined || users === undefined) throw new Error('a node is gone');
    expect(api[along]).toBeGreaterThan(users[along]);
    expect(fn[along]).toBeGreaterThan(api[along]);
    expect(new Set([api[across], fn[across], users[across]]).size).toBe(1);
  });

  test('goes to standard output without -o', async () => {
    const { code, stdout } = await skyflip(['layout', 'heap.skyflip', '--density', 'roomy'], { 'heap.skyflip': heap });
    expect([code, placed(stdout).length]).toEqual([0, 3]);
  });

  test('a direction that there is none of is refused', async () => {
    const { code } = await skyflip(['layout', 'heap.skyflip', '--direction', 'sideways'], { 'heap.skyflip': heap });
    expect(code).toBe(2);
  });
});

describe('import', () => {
  test('several pages become several files', async () => {
    const { code, files, stdout } = await skyflip(['import', 'two.drawio', '-o', 'out.skyflip', '--format', 'json'], {
      'two.drawio': drawio,
    });
    expect(code).toBe(0);
    expect([...files.keys()].sort()).toEqual(['out-1.skyflip', 'out-2.skyflip', 'two.drawio']);
    expect(JSON.parse(stdout).pages).toMatchObject([
      { page: 1, name: 'One', recognised: 1, unrecognised: 0 },
      { page: 2, name: 'Two', recognised: 1, unrecognised: 0 },
    ]);
  });

  test('one page may be chosen', async () => {
    const { files } = await skyflip(['import', 'two.drawio', '-o', 'b.skyflip', '--page', '2'], {
      'two.drawio': drawio,
    });
    expect(String(files.get('b.skyflip'))).toContain('aws.s3');
  });

  test('every command that reads a diagram reads a draw.io file', async () => {
    for (const args of [
      ['validate', 'two.drawio'],
      ['flip', 'two.drawio', '--to', 'azure'],
      ['export', 'two.drawio', '-o', 'x.svg'],
    ]) {
      expect(await skyflip(args, { 'two.drawio': drawio })).toMatchObject({ code: 0 });
    }
  });
});

describe('what is printed about the program', () => {
  test('catalog holds services of both clouds with facts and equivalents', async () => {
    const { stdout } = await skyflip(['catalog', '--format', 'json', '--provider', 'aws']);
    const lambda = JSON.parse(stdout).services.find(({ id }: { id: string }) => id === 'aws.lambda');
    expect(lambda.limits.maxRunSeconds.value).toBe(900);
    expect(lambda.equivalences.length).toBeGreaterThan(0);
  });

  test('rules name their code, severity and source', async () => {
    const { stdout } = await skyflip(['rules', '--format', 'json']);
    const { rules } = JSON.parse(stdout);
    expect(rules.length).toBeGreaterThanOrEqual(20);
    expect(rules[0]).toMatchObject({ code: 'RT-001', severity: 'error' });
  });

  test('schema is a JSON Schema of the document', async () => {
    const { stdout } = await skyflip(['schema']);
    const schema = JSON.parse(stdout);
    expect(schema.required).toEqual(expect.arrayContaining(['format', 'version', 'provider', 'nodes']));
  });

  test('the version is the one of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
    expect((await skyflip(['--version'])).stdout).toBe(`${version}\n`);
  });
});
