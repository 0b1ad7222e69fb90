import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ParseError } from '../../shared/document/errors.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import { DOCUMENT_LIMITS } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';

const frame = { x: 0, y: 0, width: 96, height: 96 };
const users = { frame, faces: { neutral: { service: 'neutral.users' } } };
const smallest = { format: 'skyflip', version: 1, provider: 'aws', nodes: {} };

describe('a good file', () => {
  test('opens with everything unsaid filled in', () => {
    const opened = parse({ ...smallest, nodes: { users } });
    expect(opened).toEqual({
      ok: true,
      value: {
        format: 'skyflip',
        version: 1,
        catalogVersion: '',
        name: '',
        description: '',
        provider: 'aws',
        environment: 'production',
        needs: { highAvailability: 'unstated', disasterRecovery: 'unstated', elasticity: 'unstated' },
        nodes: {
          users: {
            id: 'users',
            label: '',
            parentId: null,
            frame,
            order: 0,
            faces: { neutral: { service: 'neutral.users', properties: {} } },
            properties: {},
          },
        },
        connections: {},
        suppressions: [],
      },
    });
  });

  test('may begin with a byte order mark', () => {
    expect(parseDiagram(`\uFEFF${JSON.stringify(smallest)}`).ok).toBe(true);
  });

  test('may hold -0, which is 0', () => {
    const opened = parseDiagram(JSON.stringify({ ...smallest, nodes: { users } }).replace('"x":0', '"x":-0'));
    expect(opened.ok && opened.value.nodes.users?.frame.x).toBe(0);
  });

  test.each([90, 99.95, 100])('may promise its users to work %d percent of the time', (availability) => {
    const opened = parse({ ...smallest, needs: { availability } });
    expect(opened.ok && opened.value.needs).toEqual({
      highAvailability: 'unstated',
      disasterRecovery: 'unstated',
      elasticity: 'unstated',
      availability,
    });
    expect(opened.ok && parseDiagram(serializeDiagram(opened.value))).toEqual(opened);
  });

  test('may suppress a finding of an element that is gone', () => {
    const suppressions = [{ rule: 'RT-001', element: 'gone', reason: 'was measured' }];
    expect(parse({ ...smallest, suppressions }).ok).toBe(true);
  });

  test('of version 1 opens for ever, with nothing lost', () => {
    const text = readFileSync(join(import.meta.dirname, '../fixtures/diagrams/v1.skyflip'), 'utf8');
    const opened = parseDiagram(text);
    expect(opened.ok && serializeDiagram(opened.value)).toBe(text);
  });
});

