import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram, Frame, Side } from '../../shared/document/schema.ts';
import { findingBadge } from '../../shared/scene/finding-badge.ts';
import { encloses, overlaps } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

const SIDES: readonly Side[] = ['aws', 'azure'];

/** Titles that lie on what their container holds, on the badge at its corner, or outside of it. */
function misplaced(of: Diagram, side: Side): readonly string[] {
  const { geometries } = layOut(viewSide(of, side, catalog));
  const found: string[] = [];
  for (const node of viewSide(of, side, catalog).nodes.values()) {
    const geometry = geometries.get(node.id);
    const [line] = geometry?.lines ?? [];
    if (geometry?.form !== 'container' || geometry.textRect === undefined || line === undefined) continue;
    const title = { ...geometry.textRect, width: geometry.textRect.width + line.width * 0.06 };
    const under = node.children.filter(({ id }) => overlaps(geometries.get(id)?.bounds ?? NOWHERE, title));
    found.push(...under.map(({ id }) => `${node.id} on ${id}`));
    const [badge] = findingBadge(geometry, { count: 9, worst: 'error' }, THEMES.light);
    if (badge?.kind === 'rect' && overlaps(badge, title)) found.push(`${node.id} under its badge`);
    if (!encloses(geometry.core, title)) found.push(`${node.id} sticks out`);
  }
  return found;
}

const NOWHERE: Frame = { x: -1e9, y: -1e9, width: 0, height: 0 };

describe('the titles of the examples lie on nothing', () => {
  const folder = join(import.meta.dirname, '../../examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.skyflip'));
  test.each(files)('%s', (name) => {
    const opened = parseDiagram(readFileSync(join(folder, name), 'utf8'));
    expect(opened.ok).toBe(true);
    if (opened.ok) expect(SIDES.flatMap((side) => misplaced(opened.value, side))).toEqual([]);
  });
});

test('a title makes way for what stands in its row, and is cut to fit there', () => {
  const drawn = diagram('aws')
    .node('vpc', 'aws.vpc', { label: 'A network with a long name', frame: { x: 0, y: 0, width: 300, height: 200 } })
    .node('web', 'aws.ec2', { label: '', in: 'vpc', frame: { x: 100, y: 0 } })
    .done();
  const line = layOut(viewSide(drawn, 'aws', catalog)).geometries.get('vpc')?.lines[0];
  expect(line?.x).toBeGreaterThan(148);
  expect(line?.text).toMatch(/…$/);
});

test('a title is left out where its whole row is taken', () => {
  const drawn = diagram('aws')
    .node('vpc', 'aws.vpc', { label: 'Network', frame: { x: 0, y: 0, width: 300, height: 200 } })
    .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 0, y: 0, width: 300, height: 100 } })
    .done();
  expect(layOut(viewSide(drawn, 'aws', catalog)).geometries.get('vpc')?.lines).toEqual([]);
});

test('the layout of titles that lie free is the same object whatever else changes', () => {
  const build = (x: number): Diagram =>
    diagram('aws')
      .node('vpc', 'aws.vpc', { frame: { x: 0, y: 0, width: 300, height: 200 } })
      .node('web', 'aws.ec2', { frame: { x, y: 400 } })
      .done();
  const before = build(0);
  const after = { ...build(50), nodes: { ...build(50).nodes, vpc: before.nodes.vpc ?? never() } };
  const vpc = (of: Diagram): unknown => layOut(viewSide(of, 'aws', catalog)).geometries.get('vpc');
  expect(vpc(after)).toBe(vpc(before));
});

test('wherever frames and icons lie in each other, with names of any length, no title lies on anything', () => {
  const place = fc.record({
    x: fc.integer({ min: -20, max: 200 }),
    y: fc.integer({ min: -20, max: 120 }),
    width: fc.integer({ min: 8, max: 400 }),
    height: fc.integer({ min: 8, max: 300 }),
  });
  const service = fc.constantFrom('aws.vpc', 'aws.subnet', 'aws.account', 'aws.auto-scaling-group', 'aws.ec2');
  const label = fc.constantFrom('', 'a', 'Private subnet', 'An uncommonly long name of a network in production');
  const seed = fc.array(fc.tuple(place, service, label, fc.nat()), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(seed, (nodes) => {
      const builder = diagram('aws');
      nodes.forEach(([frame, id, text, parent], index) => {
        const around = index === 0 ? undefined : `n${parent % index}`;
        builder.node(`n${index}`, id, { frame, label: text, ...(around !== undefined && { in: around }) });
      });
      const drawn = builder.done();
      expect(SIDES.flatMap((side) => misplaced(drawn, side))).toEqual([]);
    }),
  );
});

function never(): never {
  throw new Error('no such node');
}

describe('the title of a slide', () => {
  const titleOf = (x: number, y: number, width: number): Frame | undefined => {
    const made = diagram('aws')
      .node('vpc', 'aws.vpc', { label: 'A network', frame: { x: 0, y: 0, width: 400, height: 200 } })
      .node('key', 'aws.kms', { in: 'vpc', frame: { x: 300, y: 4, width: 96, height: 88 } })
      .node('slide', 'neutral.area', { label: 'Entry', step: 1, frame: { x, y, width, height: 300 } })
      .done();
    return layOut(viewSide(made, 'aws', catalog)).geometries.get('slide')?.textRect;
  };

  test.each([
    ['above its outline, at the left', -40, -30, 240, { x: -40, y: -49 }],
    ['at the right, where the left is on the title of a frame', 20, 22, 240, { y: 3 }],
    ['under the outline, where both corners above are taken', 20, 22, 340, { x: 20, y: 326 }],
  ])('stands %s', (_, x, y, width, expected) => {
    expect(titleOf(x, y, width)).toMatchObject(expected);
  });

  test('stands at the right, where the left is on the outline of another slide', () => {
    const made = diagram('aws')
      .node('before', 'neutral.area', { label: 'Entry', step: 1, frame: { x: 0, y: 0, width: 300, height: 300 } })
      .node('after', 'neutral.area', { label: 'Notes', step: 2, frame: { x: 300, y: 100, width: 300, height: 300 } })
      .done();
    const { geometries } = layOut(viewSide(made, 'aws', catalog));
    expect(geometries.get('before')?.textRect).toMatchObject({ x: 0, y: -19 });
    expect(geometries.get('after')?.textRect?.x).toBeGreaterThan(500);
  });

  test('at the right ends with the outline', () => {
    const title = titleOf(20, 22, 240);
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeGreaterThan(250);
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThanOrEqual(260);
  });
});
