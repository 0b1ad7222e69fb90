import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { contentRect } from '../../renderer/canvas/content-rect.ts';
import { presentSteps, stepAt, stepOf, stepWords } from '../../renderer/present/present-steps.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { layOut } from '../../shared/scene/lay-out.ts';
import { type DiagramBuilder, diagram } from '../support/diagram-builder.ts';

function made(builder: DiagramBuilder) {
  const view = viewSide(builder.done(), 'aws', catalog);
  const layout = layOut(view);
  return { view, steps: presentSteps(view, layout, contentRect(layout)) };
}

const frame = (x: number, y: number, width: number, height: number) => ({ frame: { x, y, width, height } });
const shop = (): DiagramBuilder =>
  diagram('aws')
    .node('vpc', 'aws.vpc', { label: 'Shop VPC', ...frame(0, 0, 600, 400) })
    .node('subnet', 'aws.subnet', { label: 'Web tier', in: 'vpc', ...frame(40, 40, 300, 300) })
    .node('web', 'aws.ec2', { in: 'subnet', ...frame(40, 60, 96, 88) })
    .node('empty', 'aws.vpc', { ...frame(900, 0, 200, 200) });

describe('the steps of a presentation', () => {
  test('are the whole and then the frames that hold something, where nothing was prepared', () => {
    expect(made(shop()).steps.map(({ kind, id }) => id ?? kind)).toEqual(['whole', 'vpc', 'subnet']);
  });

  test('are the slides by their number, each with the callouts in it by theirs', () => {
    const builder = shop()
      .node('late', 'neutral.area', { step: 2, label: 'Storage', ...frame(700, 0, 600, 400) })
      .node('early', 'neutral.area', { step: 1, label: 'Entry', ...frame(-10, -10, 620, 420) })
      .node('b', 'neutral.callout', { step: 2, label: 'then here', ...frame(950, 50, 24, 24) })
      .node('a', 'neutral.callout', { step: 1, label: 'first here', in: 'web', ...frame(80, 0, 24, 24) });
    const { steps } = made(builder);
    expect(steps.map(({ id, number, text }) => [id, number, text])).toEqual([
      ['early', null, 'Entry'],
      ['a', 1, 'first here'],
      ['late', null, 'Storage'],
      ['b', 2, 'then here'],
    ]);
  });

  test('end with the whole and the callouts that lie on no slide', () => {
    const builder = shop()
      .node('slide', 'neutral.area', { step: 1, ...frame(0, 0, 300, 300) })
      .node('a', 'neutral.callout', { step: 1, label: 'apart', ...frame(950, 50, 24, 24) });
    expect(made(builder).steps.map(({ kind }) => kind)).toEqual(['slide', 'whole', 'callout']);
  });

  test('say of a slide without a name which it is, and write nothing over the picture', () => {
    const builder = shop()
      .node('one', 'neutral.area', { label: '', step: 1, ...frame(0, 0, 300, 300) })
      .node('two', 'neutral.area', { label: 'Two', step: 2, ...frame(0, 0, 300, 300) });
    expect(made(builder).steps.map(({ text, isUnnamed }) => [text, isUnnamed])).toEqual([
      ['Slide 1', true],
      ['Two', undefined],
    ]);
  });

  test('of an empty diagram are one', () => {
    expect(made(diagram('aws')).steps).toHaveLength(1);
  });

  test.each([
    ['the step of the selected element', ['vpc'], 1],
    ['the smallest step that holds it', ['web'], 2],
    ['the start where no step holds it', ['empty'], 0],
    ['the start where nothing is selected', [], 0],
  ])('begin from here at %s', (_, selected, expected) => {
    const { steps, view } = made(shop());
    expect(stepOf(steps, view, new Set(selected))).toBe(expected);
  });

  test('are found by a place, the smallest first', () => {
    const { steps } = made(shop());
    expect([
      stepAt(steps, { x: 60, y: 60 }),
      stepAt(steps, { x: 500, y: 380 }),
      stepAt(steps, { x: 2000, y: 0 }),
    ]).toEqual([2, 1, -1]);
  });

  test('are told in words', () => {
    const { steps } = made(shop().node('a', 'neutral.callout', { step: 1, label: '', ...frame(950, 50, 24, 24) }));
    expect(steps.map((step, index) => stepWords(step, index, steps.length))).toEqual([
      'Step 1 of 2. The whole diagram',
      'Step 2 of 2. Callout 1: without text',
    ]);
  });
});