describe('a file that is refused', () => {
  const at = (node: object): object => ({ ...smallest, nodes: { web: { ...users, ...node } } });
  const cases: [string, string, Partial<ParseError>, string][] = [
    ['no JSON', '<mxfile/>', { kind: 'not-json', line: 1, column: 1 }, 'line 1, column 1'],
    ['a list', '[]', { kind: 'not-skyflip' }, 'no Skyflip diagram'],
    ['null', 'null', { kind: 'not-skyflip' }, 'no Skyflip diagram'],
    ['other JSON', '{"type":"excalidraw"}', { kind: 'not-skyflip' }, 'no Skyflip diagram'],
    ['no version', '{"format":"skyflip"}', { kind: 'invalid', path: 'version' }, 'whole number'],
    ['version 0', '{"format":"skyflip","version":0}', { kind: 'invalid', path: 'version' }, 'whole number'],
    ['version 1.5', '{"format":"skyflip","version":1.5}', { kind: 'invalid', path: 'version' }, 'whole number'],
    ['version "1"', '{"format":"skyflip","version":"1"}', { kind: 'invalid', path: 'version' }, 'whole number'],
    ['version 1e999', '{"format":"skyflip","version":1e999}', { kind: 'invalid', path: 'version' }, 'whole number'],
    ['a newer version', '{"format":"skyflip","version":9}', { kind: 'newer-version', version: 9 }, 'newer Skyflip'],
    [
      'a number beyond all numbers',
      JSON.stringify(at({})).replace('"x":0', '"x":1e999'),
      { kind: 'invalid', path: 'nodes.web.frame.x' },
      'nodes.web.frame.x: the number is too large',
    ],
    [
      'such a number as a property',
      JSON.stringify(at({ properties: { memoryMb: 7 } })).replace(':7', ':-1e999'),
      { kind: 'invalid', path: 'nodes.web.properties.memoryMb' },
      'the number is too large',
    ],
    [
      'an availability that is nearly never',
      JSON.stringify({ ...smallest, needs: { availability: 89 } }),
      { kind: 'invalid', path: 'needs.availability' },
      'needs.availability: at least 90 is needed',
    ],
    [
      'an availability beyond always',
      JSON.stringify({ ...smallest, needs: { availability: 101 } }),
      { kind: 'invalid', path: 'needs.availability' },
      'needs.availability: at most 100 is allowed',
    ],
    [
      'a text for a number',
      JSON.stringify(at({ frame: { ...frame, y: '12' } })),
      { kind: 'invalid', path: 'nodes.web.frame.y' },
      'nodes.web.frame.y: a number is expected, not "12".',
    ],
    [
      'a node without a frame',
      JSON.stringify({ ...smallest, nodes: { web: { faces: {} } } }),
      { kind: 'invalid', path: 'nodes.web.frame' },
      'nodes.web.frame: it is missing.',
    ],
    [
      'a field that the format does not know',
      JSON.stringify(at({ colour: 'red' })),
      { kind: 'invalid', path: 'nodes.web.colour' },
      'knows no such field',
    ],
    [
      'two mistakes',
      JSON.stringify(at({ colour: 'red', order: 1.5 })),
      { kind: 'invalid', path: 'nodes.web.order' },
      '1 more place is wrong.',
    ],
    [
      'an unknown side',
      JSON.stringify({ ...smallest, provider: 'gcp' }),
      { kind: 'invalid', path: 'provider' },
      '"gcp" is none of "aws", "azure"',
    ],
    [
      'an id with a space',
      JSON.stringify({ ...smallest, nodes: { 'my web': users } }),
      { kind: 'invalid', path: 'nodes.my web' },
      'an id has 1 to 128',
    ],
    [
      'a service of no provider',
      JSON.stringify(at({ faces: { aws: { service: 'gcp.run' } } })),
      { kind: 'invalid', path: 'nodes.web.faces.aws.service' },
      'a service id looks like',
    ],
    [
      'a property that is an object',
      JSON.stringify(at({ properties: { memoryMb: {} } })),
      { kind: 'invalid', path: 'nodes.web.properties.memoryMb' },
      'a text, a number, true, false or a list',
    ],
    [
      'a frame off all maps',
      JSON.stringify(at({ frame: { ...frame, x: 1e8 } })),
      { kind: 'invalid', path: 'nodes.web.frame.x' },
      'at most 10000000 is allowed',
    ],
    [
      'a connection that ends nowhere',
      JSON.stringify({ ...smallest, nodes: { users }, connections: { line: { from: 'users', to: 'gone' } } }),
      { kind: 'invariant', invariant: 'id-resolves', elements: ['line'] },
      'The connection "line" ends at "gone", which is no node.',
    ],
    [
      'a key twice',
      '{"format":"skyflip","version":1,"nodes":{"web":{},"web":{}}}',
      { kind: 'invariant', invariant: 'duplicate-id', elements: ['web'] },
      'nodes.web is in the file twice',
    ],
    [
      'a key that pollutes',
      '{"format":"skyflip","version":1,"nodes":{"__proto__":{"polluted":1}}}',
      { kind: 'invariant', invariant: 'reserved-key' },
      'nodes.__proto__ is a name that JavaScript reserves',
    ],
    [
      'a reference to a reserved name',
      JSON.stringify(at({ parentId: 'constructor' })),
      { kind: 'invalid', path: 'nodes.web.parentId' },
      'reserved by JavaScript',
    ],
  ];

  test.each(cases)('for %s', (_, text, error, sentence) => {
    const opened = parseDiagram(text);
    expect(opened).toMatchObject({ ok: false, error });
    expect(!opened.ok && opened.error.message).toContain(sentence);
    expect(!opened.ok && opened.error.message).toMatch(/^[^\n]{1,400}$/);
  });
});

describe('a file over a limit', () => {
  test('of size is refused before it is read', () => {
    const text = ' '.repeat(DOCUMENT_LIMITS.bytes + 1);
    expect(parseDiagram(text)).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'bytes' } });
  });

  test('of size counts bytes, not characters', () => {
    const text = '€'.repeat(DOCUMENT_LIMITS.bytes / 3 + 1);
    expect(parseDiagram(text)).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'bytes' } });
  });

  test('of elements says how many it has', () => {
    const nodes = Object.fromEntries(Array.from({ length: 50_001 }, (_, index) => [`n${index}`, 0]));
    const opened = parse({ ...smallest, nodes });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'elements' } });
    expect(!opened.ok && opened.error.message).toContain('50001');
  });

  test.each([
    ['nodes.web.label', { nodes: { web: { ...users, label: 'x'.repeat(10_001) } } }],
    ['nodes.web.notes', { nodes: { web: { ...users, notes: 'x'.repeat(10_001) } } }],
    ['description', { description: 'x'.repeat(10_001) }],
  ])('of a text names the element: %s', (path, fields) => {
    const opened = parse({ ...smallest, ...fields });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'label', path } });
    expect(!opened.ok && opened.error.message).toContain(path);
  });

  test('is not one at the limit', () => {
    expect(parse({ ...smallest, nodes: { web: { ...users, label: 'x'.repeat(10_000) } } }).ok).toBe(true);
  });

  test('of nesting is refused', () => {
    const text = `{"format":"skyflip","version":1,"nodes":${'{"a":'.repeat(300)}`;
    expect(parseDiagram(text)).toMatchObject({ ok: false, error: { kind: 'over-limit', limit: 'depth' } });
  });
});

function parse(json: object): ReturnType<typeof parseDiagram> {
  return parseDiagram(JSON.stringify(json));
}
