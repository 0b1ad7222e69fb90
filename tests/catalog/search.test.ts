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
    ['s3', 'aws.s3'],
    ['S 3', 'aws.s3'],
    ['bucket', 'aws.s3'],
    ['simple storage', 'aws.s3'],
    ['route53', 'aws.route53'],
    ['route 53', 'aws.route53'],
    ['dns', 'aws.route53'],
    ['cdn', 'aws.cloudfront'],
    ['asg', 'aws.auto-scaling-group'],
    ['scaling auto', 'aws.auto-scaling-group'],
    ['k8s', 'aws.eks-cluster'],
    ['kafka', 'aws.msk'],
    ['queue', 'aws.sqs'],
    ['nat', 'aws.nat-gateway'],
    ['az', 'aws.availability-zone'],
    ['azure functions', 'aws.lambda'],
    ['cosmos', 'aws.dynamodb'],
    ['blob', 'aws.s3'],
    ['virtual machine', 'aws.ec2'],
    ['vnet', 'aws.vpc'],
    ['service bus', 'aws.sqs'],
    ['users', 'neutral.users'],
    ['sticky note', 'neutral.note'],
  ],
  azure: [
    ['lambda', 'azure.function-app'],
    ['functions', 'azure.function-app'],
    ['s3', 'azure.blob-storage'],
    ['ec2', 'azure.virtual-machines'],
    ['vm', 'azure.virtual-machines'],
    ['alb', 'azure.application-gateway'],
    ['load balancer', 'azure.load-balancer'],
    ['eks', 'azure.aks-cluster'],
    ['fargate', 'azure.container-apps'],
    ['sqs', 'azure.service-bus'],
    ['rds', 'azure.sql-database'],
    ['postgres', 'azure.postgresql'],
    ['redis', 'azure.managed-redis'],
    ['kms', 'azure.key-vault'],
    ['secret', 'azure.key-vault'],
    ['vnet', 'azure.virtual-network'],
    ['step functions', 'azure.logic-apps'],
    ['cognito', 'azure.entra-external-id'],
    ['az', 'azure.availability-zone'],
    ['internet', 'neutral.internet'],
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

  it('finds nothing where nothing fits', () => {
    expect(searchServices(catalog, 'aws', 'zzqx')).toEqual([]);
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
