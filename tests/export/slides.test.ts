import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { numbered, slideNamed } from '../../cli/slides.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { exportSvg, pictureSize } from '../../shared/export/export-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const drawn = diagram('aws', { name: 'Shop' })
  .node('in', 'aws.lambda', { label: 'Inside', frame: { x: 40, y: 40 } })
  .node('out', 'aws.s3', { label: 'Outside', frame: { x: 700, y: 40 } })
  .node('far', 'aws.s3', { label: 'Far away', frame: { x: 900, y: 600 } })
  .node('first', 'neutral.area', { label: 'Overview', step: 1, frame: { x: 0, y: 0, width: 320, height: 180 } })
  .node('second', 'neutral.area', { label: 'Details', step: 2, frame: { x: 860, y: 560, width: 200, height: 160 } })
  .connect('in', 'out', { label: 'crosses' })
  .done();
const view = viewSide(drawn, 'aws', catalog);
const ports = { loadIcons: async () => new Map<string, string>(), loadFonts: async () => ({}) };

describe('the picture of a slide', () => {
  test('is as large as the slide, whatever the margin', () => {
    expect(pictureSize(view, { area: 'first', margin: 100 })).toMatchObject({ width: 320, height: 180 });
  });

  test('shows what lies on it and what crosses it, no outline and nothing else', async () => {
    const svg = await exportSvg(view, { area: 'first' }, ports);
    expect(svg).toContain('viewBox="0 0 320 180"');
    expect(svg).toContain('>Inside<');
    expect(svg).not.toContain('Outside');
    expect(svg).not.toContain('Far away');
    expect(svg).not.toContain('Overview</text>');
    expect(svg).not.toContain('stroke-dasharray');
    expect(svg).toContain('<title id="title">Shop: Overview</title>');
    expect(svg.match(/<path d="M/g)?.length).toBeGreaterThan(0);
  });

  test('the whole picture shows the slides as they are on the canvas', async () => {
    const svg = await exportSvg(view, {}, ports);
    expect(svg).toContain('1  Overview');
    expect(svg).toContain('2  Details');
  });
});

test.each([
  ['second', 'second'],
  ['details', 'second'],
  ['1', 'first'],
])('a slide is named %s', (name, id) => {
  expect(slideNamed(drawn, name)).toBe(id);
});

test('a name that is none says which there are', () => {
  expect(() => slideNamed(drawn, 'nothing')).toThrow('1 Overview, 2 Details');
});

test.each([
  ['out.png', 3, 'out-3.png'],
  ['a.b/shop.v2.svg', 12, 'a.b/shop.v2-12.svg'],
])('%s is numbered', (path, number, expected) => {
  expect(numbered(path, number)).toBe(expected);
});
