import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/index.ts';
import { highlight } from '../../shared/catalog/highlight.ts';
import { searchServices } from '../../shared/catalog/search.ts';
import type { Side } from '../../shared/document/schema.ts';

/** What is typed, and the service that must come first. */
const FIRST: Readonly<Record<Side, readonly (readonly [typed: string, first: string])[]>> = {
  aws: [
    ['lambda', 'aws.lambda'],
    ['LAMBDA', 'aws.lambda'],
    ['aws lambda', 'aws.lambda'],
    ['Lámbda', 'aws.lambda'],
    ['lam', 'aws.lambda'],
    ['serverless function', 'aws.lambda'],
    ['s3', 'aws.s3'],
    ['S 3', 'aws.s3'],
    ['bucket', 'aws.s3'],
    ['simple storage', 'aws.s3'],
    ['object storage', 'aws.s3'],
    ['glacier', 'aws.s3-glacier'],
    ['route53', 'aws.route53'],
    ['route 53', 'aws.route53'],
    ['dns', 'aws.route53'],
    ['cdn', 'aws.cloudfront'],
    ['asg', 'aws.auto-scaling-group'],
    ['scaling auto', 'aws.auto-scaling-group'],
    ['autoscaling', 'aws.auto-scaling-group'],
    ['k8s', 'aws.eks-cluster'],
    ['kubernetes', 'aws.eks-cluster'],
    ['docker registry', 'aws.ecr'],
    ['kafka', 'aws.msk'],
    ['rabbitmq', 'aws.mq'],
    ['queue', 'aws.sqs'],
    ['pub/sub', 'aws.sns'],
    ['nat', 'aws.nat-gateway'],
    ['igw', 'aws.internet-gateway'],
    ['tgw', 'aws.transit-gateway'],
    ['az', 'aws.availability-zone'],
    ['sg', 'aws.security-group'],
    ['nacl', 'aws.network-acl'],
    ['load balancer', 'aws.elb'],
    ['elb', 'aws.elb'],
    ['nlb', 'aws.nlb'],
    ['vpn', 'aws.site-to-site-vpn'],
    ['direct connect', 'aws.direct-connect'],
    ['postgres', 'aws.rds'],
    ['mysql', 'aws.rds'],
    ['nosql', 'aws.dynamodb'],
    ['redis', 'aws.elasticache'],
    ['mongodb', 'aws.documentdb'],
    ['cassandra', 'aws.keyspaces'],
    ['graph database', 'aws.neptune'],
    ['elasticsearch', 'aws.opensearch'],
    ['data warehouse', 'aws.redshift'],
    ['etl', 'aws.glue'],
    ['spark', 'aws.emr'],
    ['airflow', 'aws.mwaa'],
    ['llm', 'aws.bedrock'],
    ['sso', 'aws.iam-identity-center'],
    ['iam', 'aws.iam'],
    ['ad', 'aws.directory-service'],
    ['active directory', 'aws.directory-service'],
    ['aad', 'aws.iam-identity-center'],
    ['service principal', 'aws.iam-role'],
    ['oauth', 'aws.cognito'],
    ['policy', 'aws.iam-policy'],
    ['siem', 'aws.security-lake'],
    ['compliance', 'aws.config'],
    ['bicep', 'aws.cloudformation'],
    ['logs', 'aws.cloudwatch-logs'],
    ['cloudwatch events', 'aws.eventbridge'],
    ['kinesis firehose', 'aws.firehose'],
    ['ssm', 'aws.systems-manager'],
    ['infrastructure as code', 'aws.cloudformation'],
    ['ci/cd', 'aws.codepipeline'],
    ['mqtt', 'aws.iot-core'],
    ['virtual desktop', 'aws.workspaces'],
    ['call centre', 'aws.connect'],
    ['azure functions', 'aws.lambda'],
    ['cosmos', 'aws.dynamodb'],
    ['blob', 'aws.s3'],
    ['virtual machine', 'aws.ec2'],
    ['vnet', 'aws.vpc'],
    ['nsg', 'aws.security-group'],
    ['aks', 'aws.eks-cluster'],
    ['key vault', 'aws.secrets-manager'],
    ['front door', 'aws.cloudfront'],
    ['service bus', 'aws.sqs'],
    ['event hubs', 'aws.kinesis-data-streams'],
    ['app service', 'aws.elastic-beanstalk'],
    ['entra', 'aws.iam-identity-center'],
    ['expressroute', 'aws.direct-connect'],
    ['lamda', 'aws.lambda'],
    ['lamdba', 'aws.lambda'],
    ['dynmodb', 'aws.dynamodb'],
    ['clodfront', 'aws.cloudfront'],
    ['cloudfornt', 'aws.cloudfront'],
    ['kuberntes', 'aws.eks-cluster'],
    ['loadbalncer', 'aws.elb'],
    ['eventbrige', 'aws.eventbridge'],
    ['redshfit', 'aws.redshift'],
    ['users', 'neutral.users'],
    ['sticky note', 'neutral.note'],
    ['on-prem', 'neutral.on-premises'],
  ],
  azure: [
    ['lambda', 'azure.function-app'],
    ['functions', 'azure.function-app'],
    ['serverless', 'azure.function-app'],
    ['durable', 'azure.durable-functions'],
    ['s3', 'azure.blob-storage'],
    ['blob', 'azure.blob-storage'],
    ['bucket', 'azure.blob-storage'],
    ['adls', 'azure.data-lake-storage'],
    ['nfs', 'azure.files'],
    ['ec2', 'azure.virtual-machines'],
    ['vm', 'azure.virtual-machines'],
    ['vmss', 'azure.vm-scale-set'],
    ['auto scaling', 'azure.vm-scale-set'],
    ['asg', 'azure.application-security-group'],
    ['alb', 'azure.application-gateway'],
    ['load balancer', 'azure.load-balancer'],
    ['nlb', 'azure.load-balancer'],
    ['cdn', 'azure.front-door'],
    ['cloudfront', 'azure.front-door'],
    ['waf', 'azure.waf'],
    ['k8s', 'azure.aks-cluster'],
    ['eks', 'azure.aks-cluster'],
    ['kubernetes', 'azure.aks-cluster'],
    ['fargate', 'azure.container-apps'],
    ['ecs', 'azure.container-apps'],
    ['aci', 'azure.container-instances'],
    ['acr', 'azure.container-registry'],
    ['beanstalk', 'azure.app-service'],
    ['web app', 'azure.app-service'],
    ['sqs', 'azure.service-bus'],
    ['sns', 'azure.service-bus-topic'],
    ['kafka', 'azure.event-hubs'],
    ['kinesis', 'azure.event-hubs'],
    ['eventbridge', 'azure.event-grid'],
    ['rds', 'azure.sql-database'],
    ['sql server', 'azure.sql-database'],
    ['postgres', 'azure.postgresql'],
    ['postgresql', 'azure.postgresql'],
    ['mysql', 'azure.mysql'],
    ['aurora', 'azure.postgresql'],
    ['dynamodb', 'azure.cosmos-db'],
    ['mongodb', 'azure.cosmos-db'],
    ['nosql', 'azure.cosmos-db'],
    ['redis', 'azure.managed-redis'],
    ['kms', 'azure.key-vault'],
    ['secret', 'azure.key-vault'],
    ['certificate', 'azure.key-vault'],
    ['vpc', 'azure.virtual-network'],
    ['vnet', 'azure.virtual-network'],
    ['sg', 'azure.network-security-group'],
    ['nsg', 'azure.network-security-group'],
    ['security group', 'azure.network-security-group'],
    ['az', 'azure.availability-zone'],
    ['ad', 'azure.entra-id'],
    ['active directory', 'azure.entra-id'],
    ['aad', 'azure.entra-id'],
    ['sso', 'azure.entra-id'],
    ['iam', 'azure.entra-id'],
    ['azure ad', 'azure.entra-id'],
    ['identity', 'azure.entra-id'],
    ['oauth', 'azure.entra-id'],
    ['ldap', 'azure.entra-domain-services'],
    ['authorization', 'azure.rbac'],
    ['compliance', 'azure.policy'],
    ['ci/cd', 'azure.pipelines'],
    ['infrastructure as code', 'azure.resource-manager'],
    ['logs', 'azure.log-analytics'],
    ['opentelemetry', 'azure.application-insights'],
    ['diagnostic settings', 'azure.monitor'],
    ['b2c', 'azure.entra-external-id'],
    ['cognito', 'azure.entra-external-id'],
    ['service principal', 'azure.managed-identity'],
    ['direct connect', 'azure.expressroute'],
    ['transit gateway', 'azure.virtual-wan-hub'],
    ['private link', 'azure.private-endpoint'],
    ['jump host', 'azure.bastion'],
    ['step functions', 'azure.logic-apps'],
    ['api gateway', 'azure.api-management'],
    ['apim', 'azure.api-management'],
    ['redshift', 'azure.fabric'],
    ['athena', 'azure.fabric'],
    ['glue', 'azure.data-factory'],
    ['etl', 'azure.data-factory'],
    ['spark', 'azure.databricks'],
    ['elasticsearch', 'azure.elastic-cloud'],
    ['openai', 'azure.openai'],
    ['chatgpt', 'azure.openai'],
    ['bedrock', 'azure.foundry'],
    ['cloudwatch', 'azure.monitor'],
    ['cloudtrail', 'azure.activity-log'],
    ['cloudformation', 'azure.resource-manager'],
    ['bicep', 'azure.resource-manager'],
    ['guardduty', 'azure.defender-for-cloud'],
    ['siem', 'azure.sentinel'],
    ['organization', 'azure.management-group'],
    ['account', 'azure.subscription'],
    ['resource group', 'azure.resource-group'],
    ['workspaces', 'azure.virtual-desktop'],
    ['postgress', 'azure.postgresql'],
    ['kubernets', 'azure.aks-cluster'],
    ['virutal machine', 'azure.virtual-machines'],
    ['functon app', 'azure.function-app'],
    ['cosmso db', 'azure.cosmos-db'],
    ['kakfa', 'azure.event-hubs'],
    ['lamdba', 'azure.function-app'],
    ['stroage account', 'azure.storage-account'],
    ['appservce', 'azure.app-service'],
    ['internet', 'neutral.internet'],
    ['smartphone', 'neutral.mobile'],
  ],
};

