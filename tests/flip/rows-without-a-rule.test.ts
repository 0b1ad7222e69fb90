import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { phaseOf } from '../../shared/catalog/lifecycle-phase.ts';
import type { Diagram } from '../../shared/document/schema.ts';
import { reportToMarkdown } from '../../shared/flip/report-markdown.ts';
import { diagram } from '../support/diagram-builder.ts';
import { fullReport, TODAY } from './remarks-of.ts';

/** What the report says by findings that only the side flipped to has. */
function newFindings(given: Diagram): readonly string[] {
  const { gained, restructuring } = fullReport(given).findings;
  return [...gained, ...restructuring].map(({ code }) => code);
}

const lambda = (options: Record<string, unknown>) => diagram('aws').node('fn', 'aws.lambda', options).done();
const sending = (side: 'aws' | 'azure', broker: string, messageKb: number, options: Record<string, unknown> = {}) =>
  diagram(side)
    .node('app', side === 'aws' ? 'aws.ec2' : 'azure.virtual-machines')
    .node('broker', broker, options)
    .connect('app', 'broker', { properties: { messageKb } })
    .done();
const behindAlb = (subnet: string) =>
  diagram('aws')
    .node('vpc', 'aws.vpc')
    .node('front', 'aws.subnet', { in: 'vpc' })
    .node('back', 'aws.subnet', { in: 'vpc' })
    .node('alb', 'aws.alb', { in: 'front' })
    .node('web', 'aws.ec2', { in: subnet })
    .connect('alb', 'web')
    .done();

describe('rows that a finding of the side flipped to says, so no remark repeats it', () => {
  test.each([
    ['CONV-002', 'RT-003', lambda({ expectedDurationSeconds: 601, plan: 'consumption' })],
    ['CONV-002', 'RT-003', lambda({ timeoutSeconds: 900, plan: 'consumption' })],
    ['CONV-004', 'NET-012', behindAlb('front')],
    ['CONV-005', 'LIFE-002', diagram('aws').node('x', 'aws.elasticache', { other: 'azure.cache-for-redis' }).done()],
    ['CONV-005', 'LIFE-002', diagram('azure').node('x', 'azure.data-box', { other: 'aws.snowball' }).done()],
    ['CONV-013', 'RT-023', diagram('azure').node('x', 'azure.cosmos-db', { itemKb: 401 }).done()],
    ['CONV-013', 'RT-022', sending('azure', 'azure.service-bus', 1025, { tier: 'premium' })],
    ['CONV-013', 'RT-022', sending('aws', 'aws.sqs', 65, { other: 'azure.queue-storage' })],
    ['CONV-013', 'RT-022', sending('aws', 'aws.sqs', 257, { tier: 'standard' })],
    ['CONV-013', 'RT-022', sending('aws', 'aws.kinesis-data-streams', 2000, { tier: 'standard' })],
    [
      'CONV-013',
      'RT-001',
      diagram('azure')
        .node('x', 'azure.function-app', { plan: 'premium', expectedDurationSeconds: 901, other: 'aws.lambda' })
        .done(),
    ],
  ])('%s is the new finding %s: %#', (_, code, given) => {
    expect(newFindings(given)).toContain(code);
    expect(fullReport(given).remarks.map(({ property }) => property)).not.toContain('expectedDurationSeconds');
  });

  test.each([
    ['a run of 300 s on Consumption', lambda({ expectedDurationSeconds: 300, plan: 'consumption' })],
    ['a run of 700 s on Flex Consumption', lambda({ expectedDurationSeconds: 700, timeoutSeconds: 700 })],
    ['a load balancer in a subnet of its own', behindAlb('back')],
    ['ElastiCache to Azure Managed Redis', diagram('aws').node('x', 'aws.elasticache').done()],
    ['an item of 300 KB', diagram('aws').node('x', 'aws.dynamodb', { itemKb: 300 }).done()],
    ['an item of 400 KB', diagram('azure').node('x', 'azure.cosmos-db', { itemKb: 400 }).done()],
  ])('no such finding for %s', (_, given) => {
    expect(newFindings(given).filter((code) => /^(RT-0(01|03|22|23)|NET-012|LIFE)/.test(code))).toEqual([]);
  });

  test('CONV-005: the catalog proposes nothing that has ended', () => {
    const ended = [...catalog.equivalencesFrom.values()].flat().filter(({ to }) => {
      const lifecycle = catalog.services.get(to ?? '')?.lifecycle;
      return lifecycle !== undefined && phaseOf(lifecycle, TODAY) === 'ended';
    });
    expect(ended.map(({ id }) => id)).toEqual([]);
  });

  test('CONV-001 from Azure: that a subnet has to be split is a finding of AWS', () => {
    const spanning = diagram('azure')
      .node('vnet', 'azure.virtual-network')
      .node('web', 'azure.subnet', { in: 'vnet' })
      .node('vm1', 'azure.virtual-machines', { in: 'web', zones: ['1'] })
      .node('vm2', 'azure.virtual-machines', { in: 'web', zones: ['2'] })
      .done();
    expect(newFindings(spanning)).toContain('NET-001');
    expect(fullReport(spanning).remarks).toEqual([]);
  });

  test('CONV-006: what is pinned in a network that turns is a finding', () => {
    const mixed = diagram('aws').node('vpc', 'aws.vpc').node('web', 'aws.ec2', { in: 'vpc', pinned: 'aws' }).done();
    expect(newFindings(mixed)).toContain('NET-017');
    expect(fullReport(mixed).remarks).toEqual([]);
  });
});

describe('rows that are lines of the report', () => {
  const report = fullReport(
    diagram('aws')
      .node('vpc', 'aws.vpc')
      .node('zone', 'aws.availability-zone', { in: 'vpc', label: 'eu-west-1a' })
      .node('igw', 'aws.internet-gateway', { in: 'vpc', label: 'Gateway' })
      .node('queue', 'aws.sqs', { label: 'Orders' })
      .node('api', 'aws.api-gateway', { label: 'API', apiType: 'rest' })
      .node('fn', 'aws.lambda')
      .connect('api', 'fn')
      .done(),
  );
  const markdown = reportToMarkdown(report, 'Shop');

  test('CONV-008: a service with several targets names the others', () => {
    expect(report.rows.find(({ node }) => node === 'queue')?.alternatives.map(({ service }) => service)).toContain(
      'azure.queue-storage',
    );
    expect(markdown).toMatch(/## Other choices[^#]*\| Orders \| [^|]+ \| Azure Queue Storage \(partial\)/);
  });

  test('CONV-012: an API gateway names what differs', () => {
    const row = report.rows.find(({ node }) => node === 'api');
    expect(row?.to).toBe('azure.api-management');
    expect(row?.caveat).toMatch(/tier/i);
    expect(markdown).toContain('| API | Amazon API Gateway | Azure API Management |');
  });

  test('CONV-015: an internet gateway is built in', () => {
    expect(markdown).toMatch(/## Built in on Azure[^#]*\| Gateway \| /);
  });

  test('CONV-016: zone names are logical, where there are zones', () => {
    expect(report.notes.join(' ')).toContain('Zone names are logical');
    const zoneless = fullReport(diagram('aws').node('r', 'aws.region').node('fn', 'aws.lambda', { in: 'r' }).done());
    expect(zoneless.notes).toEqual([]);
  });
});
