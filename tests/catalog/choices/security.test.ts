import { describe, expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

describe('identity', () => {
  test.each<[string, Properties, readonly string[]]>([
    ['aws.iam', {}, ['azure.entra-id', 'azure.rbac']],
    ['aws.iam', { userKind: 'workforce' }, ['azure.entra-id', 'azure.rbac']],
    ['aws.iam', { userKind: 'workloads' }, ['azure.managed-identity', 'azure.entra-id', 'azure.rbac']],
    ['aws.iam-role', {}, ['azure.managed-identity', 'azure.entra-privileged-identity-management']],
    [
      'aws.iam-role',
      { userKind: 'workforce' },
      ['azure.rbac', 'azure.managed-identity', 'azure.entra-privileged-identity-management'],
    ],
    ['aws.iam-policy', {}, ['azure.rbac']],
    ['aws.iam-policy', { blockingMode: true }, ['azure.policy', 'azure.rbac']],
    ['aws.iam-identity-center', {}, ['azure.entra-id']],
    ['aws.cognito', {}, ['azure.entra-external-id']],
    ['aws.cognito', { userKind: 'customers' }, ['azure.entra-external-id']],
    ['aws.cognito', { userKind: 'workforce' }, ['azure.entra-id', 'azure.entra-external-id']],
    ['aws.cognito', { userKind: 'workloads' }, ['azure.entra-id', 'azure.entra-external-id']],
    ['aws.directory-service', {}, ['azure.entra-domain-services', 'azure.virtual-machines', 'azure.entra-id']],
    ['aws.verified-permissions', {}, ['absent']],
    ['azure.entra-id', {}, ['aws.iam-identity-center', 'aws.iam']],
    ['azure.entra-id', { userKind: 'customers' }, ['aws.cognito', 'aws.iam-identity-center', 'aws.iam']],
    ['azure.entra-id', { userKind: 'workloads' }, ['aws.iam-role', 'aws.iam-identity-center', 'aws.iam']],
    ['azure.entra-external-id', {}, ['aws.cognito']],
    ['azure.entra-external-id', { userKind: 'workforce' }, ['aws.iam-identity-center', 'aws.cognito']],
    ['azure.ad-b2c', {}, ['aws.cognito']],
    ['azure.entra-domain-services', {}, ['aws.directory-service']],
    ['azure.managed-identity', {}, ['aws.iam-role']],
    ['azure.rbac', {}, ['aws.iam-policy']],
    ['azure.rbac', { userKind: 'workforce' }, ['aws.iam-identity-center', 'aws.iam-policy']],
    ['azure.entra-privileged-identity-management', {}, ['aws.iam-identity-center']],
    ['azure.entra-id-protection', {}, ['aws.guardduty']],
    ['azure.entra-id-protection', { userKind: 'customers' }, ['aws.cognito', 'aws.guardduty']],
  ])('%s with %o becomes %j', (service, stated, choices) => {
    expect(choicesOf(alone(service, stated)).places).toEqual(choices);
  });
});

describe('keys, secrets and certificates', () => {
  test.each<[string, Properties, readonly string[]]>([
    ['aws.secrets-manager', {}, ['azure.key-vault']],
    ['aws.parameter-store', {}, ['azure.app-configuration', 'azure.key-vault']],
    ['aws.parameter-store', { encrypted: true }, ['azure.key-vault', 'azure.app-configuration']],
    ['aws.parameter-store', { encrypted: false }, ['azure.app-configuration', 'azure.key-vault']],
    ['aws.kms', {}, ['azure.key-vault', 'azure.managed-hsm']],
    ['aws.cloudhsm', {}, ['azure.cloud-hsm', 'azure.managed-hsm']],
    ['aws.acm', {}, ['azure.key-vault']],
    ['aws.private-ca', {}, ['absent']],
    ['aws.payment-cryptography', {}, ['azure.payment-hsm']],
    ['aws.signer', {}, ['azure.artifact-signing']],
    ['azure.key-vault', {}, ['aws.secrets-manager', 'aws.kms', 'aws.acm', 'aws.parameter-store']],
    ['azure.key-vault', { hsmBacked: true }, ['aws.kms', 'aws.secrets-manager', 'aws.acm', 'aws.parameter-store']],
    [
      'azure.key-vault',
      { certificateTrust: 'public' },
      ['aws.acm', 'aws.secrets-manager', 'aws.kms', 'aws.parameter-store'],
    ],
    ['azure.managed-hsm', {}, ['aws.cloudhsm', 'aws.kms']],
    ['azure.cloud-hsm', {}, ['aws.cloudhsm']],
    ['azure.dedicated-hsm', {}, ['aws.cloudhsm']],
    ['azure.confidential-ledger', {}, ['absent']],
    ['azure.attestation', {}, ['absorbed']],
  ])('%s with %o becomes %j', (service, stated, choices) => {
    expect(choicesOf(alone(service, stated)).places).toEqual(choices);
  });
});

describe('protection and detection', () => {
  test.each<[string, Properties, readonly string[]]>([
    ['aws.guardduty', {}, ['azure.defender-for-cloud', 'azure.sentinel', 'azure.entra-id-protection']],
    ['aws.security-hub', {}, ['azure.defender-for-cloud', 'azure.sentinel']],
    ['aws.inspector', {}, ['azure.defender-for-cloud']],
    ['aws.macie', {}, ['azure.purview', 'azure.defender-for-cloud']],
    ['aws.detective', {}, ['azure.sentinel']],
    ['aws.security-lake', {}, ['azure.sentinel', 'azure.log-analytics']],
    ['aws.audit-manager', {}, ['azure.purview', 'azure.defender-for-cloud']],
    ['aws.firewall-manager', {}, ['azure.firewall-manager', 'azure.policy']],
    ['aws.resource-access-manager', {}, ['azure.rbac']],
    ['aws.resource-access-manager', { externalAccess: true }, ['azure.lighthouse', 'azure.rbac']],
    ['aws.artifact', {}, ['azure.service-trust-portal']],
    ['azure.defender-for-cloud', {}, ['aws.security-hub', 'aws.guardduty', 'aws.inspector', 'aws.config']],
    ['azure.sentinel', {}, ['aws.security-lake', 'aws.security-hub', 'aws.guardduty', 'aws.detective']],
    ['azure.defender-easm', {}, ['absent']],
    ['azure.purview', {}, ['aws.glue-data-catalog', 'aws.datazone', 'aws.lake-formation', 'aws.macie']],
  ])('%s with %o becomes %j', (service, stated, choices) => {
    expect(choicesOf(alone(service, stated)).places).toEqual(choices);
  });
});

describe('management and developer tools', () => {
  test.each<[string, Properties, readonly string[]]>([
    ['aws.organization', {}, ['azure.management-group']],
    ['aws.cloudwatch', {}, ['azure.monitor', 'azure.application-insights', 'azure.log-analytics']],
    ['aws.cloudtrail', {}, ['azure.activity-log', 'azure.log-analytics']],
    ['aws.config', {}, ['azure.policy', 'azure.resource-graph']],
    ['aws.systems-manager', {}, ['azure.update-manager', 'azure.automation', 'azure.arc']],
    [
      'aws.service-catalog',
      {},
      ['azure.managed-applications', 'azure.template-specs', 'azure.deployment-environments'],
    ],
    ['aws.health-dashboard', {}, ['azure.service-health', 'azure.resource-health']],
    ['aws.codepipeline', {}, ['azure.pipelines', 'azure.devops']],
    ['aws.codecommit', {}, ['azure.repos']],
    ['aws.resilience-hub', {}, ['absent']],
    ['aws.cloud9', {}, ['absent']],
    ['azure.management-group', {}, ['aws.organizational-unit', 'aws.organization']],
    ['azure.policy', {}, ['aws.config']],
    ['azure.policy', { blockingMode: true }, ['aws.organization', 'aws.config']],
    ['azure.app-configuration', {}, ['aws.parameter-store', 'aws.appconfig']],
    ['azure.application-insights', {}, ['aws.xray', 'aws.cloudwatch']],
    ['azure.pipelines', {}, ['aws.codepipeline', 'aws.codebuild']],
    ['azure.devops', {}, ['aws.codepipeline', 'aws.codecommit']],
    ['azure.lighthouse', {}, ['aws.iam-role', 'aws.resource-access-manager']],
    ['azure.cost-management', {}, ['aws.cost-management', 'aws.budgets']],
    ['azure.boards', {}, ['absent']],
    ['azure.lab-services', {}, ['aws.workspaces']],
    ['azure.dev-box', {}, ['aws.workspaces']],
  ])('%s with %o becomes %j', (service, stated, choices) => {
    expect(choicesOf(alone(service, stated)).places).toEqual(choices);
  });
});

const aws = () => diagram('aws');

test.each<[string, DiagramBuilder, readonly string[]]>([
  [
    'a certificate for CloudFront alone',
    aws().node('x', 'aws.acm').node('cdn', 'aws.cloudfront').connect('x', 'cdn'),
    ['absorbed', 'azure.key-vault'],
  ],
  [
    'a certificate for CloudFront and a load balancer',
    aws()
      .node('x', 'aws.acm')
      .node('cdn', 'aws.cloudfront')
      .node('lb', 'aws.alb')
      .connect('x', 'cdn')
      .connect('x', 'lb'),
    ['azure.key-vault'],
  ],
  [
    'Shield before CloudFront alone',
    aws().node('x', 'aws.shield').node('cdn', 'aws.cloudfront').connect('x', 'cdn'),
    ['absorbed', 'azure.ddos-protection'],
  ],
  [
    'Shield before a load balancer',
    aws().node('x', 'aws.shield').node('lb', 'aws.nlb').connect('x', 'lb'),
    ['azure.ddos-protection'],
  ],
])('%s', (_, built, choices) => {
  expect(choicesOf(built).places).toEqual(choices);
});
