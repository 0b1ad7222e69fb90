import { expect, test } from 'vitest';
import { catalog } from '../../../catalog/index.ts';
import { labelWordsSchema } from '../../../shared/catalog/label-words.ts';
import { viewSide } from '../../../shared/catalog/side-view.ts';
import { TRAITS } from '../../../shared/catalog/traits.ts';
import { relabel } from '../../../shared/commands/relabel.ts';
import { setLabel } from '../../../shared/commands/set-label.ts';
import { nodeOf } from '../../../shared/document/queries.ts';
import type { Diagram, Side } from '../../../shared/document/schema.ts';
import { type LabelOffer, labelOffers } from '../../../shared/flip/label-offers.ts';
import { reasonAgainst, run } from '../../support/command-env.ts';
import { diagram } from '../../support/diagram-builder.ts';

function offersFor(service: string, label: string): readonly LabelOffer[] {
  const side: Side = service.startsWith('azure.') ? 'aws' : 'azure';
  const shown = diagram(side === 'aws' ? 'azure' : 'aws')
    .node('x', service, { label })
    .done();
  return labelOffers(viewSide(shown, side, catalog));
}

test.each<[string, string, string | undefined, string | undefined]>([
  ['aws.lambda', 'Orders Lambda', 'Orders function', 'Orders Function App'],
  ['aws.lambda', 'orders lambda', 'orders function', 'orders Function App'],
  ['aws.lambda', 'Orders Lambdas', 'Orders functions', 'Orders Function Apps'],
  ['aws.lambda', 'AWS Lambda: orders', 'Function: orders', 'Function App: orders'],
  ['aws.lambda', 'Lambda', 'Function', 'Function App'],
  ['aws.s3', 'S3 uploads', 'Object storage uploads', 'Blob Storage uploads'],
  ['aws.ec2', 'EC2 web 1', 'VM web 1', 'VM web 1'],
  ['aws.vpc', 'Shop VPC', 'Shop network', 'Shop VNet'],
  ['aws.sqs', 'orders-SQS', 'orders-queue', 'orders-service-bus'],
  ['aws.alb', 'alb-web', 'load-balancer-web', 'application-gateway-web'],
  ['aws.alb', 'ALB-web', 'load-balancer-web', 'application-gateway-web'],
  ['aws.alb', 'web_alb', 'web_load_balancer', 'web_application_gateway'],
  ['aws.alb', 'Web-ALB', 'Web-Load-Balancer', 'Web-Application-Gateway'],
  ['aws.alb', 'PROD-WEB-ALB', 'PROD-WEB-LOAD-BALANCER', 'PROD-WEB-APPLICATION-GATEWAY'],
  ['aws.alb', 'SHOP_FRONT ALB', 'SHOP_FRONT LOAD BALANCER', 'SHOP_FRONT APPLICATION GATEWAY'],
  ['aws.lambda', 'ordersLambda', 'ordersFunction', 'ordersFunctionApp'],
  ['aws.lambda', 'OrdersLambda', 'OrdersFunction', 'OrdersFunctionApp'],
  ['aws.lambda', 'getOrderLambda2', 'getOrderFunction2', 'getOrderFunctionApp2'],
  ['aws.dynamodb', 'cartDynamoDBTable', 'cartNoSQLDatabase', 'cartCosmosDB'],
  ['aws.sns', 'OrderSNSTopic', 'OrderTopic', 'OrderServiceBusTopic'],
  ['aws.eventbridge', 'shopEventBridge', 'shopEventBus', 'shopEventGrid'],
  ['aws.ec2', 'webEC2', 'webVM', 'webVM'],
  ['aws.lambda', 'Nightly Orders Lambda', 'Nightly Orders Function', 'Nightly Orders Function App'],
  ['aws.dynamodb', 'Carts (DynamoDB)', 'Carts (NoSQL database)', 'Carts (Cosmos DB)'],
  ['aws.auto-scaling-group', 'Web ASG', 'Web scaling group', 'Web scale set'],
  ['aws.athena', 'Nightly Athena queries', 'Nightly queries', 'Nightly Fabric queries'],
  [
    'aws.lambda',
    'Copy from S3 to DynamoDB',
    'Copy from object storage to NoSQL database',
    'Copy from Blob Storage to Cosmos DB',
  ],
  ['aws.region', 'us-east-1', 'N. Virginia', 'East US'],
  ['aws.region', 'Region eu-central-1 (main)', 'Region Frankfurt (main)', 'Region Germany West Central (main)'],
  ['aws.availability-zone', 'us-east-1a', 'Zone a', 'East US zone 1'],
  ['aws.subnet', 'private us-east-1b', 'private zone b', 'private East US zone 2'],
  ['aws.region', 'Beijing cn-north-1', 'Beijing', undefined],
  ['aws.cloudwatch', 'Amazon\nCloudWatch', 'Monitoring', 'Monitor'],
  ['aws.cloudwatch', 'CloudWatch alarms', 'Monitoring alarms', 'Monitor alarms'],
  ['aws.sns', 'Amazon SNS\nTopic', 'Topic', 'Service Bus topic'],
  ['aws.lambda', 'Lambda\nFunction', 'Function', 'Function App'],
  ['aws.s3', 'Simple Storage Service\n(S3)', 'Object storage', 'Blob Storage'],
  ['aws.firehose', 'Amazon Kinesis\nData Firehose', 'Integration', 'Event Hubs'],
  ['aws.customer-gateway', 'CGW', 'Customer router', 'Local network gateway'],
  ['azure.site-recovery', 'Azure Site Recovery', 'Disaster recovery', 'Elastic Disaster Recovery'],
  ['aws.subnet', 'Private (for TGW attachment)', 'Private (for attachment)', undefined],
  ['azure.sql-database', 'Azure SQL orders', 'Database orders', 'RDS orders'],
  ['azure.function-app', 'Orders Function App', 'Orders function', 'Orders Lambda'],
  ['azure.virtual-network', 'Shop VNet', 'Shop network', 'Shop VPC'],
  ['azure.key-vault', 'Shop Key Vault', 'Shop secret store', undefined],
  ['azure.virtual-machines', 'Web in West Europe', 'Web in Netherlands', undefined],
  ['azure.region', 'East US', 'Virginia', 'us-east-1'],
])('%s "%s": "%s" or "%s"', (service, label, neutral, translated) => {
  const [offer, ...others] = offersFor(service, label);
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ nodeId: 'x', label, neutral });
  if (translated !== undefined) expect(offer?.translated).toBe(translated);
  expect(offer?.why).toMatch(/ of (AWS|Azure)\.$/);
});

