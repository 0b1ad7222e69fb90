import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { elementsInBox } from '../../renderer/gestures/elements-in-box.ts';
import { hitNode, hitTest } from '../../renderer/gestures/hit-test.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Point } from '../../shared/document/schema.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws')
  .node('vpc', 'aws.vpc', { label: 'Orders', frame: { x: 0, y: 0, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 40, y: 60, width: 200, height: 160 } })
  .node('web', 'aws.ec2', { in: 'subnet', frame: { x: 52, y: 40, width: 96, height: 88 } })
  .node('db', 'aws.rds', { in: 'vpc', frame: { x: 400, y: 100, width: 96, height: 88 } })
  .node('note', 'neutral.note', { frame: { x: 700, y: 0, width: 160, height: 96 } })
  .node('end', 'neutral.point', { frame: { x: 700, y: 200, width: 16, height: 16 } })
  .connect('web', 'db', { label: 'SQL' })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const layout = layOut(view);
const line = layout.routes.connections[0]?.points ?? [];
const label = [...layout.labels.values()][0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
const onLine: Point = { x: ((line[0]?.x ?? 0) * 9 + (line[1]?.x ?? 0)) / 10, y: line[0]?.y ?? 0 };

test('a callout is touched before the icon that it stands on, whichever was drawn first', () => {
  const numbered = diagram('aws')
    .node('callout', 'neutral.callout', { step: 1, frame: { x: 60, y: 0, width: 24, height: 24 } })
    .node('web', 'aws.ec2', { frame: { x: 0, y: 0, width: 96, height: 88 } })
    .done();
  const side = viewSide(numbered, 'aws', catalog);
  expect(hitTest(side, layOut(side), { x: 66, y: 12 })).toMatchObject({ id: 'callout' });
});

describe('what lies under a point', () => {
  test.each<[string, Point, string | null]>([
    ['an icon', { x: 140, y: 124 }, 'web icon'],
    ['the name under it', { x: 140, y: 160 }, 'web label'],
    ['the inside of a frame', { x: 60, y: 200 }, 'subnet inside'],
    ['the frame around it', { x: 300, y: 350 }, 'vpc inside'],
    ['a border', { x: 40, y: 180 }, 'subnet border'],
    ['a border from outside', { x: 603, y: 200 }, 'vpc border'],
    ['a title', { x: 20, y: 12 }, 'vpc title'],
    ['a note', { x: 780, y: 50 }, 'note body'],
    ['a free end', { x: 712, y: 210 }, 'end icon'],
    ['nothing', { x: 650, y: 300 }, null],
    ['a line', onLine, 'web-db-0 line'],
    ['near a line', { x: onLine.x, y: onLine.y + 4 }, 'web-db-0 line'],
    ['the label of a line', { x: label.x + label.width / 2, y: label.y + 2 }, 'web-db-0 label'],
  ])('%s', (_, point, expected) => {
    const hit = hitTest(view, layout, point);
    expect(hit === null ? null : `${hit.id} ${hit.part}`).toBe(expected);
  });

  test('a line is as near as the zoom makes it', () => {
    const beside = { x: onLine.x, y: onLine.y + 12 };
    expect(hitTest(view, layout, beside)?.id).toBe('subnet');
    expect(hitTest(view, layout, beside, 20)?.id).toBe('web-db-0');
  });
});

test.each<[string, Point, string | null]>([
  ['an icon', { x: 140, y: 124 }, 'web icon'],
  ['what lies under a line', onLine, 'subnet inside'],
  ['what lies under the label of a line', { x: label.x + label.width / 2, y: label.y + 2 }, 'vpc inside'],
  ['nothing', { x: 650, y: 300 }, null],
])('of nodes alone there is %s', (_, point, expected) => {
  const hit = hitNode(view, layout, point);
  expect(hit === null ? null : `${hit.id} ${hit.part}`).toBe(expected);
});

describe('a selection box takes', () => {
  test.each([
    ['nothing beside everything', { x: 620, y: 300, width: 50, height: 50 }, []],
    ['icons that it touches, not the frame around', { x: 100, y: 110, width: 20, height: 20 }, ['web']],
    ['no icon by its name alone', { x: 120, y: 156, width: 30, height: 10 }, []],
    ['a frame that lies in it whole, without what that holds', { x: 30, y: 50, width: 230, height: 190 }, ['subnet']],
    ['a connection that lies in it whole', { x: 90, y: 70, width: 410, height: 130 }, ['db', 'web', 'web-db-0']],
    ['a frame, and not what runs within it', { x: -10, y: -10, width: 620, height: 420 }, ['vpc']],
    ['a note that it touches', { x: 690, y: 20, width: 20, height: 20 }, ['note']],
    ['a free end', { x: 700, y: 200, width: 16, height: 16 }, ['end']],
  ])('%s', (_, box, expected) => {
    expect(elementsInBox(view, layout, box)).toEqual(expected);
  });
});
