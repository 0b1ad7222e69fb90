import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { connectionKindSchema, type Diagram } from '../../shared/document/schema.ts';
import { accentInk } from '../../shared/scene/accents.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { initialsOf } from '../../shared/scene/generic-tile.ts';
import { contrastOf, needsTile } from '../../shared/scene/icon-legibility.ts';
import { THEMES } from '../../shared/scene/theme.ts';
import { diagram } from '../support/diagram-builder.ts';

function sceneOf(made: Diagram, theme: 'light' | 'dark' = 'light') {
  return drawScene(viewSide(made, 'aws', catalog), { theme });
}

test('an empty diagram has a scene of some size', () => {
  const { bounds, primitives } = sceneOf(diagram('aws').done());
  expect(primitives).toEqual([]);
  expect(bounds.width).toBeGreaterThan(0);
});

test('the bounds hold everything drawn', () => {
  const { bounds } = sceneOf(
    diagram('aws')
      .node('a', 'aws.lambda', { frame: { x: -500, y: -300 } })
      .node('b', 'aws.s3', { frame: { x: 900, y: 700 } })
      .done(),
  );
  expect(bounds.x).toBeLessThanOrEqual(-476);
  expect(bounds.x + bounds.width).toBeGreaterThanOrEqual(972);
  expect(bounds.y).toBe(-300);
});

test('a callout stands on the icon and on the label that it lies on, whichever was drawn first', () => {
  const made = diagram('aws')
    .node('callout', 'neutral.callout', { label: 'Entry', step: 1, frame: { x: 10, y: 10, width: 24, height: 24 } })
    .node('a', 'aws.lambda', { frame: { x: 0, y: 0 } })
    .node('b', 'aws.s3', { frame: { x: 300, y: 0 } })
    .connect('a', 'b', { label: 'reads' })
    .done();
  const elements = [...new Set(sceneOf(made).primitives.map(({ element }) => element))];
  expect(elements.at(-1)).toBe('callout');
});

test('no two kinds of connections are drawn alike', () => {
  const drawn = connectionKindSchema.options.map((kind) => {
    const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b', { kind }).done();
    const paths = sceneOf(made).primitives.filter((primitive) => primitive.kind === 'path');
    // Colour does not count, and neither does how far a line stays behind its head.
    return JSON.stringify(
      paths.map(({ d, fill, stroke, strokeWidth, dash }, index) => ({
        ...{ strokeWidth, dash, shape: index === 0 ? '' : d, isFilled: fill !== 'none', isStroked: stroke !== 'none' },
      })),
    );
  });
  expect(new Set(drawn).size).toBe(connectionKindSchema.options.length);
});

test('a line takes the colour of its accent, and so does its head', () => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b', { accent: 'red' }).done();
  const [line, head] = sceneOf(made).primitives.filter(({ kind }) => kind === 'path');
  expect(line).toMatchObject({ stroke: accentInk('red', THEMES.light) });
  expect(head).toMatchObject({ fill: accentInk('red', THEMES.light) });
});

test.each([
  ['forward', 1],
  ['both', 2],
  ['none', 0],
] as const)('a connection in direction %s has %i arrowheads', (direction, heads) => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b', { direction }).done();
  const filled = sceneOf(made).primitives.filter(
    ({ kind, ...rest }) => kind === 'path' && 'fill' in rest && rest.fill !== 'none',
  );
  expect(filled).toHaveLength(heads);
});

test.each([
  ['public', THEMES.light.public],
  ['private', THEMES.light.private],
  [undefined, THEMES.light.ink3],
])('a subnet of visibility %s is drawn in %s', (visibility, colour) => {
  const made = diagram('aws')
    .node('s', 'aws.subnet', visibility === undefined ? {} : { visibility })
    .done();
  expect(sceneOf(made).primitives[0]).toMatchObject({ kind: 'rect', stroke: colour, fill: colour });
});

test('a pinned service of the other cloud bears no mark, one without a counterpart says where it belongs', () => {
  const absent = diagram('aws').node('x', 'azure.no-such-service').done();
  const pinned = diagram('aws').node('x', 'azure.no-such-service', { pinned: 'azure' }).done();
  const words = (made: Diagram) =>
    sceneOf(made).primitives.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));
  expect(words(absent)).toContain('Azure only');
  expect(words(pinned)).not.toContain('Azure only');
});

test('findings are badges only where they are asked for', () => {
  const made = diagram('aws').node('a', 'aws.lambda').done();
  const finding = {
    code: 'RT-001',
    rule: 'r',
    severity: 'error',
    message: '',
    remedy: '',
    nodes: ['a'],
    connections: [],
    property: null,
    source: '',
    confirmed: true,
    structural: false,
    fix: null,
    suppressed: null,
  } as const;
  const view = viewSide(made, 'aws', catalog);
  const plain = drawScene(view, { theme: 'light' }).primitives.length;
  expect(drawScene(view, { theme: 'light', findings: [finding] }).primitives.length).toBe(plain + 3);
  expect(drawScene(view, { theme: 'light', findings: [{ ...finding, suppressed: 'known' }] }).primitives.length).toBe(
    plain,
  );
});

test('parts of unchanged elements are taken from the last time', () => {
  const made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3').connect('a', 'b').done();
  const first = sceneOf(made).primitives;
  const second = sceneOf({ ...made, name: 'renamed' }).primitives;
  expect(second).toHaveLength(first.length);
  second.forEach((primitive, index) => {
    expect(primitive).toBe(first[index]);
  });
});

test('a right-to-left title is anchored in its middle', () => {
  const made = diagram('aws')
    .node('v', 'aws.vpc', { label: 'شبكة', frame: { width: 300, height: 200 } })
    .done();
  const title = sceneOf(made).primitives.find(({ kind }) => kind === 'text');
  expect(title).toMatchObject({ rtl: true, anchor: 'middle' });
});

test.each(['light', 'dark', 'light-contrast', 'dark-contrast'] as const)(
  'text in the %s theme keeps 4.5:1 and lines keep 3:1',
  (name) => {
    const theme = THEMES[name];
    for (const colour of [
      theme.ink,
      theme.ink2,
      theme.ink3,
      theme.region,
      theme.network,
      theme.zone,
      theme.account,
      theme.aws,
      theme.azure,
      theme.error,
      theme.warn,
    ]) {
      expect(contrastOf(colour, theme.canvas)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [theme.public, theme.private, theme.aws, theme.azure, theme.ink3]) {
      expect(contrastOf(colour, tinted(colour, theme.canvas, theme.tintOpacity))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(theme.ink, theme.noteFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(theme.edge, theme.canvas)).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  ['<svg><path fill="#232f3e"/></svg>', true],
  ['<svg><path fill="#ed7100"/></svg>', false],
  ['<svg><path d="M0 0"/></svg>', true],
  ['<svg><path stroke="currentColor"/></svg>', false],
])('on dark, %s needs a tile: %s', (svg, isNeeded) => {
  expect(needsTile(svg, THEMES.dark)).toBe(isNeeded);
  expect(needsTile(svg, THEMES.light)).toBe(false);
});

test.each([
  ['SQS', 'SQS'],
  ['Elastic VMware Service', 'EVS'],
  ['Lightsail', 'Li'],
  ['', '?'],
])('%j is abbreviated as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

function tinted(colour: string, ground: string, opacity: number): string {
  const mix = (at: number): string => {
    const [over, under] = [colour, ground].map((one) => Number.parseInt(one.slice(at, at + 2), 16)) as [number, number];
    return Math.round(over * opacity + under * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}
