import { inlineSecrets } from '../../../../shared/validation/rules/security/inline-secrets.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(inlineSecrets, {
  valid: {
    'nothing stated': diagram('aws').node('fn', 'aws.lambda').done(),
    'references to a secret store': diagram('azure').node('app', 'azure.function-app', { secretsInline: false }).done(),
  },
  invalid: {
    'secrets in the settings': {
      diagram: diagram('azure').node('app', 'azure.function-app', { secretsInline: true }).done(),
      findings: [
        {
          code: 'SEC-007',
          severity: 'warning',
          message: '"app" keeps secrets in its plain configuration.',
          nodes: ['app'],
          property: 'secretsInline',
        },
      ],
      fixed: ['sets secretsInline: false on "app"'],
    },
    'on AWS': {
      diagram: diagram('aws').node('app', 'aws.ecs-task', { secretsInline: true }).done(),
      findings: [
        {
          code: 'SEC-007',
          severity: 'warning',
          message: '"app" keeps secrets in its plain configuration.',
          nodes: ['app'],
          property: 'secretsInline',
        },
      ],
      fixed: ['sets secretsInline: false on "app"'],
    },
  },
});
