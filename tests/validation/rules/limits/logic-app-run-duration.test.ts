import { logicAppRunDuration } from '../../../../shared/validation/rules/limits/logic-app-run-duration.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const DAY = 86_400;
const flow = (properties: Record<string, unknown>) =>
  diagram('azure').node('flow', 'azure.logic-apps', properties).done();
const finding = (severity: 'error' | 'warning', message: string, property: string) => ({
  code: 'RT-011',
  severity,
  message,
  nodes: ['flow'],
  property,
});

ruleTable(logicAppRunDuration, {
  valid: {
    'Consumption, 30 days': flow({ logicAppType: 'consumption', expectedDurationSeconds: 30 * DAY }),
    'Consumption, exactly 90 days': flow({ logicAppType: 'consumption', expectedDurationSeconds: 90 * DAY }),
    'a stateful Standard workflow with a run duration that was raised': flow({
      logicAppType: 'stateful',
      runDurationDays: 180,
      expectedDurationSeconds: 120 * DAY,
    }),
    'a stateful Standard workflow for exactly its run duration': flow({
      logicAppType: 'stateful',
      runDurationDays: 120,
      expectedDurationSeconds: 120 * DAY,
    }),
    'exactly the default of a stateful workflow': flow({
      logicAppType: 'stateful',
      expectedDurationSeconds: 90 * DAY,
    }),
    'exactly the default of a stateless workflow': flow({ logicAppType: 'stateless', expectedDurationSeconds: 300 }),
    'a stateless workflow with a changed setting': flow({
      logicAppType: 'stateless',
      runDurationDays: 1,
      expectedDurationSeconds: 3600,
    }),
    'an unknown type': flow({ expectedDurationSeconds: 400 * DAY }),
    'no stated duration': flow({ logicAppType: 'stateless' }),
    'a Standard state machine seen from Azure': {
      side: 'azure',
      diagram: diagram('aws')
        .node('flow', 'aws.step-functions', { workflowType: 'standard', expectedDurationSeconds: 200 * DAY })
        .done(),
    },
  },
  invalid: {
    'Consumption beyond 90 days': {
      diagram: flow({ logicAppType: 'consumption', expectedDurationSeconds: 90 * DAY + 1 }),
      findings: [
        finding(
          'error',
          '"flow" may run 7,776,001 s; a run on the Consumption plan ends after 7,776,000 s.',
          'logicAppType',
        ),
      ],
      fixed: ['sets logicAppType: stateful on "flow"', 'sets runDurationDays: 136 on "flow"'],
    },
    'Consumption, where the run duration cannot be raised': {
      diagram: flow({ logicAppType: 'consumption', runDurationDays: 200, expectedDurationSeconds: 100 * DAY }),
      findings: [
        finding(
          'error',
          '"flow" may run 8,640,000 s; a run on the Consumption plan ends after 7,776,000 s.',
          'logicAppType',
        ),
      ],
      fixed: ['sets logicAppType: stateful on "flow"', 'sets runDurationDays: 150 on "flow"'],
    },
    'Consumption, where the run duration was lowered': {
      diagram: flow({ logicAppType: 'consumption', runDurationDays: 7, expectedDurationSeconds: 7 * DAY + 1 }),
      findings: [
        finding('error', '"flow" may run 604,801 s; its run duration ends it after 604,800 s.', 'runDurationDays'),
      ],
      fixed: ['sets logicAppType: stateful on "flow"', 'sets runDurationDays: 11 on "flow"'],
    },
    'a stateful workflow beyond the default': {
      diagram: flow({ logicAppType: 'stateful', expectedDurationSeconds: 90 * DAY + 1 }),
      findings: [
        finding(
          'warning',
          '"flow" may run 7,776,001 s; no run duration is stated, and the default of 7,776,000 s applies.',
          'runDurationDays',
        ),
      ],
      fixed: ['sets runDurationDays: 136 on "flow"'],
    },
    'a stateful workflow beyond its run duration': {
      diagram: flow({ logicAppType: 'stateful', runDurationDays: 1, expectedDurationSeconds: DAY + 1 }),
      findings: [
        finding('error', '"flow" may run 86,401 s; its run duration ends it after 86,400 s.', 'runDurationDays'),
      ],
      fixed: ['sets runDurationDays: 2 on "flow"'],
    },
    'a stateless workflow beyond the default': {
      diagram: flow({ logicAppType: 'stateless', expectedDurationSeconds: 301 }),
      findings: [
        finding(
          'warning',
          '"flow" may run 301 s; no run duration is stated, and the default of 300 s applies.',
          'runDurationDays',
        ),
      ],
      fixed: ['sets logicAppType: stateful on "flow"'],
    },
    'a stateless workflow of 90 days': {
      diagram: flow({ logicAppType: 'stateless', expectedDurationSeconds: 90 * DAY }),
      findings: [
        finding(
          'warning',
          '"flow" may run 7,776,000 s; no run duration is stated, and the default of 300 s applies.',
          'runDurationDays',
        ),
      ],
      fixed: ['sets logicAppType: stateful on "flow"'],
    },
    'an Express state machine, which becomes a stateless workflow': {
      side: 'azure',
      diagram: diagram('aws')
        .node('flow', 'aws.step-functions', { workflowType: 'express', expectedDurationSeconds: 301 })
        .done(),
      findings: [
        finding(
          'warning',
          '"flow" may run 301 s; no run duration is stated, and the default of 300 s applies.',
          'runDurationDays',
        ),
      ],
      fixed: ['sets logicAppType: stateful on "flow"'],
    },
  },
});
