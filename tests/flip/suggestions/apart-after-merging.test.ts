import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { validate } from '../../../shared/validation/validate.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { carriedOut } from './harness.ts';

const subnet = (x: number, zone: string, cidr: string) => ({
  in: 'net',
  label: 'Data',
  zones: [zone],
  cidr,
  frame: { x, y: 40, width: 220, height: 200 },
});

test('what moves out of a merged subnet gets a range of its own', () => {
  const before = diagram('aws')
    .node('net', 'aws.vpc', { cidr: '10.0.0.0/16', frame: { x: 0, y: 0, width: 760, height: 480 } })
    .node('a', 'aws.subnet', subnet(40, 'a', '10.0.1.0/24'))
    .node('vm1', 'aws.ec2', { in: 'a', frame: { x: 40, y: 60 } })
    .node('b', 'aws.subnet', subnet(480, 'b', '10.0.2.0/24'))
    .node('vm2', 'aws.ec2', { in: 'b', frame: { x: 40, y: 60 } })
    .node('db', 'aws.aurora', { in: 'net', subnets: ['a', 'b'], frame: { x: 300, y: 300 } })
    .done();
  const { diagram: after, done } = carriedOut(before, 'azure', ['merge-zone-subnets', 'dedicated-subnets']);
  expect(done.map(({ kind }) => kind)).toEqual(['merge-zone-subnets', 'dedicated-subnets']);
  const ranges = viewSide(after, 'azure', catalog)
    .all('subnet')
    .map(({ face }) => face.properties.cidr);
  expect(new Set(ranges).size).toBe(2);
  expect(ranges).not.toContain(undefined);
  const findings = validate(after, 'azure', catalog, { today: '2026-11-21' });
  expect(findings.filter(({ code }) => code === 'NET-010')).toEqual([]);
});
