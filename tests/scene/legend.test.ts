import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { ConnectionKind, Diagram } from '../../shared/document/schema.ts';
import { drawScene } from '../../shared/scene/draw-scene.ts';
import { encloses, overlaps } from '../../shared/scene/geometry.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { LEGEND, placeLegend } from '../../shared/scene/legend.ts';
import { arbitraryNetwork } from '../support/arbitrary-network.ts';
import { diagram } from '../support/diagram-builder.ts';

describe('the legend', () => {
  test.each<[string, readonly ConnectionKind[], readonly string[]]>([
    ['only the kinds that are drawn, in their order', ['event', 'traffic', 'event'], ['Traffic', 'Event']],
    ['nothing where there are no lines', [], []],
  ])('lists %s', (_, kinds, words) => {
    const written = textsOf({ ...connected(kinds), legend: {} });
    expect(written).toEqual(words.length === 0 ? [] : ['Connections', ...words]);
  });

  test('is drawn for a diagram that has one only', () => {
    expect(textsOf(connected(['data']))).toEqual([]);
  });

  test('lies where a person put it, and the picture reaches so far', () => {
    const made = { ...connected(['data']), legend: { at: { x: 900, y: -400 } } };
    const legend = placed(made);
    expect(legend?.rect).toMatchObject({ x: 900, y: -400 });
    const { bounds } = drawScene(viewSide(made, 'aws', catalog), { theme: 'light' });
    expect(legend && encloses(bounds, legend.rect)).toBe(true);
  });

  test('covers nothing, wherever there is room', () => {
    fc.assert(
      fc.property(arbitraryNetwork('aws'), (made) => {
        const view = viewSide({ ...made, legend: {} }, 'aws', catalog);
        const layout = layOut(view);
        const legend = placeLegend(view, layout);
        if (legend === undefined) return;
        for (const { bounds } of layout.geometries.values()) expect(overlaps(bounds, legend.rect)).toBe(false);
        for (const { rect } of layout.labels.values()) expect(overlaps(rect, legend.rect)).toBe(false);
      }),
    );
  });
});

function connected(kinds: readonly ConnectionKind[]): Diagram {
  let made = diagram('aws').node('a', 'aws.lambda').node('b', 'aws.s3');
  for (const kind of kinds) made = made.connect('a', 'b', { kind });
  return made.done();
}

function textsOf(made: Diagram): readonly string[] {
  const { primitives } = drawScene(viewSide(made, 'aws', catalog), { theme: 'light' });
  return primitives.flatMap((one) => (one.kind === 'text' && one.element === LEGEND ? [one.text] : []));
}

function placed(made: Diagram): ReturnType<typeof placeLegend> {
  const view = viewSide(made, 'aws', catalog);
  return placeLegend(view, layOut(view));
}
