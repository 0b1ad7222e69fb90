import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { copyNodes } from '../../shared/commands/copy.ts';
import { deleteElements } from '../../shared/commands/delete.ts';
import { duplicate } from '../../shared/commands/duplicate.ts';
import { editNode } from '../../shared/commands/edit-node.ts';
import { move } from '../../shared/commands/move.ts';
import { paste } from '../../shared/commands/paste.ts';
import { relabel } from '../../shared/commands/relabel.ts';
import { reorder } from '../../shared/commands/reorder.ts';
import { replaceService } from '../../shared/commands/replace-service.ts';
import { resize } from '../../shared/commands/resize.ts';
import { setLabel } from '../../shared/commands/set-label.ts';
import { setPinned } from '../../shared/commands/set-pinned.ts';
import { setProperties } from '../../shared/commands/set-properties.ts';
import { createDiagram } from '../../shared/document/create.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { flipReport } from '../../shared/flip/flip.ts';
import { validate } from '../../shared/validation/validate.ts';
import { run } from '../support/command-env.ts';
import { mergedNetwork } from '../support/merged-network.ts';

const there = (): Diagram => ({ ...mergedNetwork(), provider: 'azure' });
const here = (): Diagram => mergedNetwork();

/** `run` holds each result to the invariants, of which one is that nothing refers to what is gone. */
function shown(of: Diagram, side: Side): Record<string, string> {
  const view = viewSide(of, side, catalog);
  return Object.fromEntries(
    [...view.nodes.values()].map(({ id, parentId, node, frame }) => [
      id,
      [
        node.label,
        `in ${parentId}`,
        `${frame.x},${frame.y} ${frame.width}x${frame.height}`,
        ...(node.subnets ?? []),
      ].join(' '),
    ]),
  );
}

const ranges = (of: Diagram, side: Side): Record<string, unknown> => {
  const view = viewSide(of, side, catalog);
  return Object.fromEntries(view.all('subnet').map(({ id }) => [id, view.property(id, 'cidr')]));
};

test('is what these tests take it for', () => {
  expect(shown(there(), 'azure')['web-a']).toBe('Web in vpc 60,80 200x520');
  expect(shown(there(), 'azure')['vm-b']).toBe('vm-b in web-a 112,460 96x96');
  expect(ranges(there(), 'azure')).toEqual({ 'web-a': '10.0.0.0/23' });
  expect(shown(there(), 'azure').alb).toMatch(/ web-a$/);
});

describe('what a person changes of a merged subnet is of the side on which it is one', () => {
  test.each<[name: string, change: (of: Diagram) => Diagram, seen: object]>([
    ['its name', (of) => run(setLabel, of, { id: 'web-a', label: 'Front' }), { label: 'Front' }],
    [
      'a name taken over for both clouds',
      (of) => run(relabel, of, { side: 'azure', labels: [{ id: 'web-a', form: 'neutral', label: 'Front' }] }),
      { label: 'Front' },
    ],
    [
      'its range',
      (of) => run(setProperties, of, { ids: ['web-a'], properties: { cidr: '10.0.4.0/23' } }),
      { properties: { cidr: '10.0.4.0/23' } },
    ],
    ['its groups', (of) => run(editNode, of, { id: 'web-a', fields: { memberOf: ['alb'] } }), { memberOf: ['alb'] }],
    ['its shape', (of) => run(editNode, of, { id: 'web-a', fields: { shape: 'frame' } }), { shape: 'frame' }],
    ['its place', (of) => run(move, of, { ids: ['web-a'], dx: 8, dy: 8 }), { frame: { x: 68, y: 88 } }],
    ['the frame it is in', (of) => run(move, of, { ids: ['web-a'], dx: 0, dy: 0, parentId: null }), { parentId: null }],
    [
      'its size',
      (of) => run(resize, of, { id: 'web-a', frame: { x: 50, y: 70, width: 300, height: 600 } }),
      { frame: { x: 50, width: 300 } },
    ],
  ])('%s', (_, change, seen) => {
    const after = change(there());
    expect(after.nodes['web-a']?.faces.azure).toMatchObject(seen);
    expect(shown(after, 'aws')).toEqual(shown(here(), 'aws'));
    expect(ranges(after, 'aws')).toEqual(ranges(here(), 'aws'));
  });

  test('a node that is no whole has one name on both sides', () => {
    expect(run(setLabel, there(), { id: 'vm-b', label: 'Web 2' }).nodes['vm-b']).toMatchObject({ label: 'Web 2' });
  });

  test('paint order and service leave its parts to it', () => {
    for (const after of [
      run(reorder, there(), { ids: ['web-a'], to: 'back' }),
      run(replaceService, there(), { id: 'web-a', serviceId: 'azure.subnet' }),
    ]) {
      expect(shown(after, 'aws')).toEqual(shown(here(), 'aws'));
      expect(after.nodes['web-b']?.faces.azure?.into).toBe('web-a');
    }
  });
});