describe.each(['aws', 'azure'] as const)('searching on %s', (side) => {
  it.each(FIRST[side])('"%s" finds %s first', (typed, first) => {
    expect(searchServices(catalog, side, typed)[0]?.service.id).toBe(first);
  });

  it('finds only what the side offers', () => {
    const providers = new Set(searchServices(catalog, side, 's').map(({ service }) => service.provider));
    expect(providers).toEqual(new Set([side, 'neutral']));
  });
});

describe('a search', () => {
  it.each(['', '   ', '-', '/'])('finds nothing where nothing is typed: "%s"', (typed) => {
    expect(searchServices(catalog, 'aws', typed)).toEqual([]);
  });

  it.each(['zzqx', 'xyzzy', 'howdy', 'lorem ipsum dolor sit amet', 'x'.repeat(10_000), 'ab '.repeat(5000)])(
    'finds nothing where nothing fits: "%s"',
    (typed) => {
      expect(searchServices(catalog, 'aws', typed)).toEqual([]);
    },
  );

  it('says what it took a misspelt word for, and only then', () => {
    expect(searchServices(catalog, 'aws', 'lamda')[0]?.spelling).toBe('lambda');
    expect(searchServices(catalog, 'azure', 'virutal machine')[0]?.spelling).toBe('virtual machine');
    expect(searchServices(catalog, 'aws', 'lambda')[0]?.spelling).toBeUndefined();
  });

  it('finds a misspelt name before it is typed to its end', () => {
    const lost = ['kubern', 'kubrne', 'kubrnet', 'kubrnetes'].filter(
      (typed) => searchServices(catalog, 'aws', typed)[0]?.service.id !== 'aws.eks-cluster',
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['aws', 'sqs', 'name', 'SQS'],
    ['aws', 'bucket', 'alias', 'bucket'],
    ['azure', 'lambda', 'twin', 'AWS Lambda'],
    ['azure', 'simple storage service', 'twin', 'Amazon Simple Storage Service'],
  ] as const)('says on %s why "%s" fits: its %s "%s"', (side, typed, field, text) => {
    expect(searchServices(catalog, side, typed)[0]?.match).toEqual({ field, text });
  });

  it('finds by words of the description, after what is called so', () => {
    const hits = searchServices(catalog, 'aws', 'queue');
    const described = hits.findIndex(({ match }) => match.field === 'description');
    expect(described).toBeGreaterThan(0);
    expect(hits.slice(0, described).every(({ match }) => match.field !== 'description')).toBe(true);
  });

  it('finds words that stand in different texts of a service', () => {
    const found = searchServices(catalog, 'aws', 'lambda container').map(({ service }) => service.id);
    expect(found).toContain('aws.lambda');
  });

  it('puts what is being retired after what is not', () => {
    const found = searchServices(catalog, 'azure', 'redis cache').map(({ service }) => service.id);
    const all = searchServices(catalog, 'azure', 'redis').map(({ service }) => service.id);
    expect(found[0]).toBe('azure.cache-for-redis');
    expect(all.indexOf('azure.managed-redis')).toBeLessThan(all.indexOf('azure.cache-for-redis'));
  });

  it.each([
    ['aws', 'azu', 'aws.lambda'],
    ['aws', 'azure', 'aws.s3'],
    ['azure', 'amazon', 'azure.virtual-machines'],
    ['azure', 'aws', 'azure.function-app'],
  ] as const)('takes a maker for no name: on %s "%s" does not find %s', (side, typed, id) => {
    expect(searchServices(catalog, side, typed).map(({ service }) => service.id)).not.toContain(id);
  });

  it('finds every service by its short name, among the first three', () => {
    const lost = [...catalog.services.values()].filter((service) => {
      const side = service.provider === 'neutral' ? 'aws' : service.provider;
      const first = searchServices(catalog, side, service.shortName).slice(0, 3);
      return !first.some((hit) => hit.service === service);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('what was typed is marked in a text', () => {
  it.each([
    ['AWS Lambda', 'lam', ['AWS ', '[Lam]', 'bda']],
    ['Auto Scaling group', 'scal auto', ['[Auto]', ' ', '[Scal]', 'ing group']],
    ['Données', 'donnee', ['[Donnée]', 's']],
    ['Fargate', 'gate', ['Far', '[gate]']],
    ['Relay relations', 'rela', ['[Rela]', 'y relations']],
    ['SQS', 'x', ['SQS']],
    ['ﬁle', 'fi', ['[ﬁ]', 'le']],
    ['<img src=x>', 'img', ['<', '[img]', ' src=x>']],
  ])('%s, typed "%s"', (text, typed, parts) => {
    expect(highlight(text, typed).map((part) => (part.isMatch ? `[${part.text}]` : part.text))).toEqual(parts);
  });
});
