import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { move } from '../../shared/commands/move.ts';
import { absoluteFrame } from '../../shared/document/containment.ts';
import { insideFrame } from '../../shared/document/frame-padding.ts';
import { encloses, overlaps } from '../../shared/document/rectangles.ts';
import type { Diagram, Frame } from '../../shared/document/schema.ts';
import { run } from '../support/command-env.ts';
import { diagram } from '../support/diagram-builder.ts';

const icon = (x: number, y: number): { frame: Frame } => ({ frame: { x, y, width: 96, height: 88 } });
const drawn = (): Diagram =>
  diagram('aws')
    .node('region', 'aws.region', { frame: { x: 0, y: 0, width: 800, height: 400 } })
    .node('vpc', 'aws.vpc', { in: 'region', frame: { x: 32, y: 48, width: 480, height: 280 } })
    .node('web', 'aws.subnet', { in: 'vpc', frame: { x: 24, y: 48, width: 200, height: 152 } })
    .node('data', 'aws.subnet', { in: 'vpc', frame: { x: 248, y: 48, width: 200, height: 152 } })
    .node('app', 'aws.ec2', { in: 'web', ...icon(48, 40) })
    .node('db', 'aws.rds', { in: 'data', ...icon(48, 40) })
    .node('bucket', 'aws.s3', { in: 'region', ...icon(560, 96) })
    .node('users', 'neutral.users', icon(-200, 100))
    .connect('app', 'db')
    .done();

function at(of: Diagram, id: string): Frame {
  const node = of.nodes[id];
  if (node === undefined) throw new Error(id);
  return absoluteFrame(of, node, of.provider);
}

test('a thing that stays well inside changes no frame', () => {
  const before = drawn();
  const after = run(move, before, { ids: ['app'], dx: 8, dy: 8, grows: true });
  for (const id of ['region', 'vpc', 'web', 'data']) expect(after.nodes[id]).toBe(before.nodes[id]);
});

test('moved to the edge the frame grows with padding, its like grows along, what is beside it is pushed, the frames around hold it', () => {
  const after = run(move, drawn(), { ids: ['app'], dx: 80, dy: 40, grows: true });
  expect(encloses(insideFrame(at(after, 'web')), at(after, 'app'))).toBe(true);
  expect(at(after, 'app')).toEqual({ x: 184, y: 176, width: 96, height: 88 });
  expect(at(after, 'data').height).toBe(at(after, 'web').height);
  expect(at(after, 'data').x - (at(after, 'web').x + at(after, 'web').width)).toBe(16);
  expect(at(after, 'db').x - at(after, 'data').x).toBe(48);
  expect(encloses(at(after, 'vpc'), at(after, 'data'))).toBe(true);
  expect(encloses(at(after, 'region'), at(after, 'vpc'))).toBe(true);
});

test('without being asked to, a move leaves the frames as they are', () => {
  const before = drawn();
  expect(run(move, before, { ids: ['app'], dx: 300, dy: 300 }).nodes.web).toBe(before.nodes.web);
});

test('to the left and up the frame grows there, and what it holds stays where it is', () => {
  const after = run(move, drawn(), { ids: ['db'], dx: -400, dy: -300, grows: true });
  expect(encloses(insideFrame(at(after, 'data')), at(after, 'db'))).toBe(true);
  expect(at(after, 'web').x + 200 + 16).toBe(at(after, 'data').x);
  expect(at(after, 'app').x - at(after, 'web').x).toBe(48);
  expect(encloses(at(after, 'region'), at(after, 'vpc'))).toBe(true);
});

test('a larger thing moved into a smaller frame is held by it', () => {
  const after = run(move, drawn(), { ids: ['vpc'], dx: 0, dy: 0, parentId: null, grows: true });
  const back = run(move, after, { ids: ['vpc'], dx: 700, dy: 300, parentId: 'region', grows: true });
  expect(encloses(insideFrame(at(back, 'region')), at(back, 'vpc'))).toBe(true);
});

test('whatever is moved in a tidy drawing: frames hold what they held, and nothing else comes to lie on anything', () => {
  const by = fc.integer({ min: -60, max: 60 }).map((steps) => steps * 8);
  const id = fc.constantFrom('app', 'db', 'web', 'data', 'vpc', 'bucket');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, by, by), { maxLength: 4 }), (moves) => {
      let now = drawn();
      for (const [moved, dx, dy] of moves) {
        const before = viewSide(now, 'aws', catalog);
        const next = run(move, now, { ids: [moved], dx, dy, grows: true });
        const after = viewSide(next, 'aws', catalog);
        for (const node of after.nodes.values()) {
          if (node.parent !== null) expect(encloses(node.parent.frame, node.frame)).toBe(true);
          const was = before.nodes.get(node.id);
          if (was === undefined) continue;
          expect(node.frame.width).toBeGreaterThanOrEqual(was.frame.width);
          expect(node.frame.height).toBeGreaterThanOrEqual(was.frame.height);
          for (const sibling of after.children(node.parentId)) {
            const siblingWas = before.nodes.get(sibling.id);
            const isOther = sibling.id !== node.id && sibling.id !== moved && node.id !== moved;
            if (!isOther || siblingWas === undefined || overlaps(was.frame, siblingWas.frame)) continue;
            expect(overlaps(node.frame, sibling.frame)).toBe(false);
          }
        }
        now = next;
      }
    }),
  );
});