describe('deleting', () => {
  test('a merged subnet but not its contents leaves none of its parts, on either side', () => {
    const after = run(deleteElements, there(), { ids: ['web-a'], contents: 'lift' });
    expect(Object.keys(after.nodes)).toEqual(['vpc', 'zone-a', 'zone-b', 'vm-a', 'vm-b', 'alb']);
    for (const side of ['aws', 'azure'] as const) {
      const at = (id: string) => viewSide(after, side, catalog).nodes.get(id)?.frame;
      const was = (id: string) => viewSide(here(), side, catalog).nodes.get(id)?.frame;
      expect([at('vm-a'), at('vm-b'), at('alb')]).toEqual([was('vm-a'), was('vm-b'), was('alb')]);
    }
  });

  test('a merged subnet with its contents leaves nothing of either', () => {
    const after = run(deleteElements, there(), { ids: ['web-a'], contents: 'delete' });
    expect(Object.keys(after.nodes)).toEqual(['vpc', 'zone-a', 'zone-b', 'alb']);
  });

  test.each(['lift', 'delete'] as const)(
    'the whole where it is one of two leaves the other, with all that is in it on both sides (%s)',
    (contents) => {
      const after = run(deleteElements, here(), { ids: ['web-a'], contents });
      expect(shown(after, 'aws')['web-b']).toBe(shown(here(), 'aws')['web-b']);
      expect(shown(after, 'azure')['vm-b']).toMatch(/^vm-b in web-b /);
      expect(shown(after, 'azure').alb).toMatch(/ web-b$/);
      expect(ranges(after, 'azure')).toEqual({ 'web-b': '10.0.1.0/24' });
    },
  );

  test('a part where it is one of two leaves the merged one and what it has', () => {
    const after = run(deleteElements, here(), { ids: ['web-b'], contents: 'lift' });
    expect(shown(after, 'azure')['vm-b']).toBe(shown(here(), 'azure')['vm-b']);
    expect(shown(after, 'azure').alb).toMatch(/ web-a$/);
  });
});

describe('copying a merged subnet copies all of it', () => {
  const copiesOf = (before: Diagram, after: Diagram, side: Side): Record<string, string> => {
    const ids = Object.keys(after.nodes).filter((id) => !Object.hasOwn(before.nodes, id));
    return Object.fromEntries(Object.entries(shown(after, side)).filter(([id]) => ids.includes(id)));
  };
  /** Places from the first of them, so that what lies elsewhere compares as what lies there. */
  const arranged = (of: Diagram, side: Side, ids: readonly string[]): unknown => {
    const { nodes } = viewSide(of, side, catalog);
    const found = ids.flatMap((id) => nodes.get(id) ?? []);
    const from = found[0]?.frame ?? { x: 0, y: 0 };
    return found.map(({ frame, node }) => [node.label, frame.x - from.x, frame.y - from.y, frame.width, frame.height]);
  };
  const IDS = ['web-a', 'web-b', 'vm-a', 'vm-b'];

  test.each<[name: string, make: () => { before: Diagram; after: Diagram }]>([
    ['duplicated', () => ({ before: there(), after: run(duplicate, there(), { ids: ['web-a'], dx: 400, dy: 16 }) })],
    [
      'pasted',
      () => {
        const fragment = copyNodes(there(), ['web-a']);
        return { before: there(), after: run(paste, there(), { fragment, dx: 400, dy: 16, isSameDiagram: true }) };
      },
    ],
    [
      'pasted into another window',
      () => {
        const fragment = JSON.stringify(copyNodes(there(), ['web-a']));
        const before = createDiagram('azure', {});
        return { before, after: run(paste, before, { fragment, dx: 400, dy: 16 }) };
      },
    ],
    [
      'cut and pasted',
      () => {
        const fragment = copyNodes(there(), ['web-a']);
        const before = run(deleteElements, there(), { ids: ['web-a'], contents: 'delete' });
        return { before, after: run(paste, before, { fragment, dx: 400, dy: 16, isSameDiagram: true }) };
      },
    ],
  ])('%s', (_, make) => {
    const { before, after } = make();
    expect(Object.keys(copiesOf(before, after, 'azure'))).toHaveLength(3);
    expect(Object.keys(copiesOf(before, after, 'aws'))).toHaveLength(4);
    const added = Object.keys(after.nodes).filter((id) => !Object.hasOwn(before.nodes, id));
    const keyOf = (of: Diagram, id: string): string => `${of.nodes[id]?.label} ${of.nodes[id]?.properties.cidr}`;
    const ids = IDS.map((id) => added.find((copy) => keyOf(after, copy) === keyOf(here(), id)) ?? '');
    for (const side of ['aws', 'azure'] as const) {
      expect(arranged(after, side, ids)).toEqual(arranged(here(), side, IDS));
      const places = (one: Diagram) => Object.entries(shown(one, side)).filter(([id]) => !added.includes(id));
      expect(places(after)).toEqual(places(before));
    }
    // None covers its original.
    const at = (id: string) => viewSide(after, 'aws', catalog).nodes.get(id)?.frame.x;
    expect(
      ids.map(
        (id, index) => (at(id) ?? 0) - (viewSide(here(), 'aws', catalog).nodes.get(IDS[index] ?? '')?.frame.x ?? 0),
      ),
    ).toEqual([400, 400, 400, 400]);
  });

  test('one of two is copied alone where it is one of two', () => {
    const after = run(duplicate, here(), { ids: ['web-b'], dx: 400, dy: 0 });
    expect(Object.keys(copiesOf(here(), after, 'aws'))).toHaveLength(2);
  });
});

