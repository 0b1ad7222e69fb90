import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { flip } from '../../shared/flip/flip.ts';
import { EFFORTS, type Effort, type FlipEffort, type FlipRow } from '../../shared/flip/flip-row.ts';
import { diagram } from '../support/diagram-builder.ts';

function rowsOf(design: Diagram, to: Side): ReadonlyMap<string, FlipRow> {
  const { rows } = flip(design, to, catalog, { today: '2026-11-21' }).report;
  return new Map(rows.map((row) => [row.node, row]));
}

function effortOf(service: string, properties = {}): FlipEffort | undefined {
  const side: Side = service.startsWith('aws.') ? 'aws' : 'azure';
  const design = diagram(side).node('n', service, properties).done();
  return rowsOf(design, side === 'aws' ? 'azure' : 'aws').get('n')?.effort;
}

const LIKE_FOR_LIKE: readonly [string, object, Effort, string][] = [
  ['aws.ec2', {}, 'rehost', 'operating system'],
  ['azure.virtual-machines', {}, 'rehost', 'operating system'],
  ['aws.auto-scaling-group', {}, 'rehost', 'operating system'],
  ['aws.eks-cluster', {}, 'rehost', 'same container images'],
  ['aws.fargate', {}, 'rehost', 'same container images'],
  ['azure.container-apps', {}, 'rehost', 'same container images'],
  ['azure.app-service', {}, 'rehost', 'same kind of platform'],
  ['aws.ecr', {}, 'rehost', 'unchanged'],
  ['aws.eks-node-group', {}, 'set-up', 'Nodes hold nothing'],
];

const CODE: readonly [string, object, Effort, string][] = [
  ['aws.lambda', {}, 'refactor', 'Handlers'],
  ['azure.function-app', {}, 'refactor', 'Handlers'],
  ['aws.step-functions', {}, 'refactor', 'workflows'],
  ['aws.sqs', {}, 'refactor', 'Azure Service Bus has another'],
  ['azure.event-grid', {}, 'refactor', 'written for its API'],
  ['aws.msk', {}, 'replatform', 'keep their protocol'],
  ['aws.appsync', {}, 'refactor', 'resolvers'],
  ['aws.mwaa', {}, 'replatform', 'Airflow'],
];

const DATA: readonly [string, object, Effort, string][] = [
  ['aws.rds', { engine: 'postgresql' }, 'data-migration', 'the engine stays PostgreSQL'],
  ['aws.rds', { engine: 'mariadb' }, 'data-migration', 'the engine changes from MariaDB to MySQL'],
  ['aws.aurora', {}, 'data-migration', 'its engine is not stated'],
  ['azure.sql-database', {}, 'data-migration', 'the engine stays SQL Server'],
  ['aws.dynamodb', {}, 'data-migration', 'code that calls the API of DynamoDB is changed'],
  ['aws.s3', {}, 'data-migration', 'code that calls the API of S3 is changed'],
  ['aws.opensearch', {}, 'data-migration', 'code that calls the API of OpenSearch'],
  ['aws.redshift', {}, 'data-migration', 'queries are tested and converted'],
  ['aws.efs', {}, 'data-migration', 'The data is copied'],
  ['aws.ebs', {}, 'rehost', 'together with the machine'],
  ['aws.elasticache', { engine: 'valkey' }, 'replatform', 'keep their protocol'],
  ['aws.elasticache', { engine: 'memcached' }, 'refactor', 'its clients change'],
  ['aws.cognito', {}, 'data-migration', 'user accounts'],
];

