import { noCounterpart } from '../../../shared/flip/rules/no-counterpart.ts';
import { diagram } from '../../support/diagram-builder.ts';
import { flipRuleTable } from '../flip-rule-table.ts';

flipRuleTable(noCounterpart, {
  silent: {
    'a partial twin, which the row of the report tells': diagram('aws').node('bus', 'aws.network-acl').done(),
    'an internet gateway, which is built in': diagram('aws').node('igw', 'aws.internet-gateway').done(),
    'a service that is pinned to its cloud': diagram('aws').node('mac', 'aws.ground-station', { pinned: 'aws' }).done(),
    'a resource group, which does no work': diagram('azure').node('rg', 'azure.resource-group').done(),
    'what is the same on both sides': diagram('aws').node('users', 'neutral.users').done(),
    'a service with a twin, the other way': diagram('azure').node('vm', 'azure.virtual-machines').done(),
  },
  remarks: {
    'one line for a service, however often it is drawn': {
      diagram: diagram('aws').node('edge', 'aws.lambda-edge').node('rewrite', 'aws.lambda-edge').done(),
      says: [
        {
          code: 'CONV-007',
          severity: 'warning',
          message: 'Lambda@Edge has no counterpart on Azure; "edge" and "rewrite" are kept as drawn, and marked.',
          nodes: ['edge', 'rewrite'],
          property: null,
        },
      ],
    },
    'a service that the catalog does not know': {
      diagram: diagram('aws').node('new', 'aws.not-in-this-catalog').done(),
      says: [
        {
          code: 'CONV-007',
          severity: 'warning',
          message:
            'not-in-this-catalog is not in the catalog, so its counterpart on Azure is unknown; "new" is kept as drawn, and marked.',
          nodes: ['new'],
          property: null,
        },
      ],
    },
    'from Azure': {
      diagram: diagram('azure').node('fabric', 'azure.service-fabric').done(),
      says: [
        {
          code: 'CONV-007',
          severity: 'warning',
          message: 'Azure Service Fabric has no counterpart on AWS; "fabric" is kept as drawn, and marked.',
          nodes: ['fabric'],
          property: null,
        },
      ],
    },
  },
});