test.each([
  ['aws.vpc', 'Lambda architecture'],
  ['aws.mwaa', 'Airflow'],
  ['aws.lambda', 'Lambda architecture'],
  ['neutral.users', 'Athena'],
  ['aws.ec2', 'Athena Miller'],
  ['aws.lambda', 'connect'],
  ['aws.connect', 'connect the stores'],
  ['aws.batch', 'Nightly batch job'],
  ['aws.sqs', 'Orders queue'],
  ['aws.ec2', 'Web VM'],
  ['aws.ec2', 'Web instance'],
  ['aws.rds', 'MySQL orders'],
  ['aws.rds', 'PostgreSQL'],
  ['aws.elasticache', 'Redis sessions'],
  ['aws.api-gateway', 'API gateway'],
  // Words of the trade, that both clouds use.
  ['azure.load-balancer', 'lb-web'],
  ['azure.route-table', 'rt-1'],
  ['azure.ddos-protection', 'ddos plan'],
  ['azure.app-service', 'Web app'],
  ['azure.managed-redis', 'Redis cache'],
  ['aws.waf', 'WAF'],
  ['aws.alb', 'Load balancer'],
  ['aws.config', 'Config'],
  ['aws.glue', 'Glue'],
  ['aws.lambda', 'Glue code'],
  ['aws.backup', 'Backup of orders'],
  ['aws.subnet', 'Private subnet'],
  ['aws.availability-zone', 'Zone a'],
  ['aws.ec2', 'S300 scanner'],
  ['aws.ec2', 'us-east-12'],
  ['aws.ec2', 'VPCs3'],
  ['aws.lambda', 'Location Service'],
  ['azure.virtual-machines', 'Virtual machine 1'],
  ['azure.virtual-machines', 'Front door sensor'],
  ['azure.monitor', 'Monitor'],
  ['azure.function', 'Resize function'],
  ['azure.mysql', 'MySQL'],
  ['neutral.note', 'We are moving east US customers'],
])('%s "%s" says no brand', (service, label) => {
  expect(offersFor(service, label)).toEqual([]);
});

test('every service that has a name of its own is offered another for it', () => {
  const missed: string[] = [];
  const ordinary = new Set(catalog.labelWords.ordinary.map((word) => word.toLowerCase()));
  for (const { id, provider, name } of catalog.services.values()) {
    if (provider === 'neutral' || ordinary.has(name.toLowerCase())) continue;
    if (!/^(AWS|Amazon|Azure|Microsoft) /.test(name)) continue;
    const side = provider === 'aws' ? 'azure' : 'aws';
    const shown = diagram(provider)
      .node('x', id, { label: `Shop ${name}` })
      .done();
    const view = viewSide(shown, side, catalog);
    if (view.nodes.has('x') && labelOffers(view).length === 0) missed.push(`${id} ${name}`);
  }
  expect(missed).toEqual([]);
});

