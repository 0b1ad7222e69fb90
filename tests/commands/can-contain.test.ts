import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { canConnect } from '../../shared/commands/can-connect.ts';
import { canContain } from '../../shared/commands/can-contain.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { diagram } from '../support/diagram-builder.ts';

const aws = (): Diagram =>
  diagram('aws')
    .node('region', 'aws.region')
    .node('vpc', 'aws.vpc', { in: 'region' })
    .node('zone', 'aws.availability-zone', { in: 'vpc' })
    .node('subnet', 'aws.subnet', { in: 'zone' })
    .node('web', 'aws.ec2', { in: 'subnet' })
    .node('bucket', 'aws.s3')
    .node('users', 'neutral.users')
    .node('note', 'neutral.frame')
    .done();
const azure = (): Diagram =>
  diagram('azure')
    .node('vnet', 'azure.virtual-network')
    .node('zone', 'azure.availability-zone', { in: 'vnet' })
    .node('subnet', 'azure.subnet', { in: 'vnet' })
    .done();

describe('what may be drawn where', () => {
  test.each<[string, Diagram, string | null, string, 'allow' | 'advise' | 'refuse']>([
    ['a machine in a subnet', aws(), 'subnet', 'aws.ec2', 'allow'],
    ['a machine in a region, outside any network', aws(), 'region', 'aws.ec2', 'advise'],
    ['a machine at the top', aws(), null, 'aws.ec2', 'advise'],
    ['a function at the top', aws(), null, 'aws.lambda', 'allow'],
    ['a function in a subnet, which attaches it to the VPC', aws(), 'subnet', 'aws.lambda', 'allow'],
    ['a bucket in a region', aws(), 'region', 'aws.s3', 'allow'],
    ['a CDN in a region', aws(), 'region', 'aws.cloudfront', 'advise'],
    ['a CDN at the top', aws(), null, 'aws.cloudfront', 'allow'],
    ['DNS in a network', aws(), 'vpc', 'aws.route53', 'allow'],
    ['a region in a VPC', aws(), 'vpc', 'aws.region', 'advise'],
    ['a VPC in a zone', aws(), 'zone', 'aws.vpc', 'advise'],
    ['a subnet in a zone on AWS', aws(), 'zone', 'aws.subnet', 'allow'],
    ['a zone in a subnet on AWS', aws(), 'subnet', 'aws.availability-zone', 'advise'],
    ['a subnet in a zone on Azure', azure(), 'zone', 'azure.subnet', 'advise'],
    ['a zone in a subnet on Azure', azure(), 'subnet', 'azure.availability-zone', 'allow'],
    ['an Azure service in a VPC', aws(), 'vpc', 'azure.function-app', 'advise'],
    ['anything in a plain frame', aws(), 'note', 'aws.s3', 'allow'],
    ['users in a subnet', aws(), 'subnet', 'neutral.users', 'allow'],
    ['a machine in a bucket', aws(), 'bucket', 'aws.ec2', 'refuse'],
    ['a bucket in the users', aws(), 'users', 'aws.s3', 'refuse'],
    ['a bucket in nothing known', aws(), 'constructor', 'aws.s3', 'refuse'],
  ])('%s', (_, of, parentId, serviceId, expected) => {
    const { answer, reason } = canContain(of, parentId, { serviceId }, catalog);
    expect(answer).toBe(expected);
    expect(reason === '').toBe(expected === 'allow');
  });

  test.each([
    ['in itself', 'vpc', 'vpc', 'refuse'],
    ['in what it holds', 'vpc', 'subnet', 'refuse'],
    ['where it is', 'web', 'subnet', 'allow'],
    ['at the top', 'bucket', null, 'allow'],
    ['if it is not there', 'gone', 'vpc', 'refuse'],
  ] as const)('a node %s', (_, nodeId, parentId, expected) => {
    expect(canContain(aws(), parentId, { nodeId }, catalog).answer).toBe(expected);
  });

  test('what was drawn as a frame, or holds something already, holds things', () => {
    const plain = aws();
    const { bucket, users } = plain.nodes;
    if (bucket === undefined || users === undefined) throw new Error('bucket');
    const framed = { ...plain, nodes: { ...plain.nodes, bucket: { ...bucket, shape: 'frame' as const } } };
    const full = { ...plain, nodes: { ...plain.nodes, users: { ...users, parentId: 'bucket' } } };
    for (const of of [framed, full])
      expect(canContain(of, 'bucket', { nodeId: 'web' }, catalog).answer).not.toBe('refuse');
  });
});

describe('what may be connected', () => {
  const drawn = diagram('aws')
    .node('a', 'aws.ec2')
    .node('b', 'aws.rds')
    .node('left', 'aws.ec2', { only: 'aws' })
    .node('right', 'azure.virtual-machines', { only: 'azure' })
    .connect('a', 'b')
    .done();

  test.each([
    ['b', 'a', 'traffic', 'allow'],
    ['a', 'left', 'traffic', 'allow'],
    ['a', 'b', 'data', 'allow'],
    ['a', 'b', 'traffic', 'advise'],
    ['a', 'a', 'traffic', 'advise'],
    ['left', 'right', 'traffic', 'refuse'],
    ['a', 'gone', 'traffic', 'refuse'],
    ['toString', 'a', 'traffic', 'refuse'],
  ] as const)('%s with %s as %s', (from, to, kind, expected) => {
    expect(canConnect(drawn, from, to, kind).answer).toBe(expected);
  });
});
