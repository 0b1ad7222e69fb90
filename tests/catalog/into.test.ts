import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import type { Connection, Diagram, Face } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

/** "a>b" and what each node is on Azure besides what is derived: `w` is a whole, `p`, `q` and `r` its parts. */
interface Case {
  readonly name: string;
  readonly lines: readonly (string | readonly [line: string, fields: Partial<Connection>])[];
  readonly azure: Readonly<Record<string, Partial<Face>>>;
  readonly shown: readonly string[];
  readonly only?: string;
}

const part = (into: string): Partial<Face> => ({ into });

const CASES: readonly Case[] = [
  { name: 'a line to a part leads to the whole', lines: ['a>p'], azure: { p: part('w') }, shown: ['a>w'] },
  { name: 'a line from a part comes from the whole', lines: ['p>a'], azure: { p: part('w') }, shown: ['w>a'] },
  {
    name: 'parts that are each called by the same are called once',
    lines: ['a>p', 'a>q', 'p>b', 'q>b'],
    azure: { p: part('w'), q: part('w') },
    shown: ['a>w', 'w>b'],
  },
  {
    name: 'lines of another kind or direction are no twins',
    lines: ['a>p', ['a>q', { kind: 'event' }], ['a>r', { direction: 'both' }]],
    azure: { p: part('w'), q: part('w'), r: part('w') },
    shown: ['a>w', 'a>w', 'a>w'],
  },
  {
    name: 'the line that the whole has of its own is the one that is drawn',
    lines: ['a>p', ['a>w', { label: 'own' }]],
    azure: { p: part('w') },
    shown: ['a>w own'],
  },
  {
    name: 'two own lines between the same stay two',
    lines: ['a>w', 'a>w', 'a>p'],
    azure: { p: part('w') },
    shown: ['a>w', 'a>w'],
  },
  {
    name: 'what goes on between the parts and their whole is not drawn',
    lines: ['p>w', 'w>p', 'p>q'],
    azure: { p: part('w'), q: part('w') },
    shown: [],
  },
  { name: 'a whole that calls itself does so', lines: ['w>w'], azure: { p: part('w') }, shown: ['w>w'] },
  {
    name: 'two parts that each call themselves are one whole that does',
    lines: ['p>p', 'q>q'],
    azure: { p: part('w'), q: part('w') },
    shown: ['w>w'],
  },
  {
    name: 'a part of a part is a part of the whole',
    lines: ['a>p', 'q>b'],
    azure: { p: part('q'), q: part('r'), r: part('w') },
    shown: ['a>w', 'w>b'],
  },
  {
    name: 'a ring of parts is nowhere, and ends',
    lines: ['a>p', 'q>b'],
    azure: { p: part('q'), q: part('r'), r: part('p') },
    shown: [],
  },
  {
    name: 'a way through a ring is a way',
    lines: ['a>p', 'p>q', 'q>b'],
    azure: { p: part('q'), q: part('p') },
    shown: ['a>b'],
  },
  {
    name: 'a part of what is built in is a way through, as what is built in is',
    lines: ['a>p', 'p>b'],
    azure: { p: part('w'), w: { state: 'absorbed' } },
    shown: ['a>b'],
  },
  {
    name: 'a part of what has no twin leads to it',
    lines: ['a>p'],
    azure: { p: part('w'), w: { state: 'absent' } },
    shown: ['a>w'],
  },
  {
    name: 'a part of what is not on this side is hidden',
    lines: ['a>p'],
    azure: { p: part('w') },
    shown: [],
    only: 'w',
  },
  {
    name: 'a way over what is built in ends at the whole of a part',
    lines: ['a>q', 'q>p'],
    azure: { p: part('w'), q: { state: 'absorbed' } },
    shown: ['a>w'],
  },
  {
    name: 'parts change nothing of ways over what is built in elsewhere',
    lines: ['a>b', 'a>q', 'q>b'],
    azure: { p: part('w'), q: { state: 'absorbed' } },
    shown: ['a>b', 'a>b'],
  },
  {
    name: 'a way over what is built in and a line to a part are one, where both lead to the whole',
    lines: ['a>q', 'q>p', 'a>r'],
    azure: { p: part('w'), q: { state: 'absorbed' }, r: part('w') },
    shown: ['a>w'],
  },
  {
    name: 'it is a part whatever state is stored besides',
    lines: ['a>p'],
    azure: { p: { into: 'w', state: 'absent' } },
    shown: ['a>w'],
  },
];

