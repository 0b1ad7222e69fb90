import { publicSensitiveObjects } from '../../../../shared/validation/rules/security/public-sensitive-objects.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(publicSensitiveObjects, {
  valid: {
    'a website': diagram('aws').node('bucket', 'aws.s3', { publicAccess: true, website: true, sensitive: true }).done(),
    'public, but not sensitive': diagram('aws').node('bucket', 'aws.s3', { publicAccess: true }).done(),
    'private behind a CDN': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('bucket', 'aws.s3', { publicAccess: false, sensitive: true })
      .connect('cdn', 'bucket')
      .done(),
  },
  invalid: {
    'sensitive and public': {
      diagram: diagram('azure').node('blob', 'azure.blob-storage', { publicAccess: true, sensitive: true }).done(),
      findings: [
        {
          code: 'SEC-002',
          severity: 'critical',
          message: '"blob" holds sensitive data and can be read from the internet.',
          nodes: ['blob'],
          property: 'publicAccess',
        },
      ],
    },
  },
});
