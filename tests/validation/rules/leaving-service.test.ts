import { catalog } from '../../../catalog/index.ts';
import { leavingService } from '../../../shared/validation/rules/leaving-service.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { ruleTable } from '../rule-table.ts';

const text = (id: string): string => catalog.services.get(id)?.lifecycle?.text ?? 'unknown';

ruleTable(leavingService, {
  valid: {
    'a service that lives': diagram('azure').node('cache', 'azure.managed-redis').done(),
    'a service that has ended': {
      today: '2028-09-30',
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
    },
    'the current tiers of Front Door': diagram('azure').node('door', 'azure.front-door').done(),
  },
  invalid: {
    'closed to newcomers': {
      diagram: diagram('aws').node('svc', 'aws.app-runner').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `AWS App Runner is on its way out. ${text('aws.app-runner')}`,
          nodes: ['svc'],
          property: null,
        },
      ],
    },
    'with an end to come': {
      diagram: diagram('azure').node('cache', 'azure.cache-for-redis').done(),
      findings: [
        {
          code: 'LIFE-002',
          severity: 'warning',
          message: `Azure Cache for Redis is on its way out. ${text('azure.cache-for-redis')}`,
          nodes: ['cache'],
          property: null,
        },
      ],
    },
  },
});