test('a label that was taken over is offered no more', () => {
  const names = ['Orders Lambda', 'Shop VPC', 'us-east-1a'];
  const before = diagram('aws')
    .node('a', 'aws.lambda', { label: names[0] ?? '' })
    .node('b', 'aws.vpc', { label: names[1] ?? '' })
    .node('c', 'aws.availability-zone', { label: names[2] ?? '' })
    .done();
  const offers = labelOffers(viewSide(before, 'azure', catalog));
  for (const form of ['neutral', 'translated'] as const) {
    const labels = offers.map(({ nodeId, [form]: label }) => ({ id: nodeId, form, label: label ?? '' }));
    const after = run(relabel, before, { side: 'azure', labels });
    expect(labelOffers(viewSide(after, 'azure', catalog))).toEqual([]);
    const here = [...viewSide(after, 'aws', catalog).nodes.values()].map(({ node }) => node.label);
    expect(here).toEqual(form === 'translated' ? names : labels.map(({ label }) => label));
  }
});

test('a name that Azure prescribes for a subnet is offered another on AWS only, for Azure goes by it', () => {
  const design = diagram('azure')
    .node('net', 'azure.virtual-network', { label: 'Hub' })
    .node('s', 'azure.subnet', { in: 'net', label: 'AzureFirewallManagementSubnet 10.0.0.0/26' })
    .done();
  const [offer, ...more] = labelOffers(viewSide(design, 'aws', catalog));
  expect(more).toEqual([]);
  expect(offer).toMatchObject({ nodeId: 's', translated: 'Firewall management subnet 10.0.0.0/26' });
  expect(offer?.neutral).toBeUndefined();
});

test('words of the cloud that is shown, of pinned things and of what is generated are let be', () => {
  const shown = diagram('aws')
    .node('a', 'aws.lambda', { label: 'Orders Lambda', pinned: 'aws' })
    .node('b', 'azure.app-service-plan', { label: 'EC2', only: 'azure' })
    .node('c', 'aws.lambda', { label: 'Feeds Event Hubs' })
    .done();
  expect(labelOffers(viewSide(shown, 'azure', catalog))).toEqual([]);
  expect(labelOffers(viewSide(shown, 'aws', catalog))).toEqual([]);
});

test('a neutral name takes the place of names that sides had, a translated one leaves the other side', () => {
  const before = diagram('aws').node('a', 'aws.lambda', { label: 'Orders Lambda' }).done();
  const there = run(relabel, before, { side: 'azure', labels: [{ id: 'a', form: 'translated', label: 'Orders app' }] });
  expect(nodeOf(there, 'a')).toMatchObject({ label: 'Orders Lambda', faces: { azure: { label: 'Orders app' } } });
  const renamed = run(setLabel, { ...there, provider: 'azure' } as Diagram, { id: 'a', label: 'Orders' });
  expect(nodeOf(renamed, 'a')?.label).toBe('Orders Lambda');
  const both = run(relabel, there, { side: 'azure', labels: [{ id: 'a', form: 'neutral', label: 'Orders function' }] });
  expect(nodeOf(both, 'a')).toEqual({ ...nodeOf(before, 'a'), label: 'Orders function' });
  const missing = { side: 'azure', labels: [{ id: 'b', form: 'neutral', label: 'x' }] } as const;
  expect(reasonAgainst(relabel, before, missing)).toBe('unknown-element');
});

test('the words of the data are well formed', () => {
  expect(labelWordsSchema.safeParse(catalog.labelWords).error).toBeUndefined();
  const traits: readonly string[] = TRAITS;
  const unknown = catalog.labelWords.neutral.filter(({ is }) => !traits.includes(is) && !catalog.services.has(is));
  expect(unknown).toEqual([]);
});

test('a line with a word of the other cloud is offered a name for both sides', () => {
  const shown = diagram('aws')
    .node('web', 'aws.ec2', { label: 'Web' })
    .node('jobs', 'aws.sqs', { label: 'Jobs' })
    .connect('web', 'jobs', { label: 'writes to DynamoDB' })
    .connect('jobs', 'web', { label: 'plain words' })
    .done();
  const [offer, ...others] = labelOffers(viewSide(shown, 'azure', catalog));
  expect(others).toEqual([]);
  expect(offer).toMatchObject({
    label: 'writes to DynamoDB',
    neutral: 'writes to NoSQL database',
    translated: undefined,
  });
  const id = offer?.nodeId ?? '';
  const renamed = run(relabel, shown, {
    side: 'azure',
    labels: [{ id, form: 'neutral', label: offer?.neutral ?? '' }],
  });
  expect(renamed.connections[id]?.label).toBe('writes to NoSQL database');
});
