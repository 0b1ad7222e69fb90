import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { handleAt, shownHandles } from '../../renderer/canvas/handles.ts';
import { liveDiagram, liveGeometry } from '../../renderer/canvas/live-diagram.ts';
import { hoveredAfter } from '../../renderer/canvas/show-hover.ts';
import { hitTest, NEAR } from '../../renderer/gestures/hit-test.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { centreOf } from '../../shared/scene/geometry.ts';
import { diagram } from '../support/diagram-builder.ts';

// A line leaves the load balancer to either side, and the frame around it begins just beside its handle.
const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { frame: { x: 200, y: 0, width: 400, height: 200 } })
  .node('alb', 'aws.alb', { in: 'vpc', frame: { x: 20, y: 60, width: 48, height: 68 } })
  .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 240, y: 60, width: 48, height: 68 } })
  .node('users', 'neutral.users', { frame: { x: 0, y: 60, width: 48, height: 68 } })
  .connect('users', 'alb')
  .connect('alb', 'web')
  .done();
const view = viewSide(drawn, 'aws', catalog);
const live = liveDiagram(view, { kind: 'none' });

/** A hand that goes by steps of this many window pixels, and what it hovers at the end. */
function walked(from: Point, to: Point, zoom: number, step = 2): string | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  let hovered: string | null = null;
  for (let gone = 0; gone <= length; gone += step / zoom) {
    const at = { x: from.x + ((to.x - from.x) * gone) / length, y: from.y + ((to.y - from.y) * gone) / length };
    if (handleAt(shownHandles(live, new Set(), hovered, zoom), at, zoom) !== null) continue;
    hovered = hoveredAfter(live, hovered, hitTest(view, live.layout, at, NEAR / zoom), at, zoom);
  }
  return hovered;
}

function middleOf(id: string): Point {
  const core = liveGeometry(live, id)?.core;
  if (core === undefined) throw new Error(`no node "${id}"`);
  return centreOf(core);
}

describe('a hand on its way from a node to a handle beside it', () => {
  const handles = shownHandles(live, new Set(), 'alb', 1).flatMap(({ handle }) =>
    handle.kind === 'connect' ? [handle.port] : [],
  );

  test.each(handles.flatMap((port) => [0.36, 1, 2].map((zoom) => [port, zoom] as const)))(
    'finds the one at the %s at zoom %d, whatever lies there',
    (port, zoom) => {
      const to = shownHandles(live, new Set(), 'alb', zoom).find(
        ({ handle }) => handle.kind === 'connect' && handle.port === port,
      )?.at;
      expect(to && walked(middleOf('alb'), to, zoom)).toBe('alb');
    },
  );

  test('touches the line once it is past it', () => {
    const { y } = middleOf('alb');
    expect(walked(middleOf('alb'), { x: 350, y }, 1)).toBe('alb-web-1');
  });

  test('touches the line that it comes along from elsewhere', () => {
    const { y } = middleOf('alb');
    expect(walked({ x: 340, y: y + 60 }, { x: 340, y }, 1)).toBe('alb-web-1');
  });
});
