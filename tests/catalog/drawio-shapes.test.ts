import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { DrawioShapeTable } from '../../shared/import/drawio/shape-table.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const table = readJson('../../catalog/data/drawio-shapes.json') as DrawioShapeTable;
const names = readJson('../fixtures/drawio-shape-names.json') as { name: string; provider: string; count: number }[];

/** Pictures of the cloud libraries that stand for no service, or for one that is gone or not in the catalog. */
const NOT_A_SERVICE = new Map([
  ['aws:resourceIcon', 'a tile whose picture resIcon names'],
  ['aws:productIcon', 'a tile whose picture prIcon names'],
  ['aws:group', 'a frame whose kind grIcon names'],
  ['aws:gateway', 'any gateway'],
  ['aws:endpoint', 'any endpoint'],
  ['aws:factory', 'a factory'],
  ['azure:cloud', 'any cloud'],
  ['azure:certificate', 'a certificate'],
  ['azure:SchedulerJobCollection', 'Azure Scheduler is retired'],
  ['azure:mobile_services', 'Mobile Services is retired'],
  ['azure:sql_reporting', 'SQL Reporting is retired'],
  ['azure:media_service', 'Media Services is retired'],
]);

test('every row names a service of the catalog', () => {
  const services = Object.values(table).flatMap((row) => [
    row.service,
    ...Object.values(row.byStroke ?? {}).flatMap(({ service }) => (service === undefined ? [] : [service])),
  ]);
  expect(services.filter((id) => !catalog.services.has(id))).toEqual([]);
});

test('every property of a row is one of the vocabulary, with a value that it allows', () => {
  const stated = Object.values(table).flatMap((row) => [
    ...Object.entries(row.properties ?? {}),
    ...Object.values(row.byStroke ?? {}).flatMap(({ properties }) => Object.entries(properties ?? {})),
  ]);
  expect(stated.length).toBeGreaterThan(0);
  const wrong = stated.filter(([id, value]) => {
    const property = catalog.properties.get(id);
    if (property === undefined) return true;
    return property.type === 'enum'
      ? !property.values?.some((allowed) => allowed.value === value)
      : property.type !== typeof value;
  });
  expect(wrong).toEqual([]);
});

test('keys have the documented form, and none differs from another in capitals alone while meaning something else', () => {
  const byLowerCase = new Map<string, string>();
  const clashes: string[] = [];
  for (const [key, row] of Object.entries(table)) {
    expect(key).toMatch(/^(aws:[A-Za-z0-9_-]+|azure:[A-Za-z0-9_()]+|generic:[A-Za-z0-9_.-]+)$/);
    const other = byLowerCase.get(key.toLowerCase());
    if (other !== undefined && other !== row.service) clashes.push(key);
    byLowerCase.set(key.toLowerCase(), row.service);
  }
  expect(clashes).toEqual([]);
});

test('a service of one cloud is named by that cloud’s pictures only', () => {
  const crossed = Object.entries(table).filter(
    ([key, { service }]) => !service.startsWith('neutral.') && !key.startsWith(`${service.split('.')[0]}:`),
  );
  expect(crossed).toEqual([]);
});

test('the picture that AWS libraries use for subnets and security groups is told apart by its stroke', () => {
  const row = table['aws:group_security_group'];
  expect(row?.service).toBe('aws.security-group');
  expect(
    Object.entries(row?.byStroke ?? {}).map(([stroke, { service, properties }]) => [stroke, service, properties]),
  ).toEqual([
    ['#248814', 'aws.subnet', { visibility: 'public' }],
    ['#7AA116', 'aws.subnet', { visibility: 'public' }],
    ['#147EBA', 'aws.subnet', { visibility: 'private' }],
    ['#00A4A6', 'aws.subnet', { visibility: 'private' }],
  ]);
});

const cloudNames = names
  .filter(({ provider }) => provider !== 'generic')
  .map(({ name, count }) => ({ key: keyOf(name), count }));

test('every cloud picture seen in real diagrams is either mapped or known to be no service', () => {
  const unknown = cloudNames.filter(({ key }) => !isMapped(key) && !NOT_A_SERVICE.has(key));
  expect(unknown).toEqual([]);
});

test('nothing is both mapped and known to be no service', () => {
  expect([...NOT_A_SERVICE.keys()].filter(isMapped)).toEqual([]);
});

test('of the pictures that name something themselves, at least 90 % by number of uses are mapped', () => {
  const naming = cloudNames.filter(({ key }) => !/^aws:(resourceIcon|productIcon|group)$/.test(key));
  const uses = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
  expect(uses(naming.filter(({ key }) => isMapped(key))) / uses(naming)).toBeGreaterThan(0.9);
});

function isMapped(key: string): boolean {
  return key in table;
}

/** The key as the table's type documents it. */
function keyOf(name: string): string {
  const picture = /^img\/lib\/(?:azure2|mscae)\/(?:.*\/)?([^/]+)\.svg$/.exec(name)?.[1];
  if (picture !== undefined) return `azure:${picture}`;
  const set = name.startsWith('mxgraph.aws') ? 'aws' : 'azure';
  return `${set}:${name.slice(name.lastIndexOf('.') + 1)}`;
}
