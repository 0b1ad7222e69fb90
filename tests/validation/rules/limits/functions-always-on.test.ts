import { functionsAlwaysOn } from '../../../../shared/validation/rules/limits/functions-always-on.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const app = (properties: Record<string, unknown>) =>
  diagram('azure')
    .node('app', 'azure.function-app', { plan: 'dedicated', alwaysOn: false, ...properties })
    .done();
const behind = (
  service: string,
  properties: Record<string, unknown> = {},
  kind: 'traffic' | 'event' | 'data' = 'traffic',
) =>
  diagram('azure')
    .node('starter', service)
    .node('app', 'azure.function-app', { plan: 'dedicated', alwaysOn: false, ...properties })
    .connect('starter', 'app', { kind })
    .done();
const findings = [
  {
    code: 'RT-018',
    severity: 'warning' as const,
    message: '"app" has to work without HTTP requests, and Always On is off: its host goes idle.',
    nodes: ['app'],
    property: 'alwaysOn',
  },
];
const fixed = ['sets alwaysOn: true on "app"'];

ruleTable(functionsAlwaysOn, {
  valid: {
    'Flex Consumption, which has no such setting': app({ plan: 'flex-consumption', httpTrigger: false }),
    'Premium, which has no such setting': app({ plan: 'premium', httpTrigger: false }),
    'an unknown plan': diagram('azure')
      .node('app', 'azure.function-app', { alwaysOn: false, httpTrigger: false })
      .done(),
    'Always On': app({ alwaysOn: true, httpTrigger: false }),
    'nothing said of Always On': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'dedicated', httpTrigger: false })
      .done(),
    'HTTP requests alone': app({ httpTrigger: true }),
    'unknown triggers': app({}),
    'requests through a gateway': behind('azure.api-management'),
    'a database that sends nothing but answers': behind('azure.cosmos-db', {}, 'data'),
    'something else inside it that polls': diagram('azure')
      .node('app', 'azure.function-app', { plan: 'dedicated', alwaysOn: false, httpTrigger: true })
      .node('worker', 'azure.container-apps', { in: 'app', invocation: 'poll' })
      .done(),
    users: behind('neutral.users'),
  },
  invalid: {
    'no HTTP trigger': { diagram: app({ httpTrigger: false }), findings, fixed },
    'work in the background': { diagram: app({ httpTrigger: true, unboundedWork: true }), findings, fixed },
    polling: { diagram: app({ invocation: 'poll' }), findings, fixed },
    'an arrow from a queue': { diagram: behind('azure.service-bus'), findings, fixed },
    'events of an automation': { diagram: behind('azure.automation', {}, 'event'), findings, fixed },
    'events of a store': { diagram: behind('azure.blob-storage', {}, 'event'), findings, fixed },
    'one function of the app with a timer': {
      diagram: diagram('azure')
        .node('app', 'azure.function-app', { plan: 'dedicated', alwaysOn: false, httpTrigger: true })
        .node('nightly', 'azure.function', { in: 'app', httpTrigger: false })
        .done(),
      findings,
      fixed,
    },
  },
});
