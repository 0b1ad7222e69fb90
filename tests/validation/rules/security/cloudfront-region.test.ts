import { cloudfrontRegion } from '../../../../shared/validation/rules/security/cloudfront-region.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const placed = (service: string, region: string) =>
  diagram('aws')
    .node('cdn', 'aws.cloudfront')
    .node('region', 'aws.region', { label: region })
    .node('thing', service, { in: 'region' })
    .connect('thing', 'cdn', { kind: 'attach' })
    .done();

const elsewhere = (region: string) => ({
  code: 'SEC-014',
  severity: 'error' as const,
  message: `"thing" is in ${region}, but "cdn" reads it from us-east-1 only.`,
  nodes: ['thing', 'cdn'],
  property: null,
});

ruleTable(cloudfrontRegion, {
  valid: {
    'a certificate in us-east-1': placed('aws.acm', 'us-east-1'),
    'US East (N. Virginia), with its code': placed('aws.waf', 'US East (N. Virginia) us-east-1'),
    'a region that is named in another way': placed('aws.acm', 'Region'),
    'a certificate of a load balancer in its own Region': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('region', 'aws.region', { label: 'eu-west-1' })
      .node('cert', 'aws.acm', { in: 'region' })
      .node('alb', 'aws.alb', { in: 'region' })
      .connect('cert', 'alb', { kind: 'attach' })
      .connect('cdn', 'alb')
      .done(),
    'a certificate in no region': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('cert', 'aws.acm')
      .connect('cert', 'cdn', { kind: 'attach' })
      .done(),
    'a distribution that is drawn in the same Region': diagram('aws')
      .node('region', 'aws.region', { label: 'eu-west-1' })
      .node('cdn', 'aws.cloudfront', { in: 'region' })
      .node('waf', 'aws.waf', { in: 'region' })
      .connect('waf', 'cdn', { kind: 'attach' })
      .done(),
    'a bucket, which lies anywhere': placed('aws.s3', 'eu-west-1'),
    'a firewall of Front Door': diagram('azure')
      .node('door', 'azure.front-door')
      .node('region', 'azure.region', { label: 'westeurope' })
      .node('waf', 'azure.waf', { in: 'region' })
      .connect('waf', 'door', { kind: 'attach' })
      .done(),
  },
  invalid: {
    'a certificate elsewhere': { diagram: placed('aws.acm', 'eu-west-1'), findings: [elsewhere('eu-west-1')] },
    'a firewall elsewhere': {
      diagram: placed('aws.waf', 'Frankfurt (eu-central-1)'),
      findings: [elsewhere('eu-central-1')],
    },
    'the other Region in the east': { diagram: placed('aws.acm', 'us-east-2'), findings: [elsewhere('us-east-2')] },
    'a Region of the government': {
      diagram: placed('aws.acm', 'us-gov-east-1'),
      findings: [elsewhere('us-gov-east-1')],
    },
    'drawn from the distribution': {
      diagram: diagram('aws')
        .node('cdn', 'aws.cloudfront')
        .node('region', 'aws.region', { label: 'EU-WEST-1' })
        .node('thing', 'aws.acm', { in: 'region' })
        .connect('cdn', 'thing')
        .done(),
      findings: [elsewhere('eu-west-1')],
    },
  },
});
