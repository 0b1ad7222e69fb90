import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { writeSvg } from '../../shared/export/svg.ts';
import { sideDifferences } from '../../shared/flip/side-differences.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { encloses, type Rect } from '../../shared/scene/geometry.ts';
import type { Primitive, Scene } from '../../shared/scene/scene.ts';
import { shiftedPrimitives } from '../../shared/scene/shifted-primitives.ts';
import { sideBySideScene } from '../../shared/scene/side-by-side.ts';
import { PICTURE_THEMES } from '../../shared/scene/theme.ts';
import { arbitraryDiagram } from '../support/arbitrary-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const shop = diagram('aws', { name: 'Shop' })
  .node('u', 'neutral.users', { label: 'Shoppers' })
  .node('a', 'aws.s3', { label: 'Pictures' })
  .node('e', 'aws.lambda-edge', { label: 'Rewrite' })
  .connect('u', 'a')
  .done();
const sceneOf = (of: Diagram, marks = true): Scene =>
  sideBySideScene(sideDifferences(of, catalog, { today: '2026-11-21' }), { theme: PICTURE_THEMES.light, marks });
const words = ({ primitives }: Scene): readonly string[] =>
  primitives.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const of = ({ primitives }: Scene, element: string): readonly Primitive[] =>
  primitives.filter((one) => one.element === element);
const svg = { icons: new Map<string, string>(), background: 'theme', margin: 24 } as const;

test('both clouds are named and drawn, each from its own side, and the legend says what occurs', () => {
  const scene = sceneOf(shop);
  expect(words(scene)).toEqual(
    expect.arrayContaining(['AWS', 'Azure', 'Pictures', 'Azure only'.replace('Azure', 'AWS')]),
  );
  expect(words(scene)).toEqual(expect.arrayContaining(['Close twin', 'No twin there']));
  expect(words(scene)).not.toContain('Partial twin');
  const icons = (element: string): unknown =>
    of(scene, element).flatMap((one) => (one.kind === 'icon' ? one.icon : []));
  expect(icons('aws a')).not.toEqual(icons('azure a'));
  expect(scene.elementTitles.get('azure a')).toMatch(/^Pictures – Azure/);
  expect(scene.title).toBe('Shop: AWS and Azure');
});

test('without marks there is no legend, and each side is drawn as it is alone', () => {
  const scene = sceneOf(shop, false);
  expect(words(scene)).not.toContain('Close twin');
  const { sides } = sideDifferences(shop, catalog, { today: '2026-11-21' });
  for (const side of ['aws', 'azure'] as const) {
    const alone = drawScene(sides[side].view, { theme: 'light' });
    expect(
      scene.primitives.filter(({ element }) => /^(aws|azure) (?!title)/.test(element) && element.startsWith(side)),
    ).toHaveLength(alone.primitives.length);
  }
});

test('a wide diagram has its sides below each other, a high one beside each other', () => {
  const row = diagram('aws');
  const column = diagram('aws');
  for (let index = 0; index < 6; index++) {
    row.node(`n${index}`, 'aws.s3', { frame: { x: index * 150, y: 0 } });
    column.node(`n${index}`, 'aws.s3', { frame: { x: 0, y: index * 150 } });
  }
  const apart = (scene: Scene): { x: number; y: number } => {
    const [aws, azure] = ['aws n0', 'azure n0'].map((id) => of(scene, id).find((one) => one.kind === 'icon'));
    if (aws?.kind !== 'icon' || azure?.kind !== 'icon') throw new Error('not drawn');
    return { x: azure.x - aws.x, y: azure.y - aws.y };
  };
  expect(apart(sceneOf(row.done()))).toEqual({ x: 0, y: expect.any(Number) });
  expect(apart(sceneOf(column.done()))).toEqual({ x: expect.any(Number), y: 0 });
});

test('the picture is written and cut nowhere, whatever is drawn', () => {
  fc.assert(
    fc.property(arbitraryDiagram(), fc.boolean(), (any, marks) => {
      const scene = sceneOf(any, marks);
      for (const one of scene.primitives) {
        const rect = rectOf(one);
        if (rect !== undefined) expect(encloses(grown(scene.bounds), rect)).toBe(true);
      }
      expect(writeSvg(scene, svg)).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});

test('a path is shifted with its curves', () => {
  const path: Primitive = {
    kind: 'path',
    element: 'a',
    d: 'M1 2L-3.5 4Q5 6 7 -8Z',
    fill: 'none',
    stroke: '#000',
    strokeWidth: 1,
    dash: undefined,
  };
  expect(shiftedPrimitives([path], 10, -20, (id) => `x ${id}`)).toEqual([
    { ...path, element: 'x a', d: 'M11 -18L6.5 -16Q15 -14 17 -28Z' },
  ]);
});

function rectOf(one: Primitive): Rect | undefined {
  if (one.kind === 'icon') return { x: one.x, y: one.y, width: one.size, height: one.size };
  return one.kind === 'rect' ? one : undefined;
}

/** The halo of a mark may reach out by a pixel or two. */
function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
}
