import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { viewSide } from '../../shared/catalog/side-view.ts';
import { checkInvariants } from '../../shared/document/invariants.ts';
import { parseDiagram } from '../../shared/document/parse.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { serializeDiagram } from '../../shared/document/serialize.ts';
import { diagramPart } from '../../shared/export/diagram-part.ts';
import { exportSvg, pictureSize } from '../../shared/export/export-diagram.ts';
import { diagram } from '../support/diagram-builder.ts';

const made = diagram('aws', {
  name: 'Orders',
  suppressions: [
    { rule: 'RT-001', element: 'fn', reason: 'inside' },
    { rule: 'RT-001', element: 'secret', reason: 'outside' },
    { rule: 'HA-001', reason: 'everywhere' },
  ],
})
  .node('vpc', 'aws.vpc', { frame: { x: 100, y: 100, width: 600, height: 400 } })
  .node('subnet', 'aws.subnet', { in: 'vpc', frame: { x: 20, y: 40, width: 300, height: 300 } })
  .node('fn', 'aws.lambda', { in: 'subnet', frame: { x: 20, y: 40 }, memberOf: ['group', 'secret-group'] })
  .node('db', 'aws.rds', { in: 'subnet', frame: { x: 160, y: 40 } })
  .node('group', 'aws.security-group', { in: 'subnet', frame: { x: 160, y: 180, width: 120, height: 100 } })
  .node('secret-group', 'aws.security-group', { frame: { x: 900, y: 500, width: 120, height: 100 } })
  .node('secret', 'aws.s3', { frame: { x: 2000, y: 100 }, label: 'Top secret' })
  .connect('fn', 'db', { label: 'reads' })
  .connect('fn', 'secret', { label: 'hidden talk' })
  .done();
const view = viewSide(made, 'aws', catalog);
const ports = { loadIcons: async () => new Map<string, string>(), loadFonts: async () => ({}) };

test('a picture of a part shows what is chosen, what it holds and the connections among them, and tells of nothing else', async () => {
  const svg = await exportSvg(view, { only: new Set(['subnet']) }, ports);
  for (const shown of ['>subnet', '>fn', '>db', 'reads']) expect(svg).toContain(shown);
  for (const hidden of ['secret', 'hidden talk', '>vpc']) expect(svg).not.toContain(hidden);
});

test('a picture of a part is cropped to it and lies as it does in the whole', async () => {
  const whole = await exportSvg(view, {}, ports);
  const part = await exportSvg(view, { only: new Set(['fn', 'db']), margin: 0 }, ports);
  const line = /<path d="[^"]+" fill="none"[^>]*>/.exec(part)?.[0] ?? 'no line';
  expect(whole).toContain(line);
  const size = pictureSize(view, { only: new Set(['fn', 'db']), margin: 0 });
  expect(size.width).toBeLessThan(300);
  expect(size.width).toBeGreaterThan(140);
});

test.each([
  ['ids that are not there', ['nobody', 'constructor', '__proto__']],
  ['connections alone', ['fn-db-0']],
])('a picture of %s is empty', async (_, ids) => {
  const svg = await exportSvg(view, { only: new Set(ids) }, ports);
  expect(svg).not.toContain('<text');
  expect(diagramPart(view, new Set(ids)).nodes).toEqual({});
});

test('a diagram of a part is a sound diagram of its own', () => {
  const part = diagramPart(view, new Set(['subnet']));
  expect(checkInvariants(part)).toEqual([]);
  expect(Object.keys(part.nodes).sort()).toEqual(['db', 'fn', 'group', 'subnet']);
  expect(Object.keys(part.connections)).toEqual(['fn-db-0']);
  expect(part.nodes.subnet).toMatchObject({ parentId: null, frame: { x: 120, y: 140 } });
  expect(part.nodes.fn).toMatchObject({ memberOf: ['group'] });
  expect(part.suppressions.map(({ reason }) => reason)).toEqual(['inside', 'everywhere']);
  expect(part.name).toBe('Orders');
  expect(reopened(part)).toEqual(part);
});

test('a hidden node that carries a shown connection comes along', () => {
  const hidden = diagram('aws')
    .node('vpc', 'aws.vpc', { frame: { width: 400, height: 300 } })
    .node('vm', 'aws.ec2', { in: 'vpc', frame: { x: 40, y: 60 } })
    .node('gateway', 'aws.internet-gateway', { in: 'vpc', frame: { x: 240, y: 60 } })
    .node('users', 'neutral.users', { frame: { x: 600, y: 60 } })
    .connect('vm', 'gateway')
    .connect('gateway', 'users')
    .done();
  const azure = viewSide({ ...hidden, provider: 'azure' }, 'azure', catalog);
  expect(azure.absorbed.has('gateway')).toBe(true);
  const part = diagramPart(azure, new Set(['vm', 'users']));
  expect(viewSide(part, 'azure', catalog).connections).toMatchObject([{ from: 'vm', to: 'users' }]);
});

function reopened(part: Diagram): Diagram | undefined {
  const read = parseDiagram(serializeDiagram(part));
  return read.ok ? read.value : undefined;
}
