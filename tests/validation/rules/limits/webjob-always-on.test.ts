import { webjobAlwaysOn } from '../../../../shared/validation/rules/limits/webjob-always-on.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const alone = (properties: Record<string, unknown>) => diagram('azure').node('job', 'azure.webjobs', properties).done();
const hosted = (host: Record<string, unknown>, job: Record<string, unknown>) =>
  diagram('azure')
    .node('app', 'azure.app-service', host)
    .node('job', 'azure.webjobs', { in: 'app', ...job })
    .done();
const finding = (message: string, property: string, ...nodes: string[]) => ({
  code: 'RT-017',
  severity: 'error' as const,
  message,
  nodes,
  property,
});
const OFF = '"job" runs unattended, and Always On is off: it stops when the app idles out.';
const tier = (name: string) =>
  `"job" runs unattended, and "app" is on the ${name} tier, which has no Always On: it stops when the app idles out.`;

ruleTable(webjobAlwaysOn, {
  valid: {
    'a manually triggered job on Basic': hosted({ tier: 'basic', alwaysOn: false }, { jobTrigger: 'manual' }),
    'a manually triggered job on the free tier': hosted({ tier: 'free' }, { jobTrigger: 'manual' }),
    'Always On': hosted({ tier: 'basic', alwaysOn: true }, { jobTrigger: 'continuous' }),
    'Always On, as the job says': alone({ jobTrigger: 'continuous', alwaysOn: true }),
    'an unknown trigger': hosted({ tier: 'free', alwaysOn: false }, {}),
    'an unknown tier and setting': hosted({}, { jobTrigger: 'scheduled' }),
    'Standard, and nothing said of Always On': hosted({ tier: 'standard' }, { jobTrigger: 'scheduled' }),
    'an app on the free tier that the job is not in': diagram('azure')
      .node('app', 'azure.app-service', { tier: 'free', alwaysOn: false })
      .node('job', 'azure.webjobs', { jobTrigger: 'continuous' })
      .done(),
    'something around it that has a free tier, but is no host': diagram('azure')
      .node('site', 'azure.static-web-apps', { tier: 'free' })
      .node('job', 'azure.webjobs', { in: 'site', jobTrigger: 'continuous' })
      .done(),
    'something around it that is no host': diagram('azure')
      .node('env', 'azure.container-apps-environment')
      .node('job', 'azure.webjobs', { in: 'env', jobTrigger: 'continuous' })
      .done(),
  },
  invalid: {
    'a continuous job with Always On off': {
      diagram: alone({ jobTrigger: 'continuous', alwaysOn: false }),
      findings: [finding(OFF, 'alwaysOn', 'job')],
      fixed: ['sets alwaysOn: true on "job"'],
    },
    'a scheduled job in an app with Always On off': {
      diagram: hosted({ tier: 'basic', alwaysOn: false }, { jobTrigger: 'scheduled' }),
      findings: [finding(OFF, 'alwaysOn', 'job', 'app')],
      fixed: ['sets alwaysOn: true on "app"'],
    },
    'an event-driven job with Always On off on both': {
      diagram: hosted({ alwaysOn: false }, { jobTrigger: 'event', alwaysOn: false }),
      findings: [finding(OFF, 'alwaysOn', 'job', 'app')],
      fixed: ['sets alwaysOn: true on "app"', 'sets alwaysOn: true on "job"'],
    },
    'the free tier': {
      diagram: hosted({ tier: 'free' }, { jobTrigger: 'continuous' }),
      findings: [finding(tier('free'), 'tier', 'job', 'app')],
      fixed: ['sets tier: basic on "app"'],
    },
    'the shared tier with Always On off': {
      diagram: hosted({ tier: 'shared', alwaysOn: false }, { jobTrigger: 'continuous' }),
      findings: [finding(tier('shared'), 'tier', 'job', 'app')],
      fixed: ['sets alwaysOn: true on "app"', 'sets tier: basic on "app"'],
    },
    'a plan on the free tier around the app': {
      diagram: diagram('azure')
        .node('app', 'azure.app-service-plan', { tier: 'free' })
        .node('site', 'azure.app-service', { in: 'app' })
        .node('job', 'azure.webjobs', { in: 'site', jobTrigger: 'continuous' })
        .done(),
      findings: [finding(tier('free'), 'tier', 'job', 'app')],
      fixed: ['sets tier: basic on "app"'],
    },
  },
});