const NEITHER: readonly [string, object, Effort, string][] = [
  ['aws.vpc', {}, 'set-up', 'configured anew'],
  ['aws.subnet', {}, 'set-up', 'designed anew'],
  ['aws.alb', {}, 'set-up', 'configured anew'],
  ['aws.kms', {}, 'set-up', 'New keys'],
  ['aws.secrets-manager', {}, 'set-up', 'secrets are stored anew'],
  ['azure.key-vault', {}, 'set-up', 'secrets are stored anew'],
  ['aws.acm', {}, 'set-up', 'Certificates'],
  ['aws.cloudformation', {}, 'set-up', 'written anew'],
  ['aws.cloudwatch', {}, 'set-up', 'instrumentation'],
  ['aws.region', {}, 'none', 'chosen, not moved'],
  ['azure.resource-group', {}, 'none', 'A grouping'],
  ['azure.app-configuration', {}, 'set-up', 'settings are stored anew'],
  ['aws.storage-gateway', {}, 'set-up', 'gateway is set up anew'],
  ['aws.no-such-service', {}, 'undecided', 'no counterpart'],
];

describe('what a move takes', () => {
  test.each([...LIKE_FOR_LIKE, ...CODE, ...DATA, ...NEITHER])('%s %o: %s', (service, properties, kind, reason) => {
    const effort = effortOf(service, properties);
    expect(effort?.kind).toBe(kind);
    expect(effort?.reason).toContain(reason);
  });

  test('every pair of the table has an effort, with a reason of one sentence', () => {
    for (const service of catalog.services.values()) {
      if (service.provider === 'neutral') continue;
      const effort = effortOf(service.id);
      expect(EFFORTS, service.id).toContain(effort?.kind);
      expect(effort?.reason, service.id).toMatch(/^[A-Z][^\n]*\.$/);
      expect(effort?.reason, service.id).not.toMatch(/undefined|\.\.|[;,]\./);
    }
  });

  test('code that calls what the other cloud has not is changed with it, in whichever direction the line runs', () => {
    const design = diagram('aws')
      .node('web', 'aws.ec2')
      .node('worker', 'aws.fargate')
      .node('alone', 'aws.ec2')
      .node('files', 'aws.s3')
      .node('jobs', 'aws.sqs')
      .node('db', 'aws.rds', { engine: 'postgresql' })
      .connect('web', 'files')
      .connect('jobs', 'worker', { kind: 'event' })
      .connect('alone', 'db')
      .done();
    const rows = rowsOf(design, 'azure');
    expect(rows.get('web')?.effort).toEqual({
      kind: 'refactor',
      reason: 'Its code calls S3, whose API Azure does not have.',
    });
    expect(rows.get('worker')?.effort.reason).toContain('calls SQS');
    expect(rows.get('alone')?.effort.kind).toBe('rehost');
  });

  test('what is started by a workflow or a platform for models calls nothing of theirs; what starts them does', () => {
    const design = diagram('aws')
      .node('flow', 'aws.step-functions')
      .node('job', 'aws.fargate')
      .node('model', 'aws.sagemaker')
      .node('machine', 'aws.ec2')
      .node('web', 'aws.ec2')
      .connect('flow', 'job')
      .connect('model', 'machine')
      .connect('web', 'flow')
      .done();
    const rows = rowsOf(design, 'azure');
    expect(rows.get('job')?.effort.kind).toBe('rehost');
    expect(rows.get('machine')?.effort.kind).toBe('rehost');
    expect(rows.get('web')?.effort.reason).toContain('calls Step Functions');
  });

  test('a line on which nothing is called changes no code', () => {
    const design = diagram('aws')
      .node('web', 'aws.ec2')
      .node('files', 'aws.s3')
      .connect('web', 'files', { kind: 'attach' })
      .done();
    expect(rowsOf(design, 'azure').get('web')?.effort.kind).toBe('rehost');
  });

  test('what is pinned is retained, what the other side builds in takes nothing', () => {
    const design = diagram('aws').node('vpc', 'aws.vpc').node('igw', 'aws.internet-gateway', { in: 'vpc' }).done();
    expect(rowsOf(design, 'azure').get('igw')?.effort.kind).toBe('none');
    const pinned: Diagram = {
      ...design,
      nodes: Object.fromEntries(Object.entries(design.nodes).map(([id, node]) => [id, { ...node, pinned: 'aws' }])),
    };
    const row = rowsOf(pinned, 'azure').get('vpc');
    expect(row).toMatchObject({
      pinned: true,
      effort: { kind: 'retain', reason: 'It is pinned to AWS and stays there.' },
    });
  });
});
