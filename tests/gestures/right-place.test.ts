import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { explainPlace, placedNote } from '../../renderer/canvas/explain-place.ts';
import { rightPlace } from '../../renderer/gestures/right-place.ts';
import { placeService } from '../../renderer/palette/place-service.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { encloses } from '../../shared/scene/geometry.ts';
import { type DiagramBuilder, diagram } from '../support/diagram-builder.ts';
import { act, startApp } from '../support/test-app.ts';

const REGION = { x: 0, y: 0, width: 900, height: 600 };
const VPC = { x: 300, y: 40, width: 300, height: 300 };

function region(): DiagramBuilder {
  return diagram('aws').node('region', 'aws.region', { frame: REGION });
}

const oneVpc = (): DiagramBuilder => region().node('vpc', 'aws.vpc', { in: 'region', frame: VPC });
const web = { in: 'region', frame: { x: 20, y: 40 } };

function parentOf(design: Diagram, id: string): string | null | undefined {
  const parent = rightPlace(viewSide(design, design.provider, catalog), id);
  return parent === undefined ? undefined : (parent?.id ?? null);
}

test.each<[string, Diagram, string, string | null | undefined]>([
  ['a machine beside the only VPC goes into it', oneVpc().node('web', 'aws.ec2', web).done(), 'web', 'vpc'],
  [
    'a machine in a VPC is well there',
    oneVpc()
      .node('web', 'aws.ec2', { in: 'vpc', frame: { x: 10, y: 30 } })
      .done(),
    'web',
    undefined,
  ],
  ['without a VPC there is no place', region().node('web', 'aws.ec2', web).done(), 'web', undefined],
  [
    'with two VPCs it takes a decision',
    oneVpc()
      .node('other', 'aws.vpc', { in: 'region', frame: { x: 620, y: 40, width: 200, height: 300 } })
      .node('web', 'aws.ec2', web)
      .done(),
    'web',
    undefined,
  ],
  [
    'the VPC of its own region comes before others',
    oneVpc()
      .node('far', 'aws.region', { frame: { x: 1000, y: 0, width: 600, height: 400 } })
      .node('far-vpc', 'aws.vpc', { in: 'far', frame: { x: 20, y: 40, width: 300, height: 300 } })
      .node('web', 'aws.ec2', web)
      .done(),
    'web',
    'vpc',
  ],
  [
    'subnets in the VPC are the next decision, not this one',
    oneVpc()
      .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 30, width: 100, height: 100 } })
      .node('web', 'aws.ec2', web)
      .done(),
    'web',
    'vpc',
  ],
  [
    'what is global goes out of the region',
    region()
      .node('cdn', 'aws.cloudfront', { in: 'region', frame: { x: 20, y: 40 } })
      .done(),
    'cdn',
    null,
  ],
  [
    'a subnet in a subnet goes to the network around it',
    oneVpc()
      .node('outer', 'aws.subnet', { in: 'vpc', frame: { x: 10, y: 30, width: 120, height: 120 } })
      .node('inner', 'aws.subnet', { in: 'outer', frame: { x: 10, y: 30, width: 60, height: 60 } })
      .done(),
    'inner',
    'vpc',
  ],
  ['what is not there has none', oneVpc().done(), 'gone', undefined],
])('%s', (_, design, id, parent) => {
  expect(parentOf(design, id)).toBe(parent);
});

test('it is put right by one step, inside and beside what is there', async () => {
  const app = await startApp(
    oneVpc()
      .node('db', 'aws.rds', { in: 'vpc', frame: { x: 20, y: 60 } })
      .node('web', 'aws.ec2', web)
      .done(),
  );
  app.editor.select(['web']);
  await act(app, 'put-right');
  const moved = app.editor.view().nodes.get('web');
  const vpc = app.editor.view().nodes.get('vpc');
  if (moved === undefined || vpc === undefined) throw new Error('they are there');
  expect(moved.parentId).toBe('vpc');
  expect(encloses(vpc.frame, moved.frame)).toBe(true);
  expect(app.editor.state.getState().history.past).toHaveLength(1);
  expect(app.ui.state.getState().announcement).toBe('Moved into vpc.');
  expect(explainPlace(app, ['web'])).toBe('');
  expect(placedNote.getState().id).toBeNull();
});

test('a network that is too small grows for it', async () => {
  const small = { in: 'region', frame: { x: 300, y: 40, width: 60, height: 60 } };
  const app = await startApp(region().node('vpc', 'aws.vpc', small).node('web', 'aws.ec2', web).done());
  app.editor.select(['web']);
  await act(app, 'put-right');
  const { nodes } = app.editor.view();
  const [vpc, moved] = [nodes.get('vpc'), nodes.get('web')];
  if (vpc === undefined || moved === undefined) throw new Error('they are there');
  expect(encloses(vpc.frame, moved.frame)).toBe(true);
});

test('what is placed by the keyboard is explained like what is dropped', async () => {
  const app = await startApp(oneVpc().done());
  placeService(app, 'aws.ec2');
  expect(app.ui.state.getState().announcement).toBe('EC2 placed. EC2 needs a VPC around it.');
  expect(placedNote.getState().id).toBe([...app.editor.state.getState().selection][0]);
  placeService(app, 'aws.s3');
  expect(placedNote.getState().id).toBeNull();
});
