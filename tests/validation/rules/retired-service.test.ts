import { catalog } from '../../../catalog/index.ts';
import { retiredService } from '../../../shared/validation/rules/retired-service.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { ruleTable } from '../rule-table.ts';

const text = (id: string): string => catalog.services.get(id)?.lifecycle?.text ?? 'unknown';

ruleTable(retiredService, {
  valid: {
    'a service that lives': diagram('aws').node('vm', 'aws.ec2').done(),
    'a service that only takes no newcomers': diagram('aws').node('svc', 'aws.app-runner').done(),
    'a service before its end': {
      today: '2028-09-29',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
    },
  },
  invalid: {
    'a service that has ended': {
      diagram: diagram('aws').node('a', 'aws.app-mesh').node('b', 'aws.app-mesh').done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `AWS App Mesh no longer exists. ${text('aws.app-mesh')}`,
          nodes: ['a', 'b'],
          property: null,
        },
      ],
    },
    'a service on the day of its end': {
      today: '2028-09-30',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
      findings: [
        {
          code: 'LIFE-001',
          severity: 'error',
          message: `Azure Cache for Redis no longer exists. ${text('azure.cache-for-redis')}`,
          nodes: ['cache'],
          property: null,
        },
      ],
    },
  },
});
