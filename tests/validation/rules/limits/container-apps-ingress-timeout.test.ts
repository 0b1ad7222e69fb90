import { containerAppsIngressTimeout } from '../../../../shared/validation/rules/limits/container-apps-ingress-timeout.ts';
import { diagram } from '../../../support/diagram-builder.ts';
import { ruleTable } from '../../rule-table.ts';

const called = (properties: Record<string, unknown>) =>
  diagram('azure')
    .node('users', 'neutral.users')
    .node('app', 'azure.container-apps', properties)
    .connect('users', 'app')
    .done();
const finding = (message: string) => ({
  code: 'RT-016',
  severity: 'error' as const,
  message,
  nodes: ['app'],
  property: 'expectedResponseSeconds',
});

ruleTable(containerAppsIngressTimeout, {
  valid: {
    'exactly the limit': called({ expectedResponseSeconds: 240 }),
    'no stated response time': called({ expectedDurationSeconds: 900 }),
    'a job of three hours': diagram('azure')
      .node('job', 'azure.container-apps-job', { expectedDurationSeconds: 10800, expectedResponseSeconds: 10800 })
      .done(),
    'an app without ingress behind a queue': diagram('azure')
      .node('queue', 'azure.service-bus')
      .node('app', 'azure.container-apps', { expectedResponseSeconds: 900 })
      .connect('queue', 'app')
      .done(),
    'premium ingress with a longer timeout': called({ expectedResponseSeconds: 600, idleTimeoutSeconds: 600 }),
    'as long as premium ingress allows': called({ expectedResponseSeconds: 1800, idleTimeoutSeconds: 1800 }),
    'a streamed answer': diagram('azure')
      .node('users', 'neutral.users')
      .node('app', 'azure.container-apps', { expectedResponseSeconds: 600 })
      .connect('users', 'app', { properties: { streamed: true } })
      .done(),
    WebSockets: called({ expectedResponseSeconds: 600, listenerProtocol: 'websocket' }),
    'plain TCP': called({ expectedResponseSeconds: 600, listenerProtocol: 'tcp' }),
  },
  invalid: {
    'an answer one second too late': {
      diagram: called({ expectedResponseSeconds: 241 }),
      findings: [finding('"app" may take 241 s to answer; the ingress ends requests after 240 s.')],
      fixed: ['sets idleTimeoutSeconds: 420 on "app"'],
    },
    'an HTTP listener': {
      diagram: called({ expectedResponseSeconds: 300, listenerProtocol: 'http' }),
      findings: [finding('"app" may take 300 s to answer; the ingress ends requests after 240 s.')],
      fixed: ['sets idleTimeoutSeconds: 480 on "app"'],
    },
    'premium ingress with a timeout that is too short': {
      diagram: called({ expectedResponseSeconds: 601, idleTimeoutSeconds: 600 }),
      findings: [finding('"app" may take 601 s to answer; the ingress ends requests after 600 s.')],
      fixed: ['sets idleTimeoutSeconds: 960 on "app"'],
    },
    'the longest answer that premium ingress allows': {
      diagram: called({ expectedResponseSeconds: 1800 }),
      findings: [finding('"app" may take 1,800 s to answer; the ingress ends requests after 240 s.')],
      fixed: ['sets idleTimeoutSeconds: 1800 on "app"'],
    },
    'longer than premium ingress allows, however it is set': {
      diagram: called({ expectedResponseSeconds: 1801, idleTimeoutSeconds: 3600 }),
      findings: [finding('"app" may take 1,801 s to answer; the ingress ends requests after 1,800 s.')],
      fixed: [],
    },
    'a shorter idle timeout than the ingress has': {
      diagram: called({ expectedResponseSeconds: 241, idleTimeoutSeconds: 100 }),
      findings: [finding('"app" may take 241 s to answer; the ingress ends requests after 240 s.')],
      fixed: ['sets idleTimeoutSeconds: 420 on "app"'],
    },
    'an app that nothing is drawn to call': {
      diagram: diagram('azure').node('app', 'azure.container-apps', { expectedResponseSeconds: 300 }).done(),
      findings: [finding('"app" may take 300 s to answer; the ingress ends requests after 240 s.')],
      fixed: ['sets idleTimeoutSeconds: 480 on "app"'],
    },
  },
});
