import { publicSensitiveObjects } from '../../../../shared/validation/rules/security/public-sensitive-objects.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(publicSensitiveObjects, {
  valid: {
    'a website': diagram('aws').node('bucket', 'aws.s3', { publicAccess: true, website: true, sensitive: true }).done(),
    'public, but not sensitive': diagram('aws').node('bucket', 'aws.s3', { publicAccess: true }).done(),
    'sensitive, and nothing said of access': diagram('aws').node('bucket', 'aws.s3', { sensitive: true }).done(),
    'public, and said not to be sensitive': diagram('azure')
      .node('blob', 'azure.blob-storage', { publicAccess: true, sensitive: false })
      .done(),
    'a database, which another rule looks at': diagram('aws')
      .node('db', 'aws.rds', { publicAccess: true, sensitive: true })
      .done(),
    'private behind a CDN': diagram('aws')
      .node('cdn', 'aws.cloudfront')
      .node('bucket', 'aws.s3', { publicAccess: false, sensitive: true })
      .connect('cdn', 'bucket')
      .done(),
  },
  invalid: {
    'on AWS, said to be no website': {
      diagram: diagram('aws').node('bucket', 'aws.s3', { publicAccess: true, sensitive: true, website: false }).done(),
      findings: [
        {
          code: 'SEC-002',
          severity: 'critical',
          message: '"bucket" holds sensitive data and can be read from the internet.',
          nodes: ['bucket'],
          property: 'publicAccess',
        },
      ],
      fixed: ['sets publicAccess: false on "bucket"'],
    },
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
      fixed: ['sets publicAccess: false on "blob"'],
    },
  },
});