describe('a merged subnet that stays on Azure', () => {
  const pinned = run(setPinned, there(), { ids: ['web-a'], to: 'azure' });

  test('is the merged one on both sides, where it stands and with all in it', () => {
    for (const id of ['web-a', 'vm-a', 'vm-b']) {
      expect(shown(pinned, 'aws')[id]).toBe(shown(pinned, 'azure')[id]);
    }
    expect(shown(pinned, 'azure')).toEqual(shown(there(), 'azure'));
    expect(ranges(pinned, 'aws')).toEqual({ 'web-a': '10.0.0.0/23' });
    expect(viewSide(pinned, 'aws', catalog).absorbed.get('web-b')?.into).toBe('web-a');
  });

  test('is so though only it is pinned, and not its parts', () => {
    const alone = run(editNode, there(), { id: 'web-a', fields: { pinned: 'azure' } });
    expect(ranges(alone, 'aws')).toEqual({ 'web-a': '10.0.0.0/23' });
  });

  test('no range of it overlaps another, on either side', () => {
    for (const side of ['aws', 'azure'] as const) {
      const codes = validate(pinned, side, catalog, { today: '2026-11-21' }).map(({ code }) => code);
      expect(codes).not.toContain('NET-010');
    }
  });

  test('in the report it and its parts stay', () => {
    const { rows } = flipReport(pinned, 'azure', 'aws', catalog, { today: '2026-11-21' });
    const retained = rows.filter(({ effort }) => effort.kind === 'retain').map(({ node }) => node);
    expect(retained.sort()).toEqual(['vm-a', 'vm-b', 'web-a', 'web-b']);
  });

  test('a part that stays on AWS stands alone, and a whole that stays there takes in nothing', () => {
    const part = run(setPinned, here(), { ids: ['web-b'], to: 'aws' });
    expect(Object.keys(shown(part, 'azure'))).toContain('web-b');
    const whole = run(setPinned, here(), { ids: ['web-a'], to: 'aws' });
    expect(ranges(whole, 'azure')).toEqual({ 'web-a': '10.0.0.0/24', 'web-b': '10.0.1.0/24' });
  });

  test('moved and resized on AWS, it is so on Azure', () => {
    const onAws = { ...pinned, provider: 'aws' as const };
    const moved = run(move, onAws, { ids: ['web-a'], dx: 16, dy: 8 });
    expect(shown(moved, 'aws')['vm-b']).toBe('vm-b in web-a 128,468 96x96');
    expect(shown(moved, 'azure')['vm-b']).toBe(shown(moved, 'aws')['vm-b']);
    const wider = run(resize, onAws, { id: 'web-a', frame: { x: 50, y: 80, width: 210, height: 520 } });
    expect(shown(wider, 'aws')['web-a']).toBe('Web in vpc 50,80 210x520');
    expect(shown(wider, 'aws')['vm-b']).toBe('vm-b in web-a 112,460 96x96');
    const out = run(move, onAws, { ids: ['vm-b'], dx: 0, dy: 0, parentId: 'zone-a' });
    expect(shown(out, 'aws')['vm-b']).toBe('vm-b in zone-a 112,460 96x96');
  });
});