describe('a part of another node', () => {
  test.each(CASES)('$name', ({ lines, azure, shown, only }) => {
    const of = drawn(lines, azure, only);
    expect(checkInvariants(of)).toEqual([]);
    expect(linesOn(of, 'azure')).toEqual(shown);
    // The other side knows nothing of it.
    const all = lines.map((one) => (typeof one === 'string' ? one : `${one[0]} ${one[1].label ?? ''}`.trim()));
    expect(linesOn(of, 'aws')).toEqual(all);
  });

  test('a view holds each line at both of its ends', () => {
    const view = viewSide(drawn(['a>p', 'a>q'], { p: part('w'), q: part('w') }), 'azure', catalog);
    expect(view.incoming('w')).toEqual(view.outgoing('a'));
    expect(view.incoming('w')).toHaveLength(1);
    expect(view.absorbed.get('p')?.into).toBe('w');
    expect(view.nodes.has('p')).toBe(false);
  });

  test('what is drawn in a part is drawn in the frame around it', () => {
    const framed = diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 800, height: 600 } })
      .node('p', 'aws.subnet', { in: 'vpc', frame: { x: 100, y: 100, width: 300, height: 300 } })
      .node('w', 'aws.subnet', { in: 'vpc', frame: { x: 450, y: 100, width: 300, height: 300 } })
      .node('vm', 'aws.ec2', { in: 'p', frame: { x: 20, y: 30 } })
      .done();
    const vm = viewSide(withAzure(framed, { p: part('w') }), 'azure', catalog).nodes.get('vm');
    expect(vm).toMatchObject({ parentId: 'vpc', frame: { x: 120, y: 130 } });
  });

  test('is never a part of itself', () => {
    const of = drawn(['a>p'], { p: part('p') });
    expect(checkInvariants(of)).toMatchObject([{ elements: ['p'] }]);
    expect(linesOn(of, 'azure')).toEqual([]);
  });

  test('a hundred parts in a row come to an end', () => {
    const row = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`n${at}`, part(`n${at + 1}`)]));
    let builder = diagram('aws').node('a', 'aws.lambda');
    for (let at = 0; at <= 100; at++) builder = builder.node(`n${at}`, 'aws.lambda');
    expect(linesOn(withAzure(builder.connect('a', 'n0').done(), row), 'azure')).toEqual(['a>n100']);
  });
});

function drawn(lines: Case['lines'], azure: Case['azure'], only?: string): Diagram {
  let builder = diagram('aws');
  for (const id of ['a', 'b', 'p', 'q', 'r', 'w']) {
    builder = builder.node(id, 'aws.lambda', id === only ? { only: 'aws' } : {});
  }
  for (const one of lines) {
    const [line, fields] = typeof one === 'string' ? [one, {}] : one;
    const [from = '', to = ''] = line.split('>');
    builder = builder.connect(from, to, fields);
  }
  return withAzure(builder.done(), azure);
}

function withAzure(of: Diagram, azure: Case['azure']): Diagram {
  const nodes = Object.values(of.nodes).map((node) => {
    const face = azure[node.id];
    return face === undefined ? node : { ...node, faces: { ...node.faces, azure: { properties: {}, ...face } } };
  });
  return { ...of, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) };
}

function linesOn(of: Diagram, side: 'aws' | 'azure'): readonly string[] {
  const { connections } = viewSide(of, side, catalog);
  return connections.map(({ from, to, connection }) => `${from}>${to} ${connection.label}`.trim());
}
