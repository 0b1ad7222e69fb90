import { expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

const aws = () => diagram('aws');

/** A service alone, what it states, and what it becomes: the default, then the alternatives in order. */
test.each<[string, Properties, readonly string[]]>([
  ['aws.step-functions', {}, ['azure.logic-apps', 'azure.durable-functions', 'azure.data-factory']],
  [
    'aws.step-functions',
    { workflowType: 'standard' },
    ['azure.logic-apps', 'azure.durable-functions', 'azure.data-factory'],
  ],
  [
    'aws.step-functions',
    { workflowType: 'express' },
    ['azure.logic-apps', 'azure.durable-functions', 'azure.data-factory'],
  ],
  ['aws.appsync', {}, ['azure.api-management', 'azure.container-apps', 'azure.web-pubsub']],
  ['aws.sqs', {}, ['azure.service-bus', 'azure.queue-storage']],
  ['aws.sqs', { queueType: 'standard' }, ['azure.service-bus', 'azure.queue-storage']],
  ['aws.sqs', { queueType: 'fifo' }, ['azure.service-bus', 'azure.queue-storage']],
  ['aws.sqs', { orderingRequired: true }, ['azure.service-bus', 'azure.queue-storage']],
  ['aws.sqs', { role: 'dead-letter' }, ['absorbed', 'azure.service-bus', 'azure.queue-storage']],
  ['aws.sns', {}, ['azure.service-bus-topic', 'azure.event-grid', 'azure.communication-services']],
  ['aws.eventbridge', {}, ['azure.event-grid', 'azure.service-bus-topic']],
  ['aws.eventbridge', { orderingRequired: true }, ['azure.service-bus-topic', 'azure.event-grid']],
  ['aws.eventbridge-scheduler', {}, ['azure.logic-apps', 'azure.function-app']],
  ['aws.eventbridge-pipes', {}, ['azure.function-app', 'azure.event-grid', 'azure.logic-apps']],
  ['aws.mq', {}, ['azure.service-bus', 'azure.aks-cluster', 'azure.virtual-machines']],
  ['aws.mq', { engine: 'activemq' }, ['azure.service-bus', 'azure.aks-cluster', 'azure.virtual-machines']],
  ['aws.mq', { engine: 'rabbitmq' }, ['azure.service-bus', 'azure.aks-cluster', 'azure.virtual-machines']],
  ['aws.msk', {}, ['azure.event-hubs', 'azure.hdinsight', 'azure.aks-cluster']],
  ['aws.msk', { serverless: true }, ['azure.event-hubs', 'azure.hdinsight', 'azure.aks-cluster']],
  ['aws.msk-connect', {}, ['azure.aks-cluster', 'azure.function-app', 'azure.stream-analytics']],
  ['aws.kinesis-data-streams', {}, ['azure.event-hubs']],
  ['aws.api-gateway', {}, ['azure.api-management', 'absorbed']],
  ['aws.api-gateway', { apiType: 'rest' }, ['azure.api-management', 'absorbed']],
  ['aws.api-gateway', { apiType: 'http' }, ['azure.api-management', 'absorbed']],
  [
    'aws.api-gateway',
    { apiType: 'websocket' },
    ['azure.web-pubsub', 'azure.signalr', 'azure.api-management', 'absorbed'],
  ],
  ['aws.ses', {}, ['azure.communication-services']],
  ['aws.mwaa', {}, ['azure.fabric', 'azure.data-factory']],
  ['aws.appflow', {}, ['azure.logic-apps', 'azure.data-factory']],
  ['aws.swf', {}, ['azure.durable-functions', 'azure.logic-apps']],
  ['aws.end-user-messaging', {}, ['azure.communication-services', 'azure.notification-hubs']],
  ['aws.b2b-data-interchange', {}, ['azure.integration-account', 'azure.logic-apps']],
  ['aws.healthlake', {}, ['azure.health-data-services']],
  ['aws.firehose', {}, ['azure.event-hubs', 'azure.stream-analytics']],
  ['aws.flink', {}, ['azure.stream-analytics', 'azure.fabric', 'azure.aks-cluster']],
  ['aws.athena', {}, ['azure.fabric', 'azure.synapse']],
  ['aws.glue', {}, ['azure.data-factory', 'azure.fabric']],
  ['aws.glue-data-catalog', {}, ['azure.purview', 'azure.databricks', 'azure.onelake']],
  ['aws.emr', {}, ['azure.databricks', 'azure.hdinsight', 'azure.fabric']],
  ['aws.redshift', {}, ['azure.fabric', 'azure.synapse']],
  ['aws.redshift', { serverless: true }, ['azure.fabric', 'azure.synapse']],
  ['aws.opensearch', {}, ['azure.ai-search', 'azure.data-explorer', 'azure.elastic-cloud']],
  ['aws.quicksight', {}, ['azure.power-bi']],
  ['aws.lake-formation', {}, ['azure.purview', 'azure.onelake', 'azure.databricks']],
  ['aws.datazone', {}, ['azure.purview', 'azure.fabric']],
  ['aws.sagemaker-unified-studio', {}, ['azure.fabric', 'azure.databricks']],
  ['aws.data-exchange', {}, ['azure.data-share', 'azure.databricks']],
  ['aws.data-pipeline', {}, ['azure.data-factory']],
  ['aws.cloudsearch', {}, ['azure.ai-search']],
  ['aws.clean-rooms', {}, ['azure.databricks']],
  ['aws.entity-resolution', {}, ['absent', 'azure.databricks']],
  ['aws.opensearch-ingestion', {}, ['absorbed', 'azure.stream-analytics']],
  ['aws.glue-databrew', {}, ['azure.data-factory', 'azure.fabric']],
  ['aws.kinesis-video-streams', {}, ['absent']],
  ['aws.elemental-mediaconvert', {}, ['absent', 'azure.batch']],
  ['aws.interactive-video-service', {}, ['absent', 'azure.communication-services']],
  ['azure.logic-apps', {}, ['aws.step-functions', 'aws.appflow']],
  ['azure.logic-apps', { logicAppType: 'stateless' }, ['aws.step-functions', 'aws.appflow']],
  ['azure.queue-storage', {}, ['aws.sqs']],
  ['azure.service-bus', {}, ['aws.sqs', 'aws.mq']],
  ['azure.service-bus', { sessions: true }, ['aws.sqs', 'aws.mq']],
  ['azure.service-bus-topic', {}, ['aws.sns']],
  ['azure.event-grid', {}, ['aws.eventbridge', 'aws.sns']],
  ['azure.event-hubs', {}, ['aws.kinesis-data-streams', 'aws.msk']],
  ['azure.event-hubs', { engine: 'kafka' }, ['aws.msk', 'aws.kinesis-data-streams']],
  ['azure.api-management', {}, ['aws.api-gateway', 'aws.appsync']],
  ['azure.web-pubsub', {}, ['aws.api-gateway', 'aws.appsync']],
  ['azure.signalr', {}, ['aws.api-gateway', 'aws.appsync']],
  ['azure.communication-services', {}, ['aws.ses', 'aws.end-user-messaging', 'aws.chime-sdk']],
  ['azure.notification-hubs', {}, ['aws.sns', 'aws.end-user-messaging']],
  ['azure.relay', {}, ['absent', 'aws.site-to-site-vpn']],
  ['azure.api-center', {}, ['absent']],
  ['azure.integration-account', {}, ['aws.b2b-data-interchange']],
  ['azure.health-data-services', {}, ['aws.healthlake']],
  ['azure.synapse', {}, ['aws.redshift', 'aws.athena', 'aws.emr', 'aws.glue']],
  ['azure.synapse', { serverless: true }, ['aws.athena', 'aws.redshift', 'aws.emr', 'aws.glue']],
  [
    'azure.fabric',
    {},
    ['aws.redshift', 'aws.athena', 'aws.emr', 'aws.glue', 'aws.flink', 'aws.sagemaker-unified-studio'],
  ],
  ['azure.onelake', {}, ['aws.s3', 'aws.lake-formation']],
  ['azure.data-factory', {}, ['aws.glue', 'aws.step-functions', 'aws.mwaa']],
  ['azure.databricks', {}, ['aws.emr', 'aws.sagemaker-unified-studio']],
  ['azure.hdinsight', {}, ['aws.emr', 'aws.msk']],
  ['azure.hdinsight', { engine: 'kafka' }, ['aws.msk', 'aws.emr']],
  ['azure.stream-analytics', {}, ['aws.flink']],
  ['azure.data-explorer', {}, ['aws.opensearch', 'aws.timestream-influxdb']],
  ['azure.power-bi', {}, ['aws.quicksight']],
  ['azure.ai-search', {}, ['aws.opensearch']],
  ['azure.elastic-cloud', {}, ['aws.opensearch']],
  ['azure.analysis-services', {}, ['aws.quicksight']],
  ['azure.data-share', {}, ['aws.data-exchange']],
  ['azure.video-indexer', {}, ['aws.rekognition', 'aws.transcribe']],
])('%s with %j becomes %j', (service, stated, expected) => {
  expect(choicesOf(alone(service, stated)).places).toEqual(expected);
});

/** What stands around it decides. */
test.each<[string, DiagramBuilder, readonly string[]]>([
  [
    'a state machine over functions',
    aws().node('x', 'aws.step-functions').node('fn', 'aws.lambda').connect('x', 'fn'),
    ['azure.durable-functions', 'azure.logic-apps', 'azure.data-factory'],
  ],
  [
    'a state machine drawn around functions',
    aws().node('x', 'aws.step-functions').node('fn', 'aws.lambda', { in: 'x' }),
    ['azure.durable-functions', 'azure.logic-apps', 'azure.data-factory'],
  ],
  [
    'a state machine over data jobs',
    aws()
      .node('x', 'aws.step-functions')
      .node('g', 'aws.glue')
      .node('r', 'aws.redshift')
      .connect('x', 'g')
      .connect('x', 'r'),
    ['azure.data-factory', 'azure.logic-apps', 'azure.durable-functions'],
  ],
  [
    'a state machine over a data job and a queue',
    aws()
      .node('x', 'aws.step-functions')
      .node('g', 'aws.glue')
      .node('q', 'aws.sqs')
      .connect('x', 'g')
      .connect('x', 'q'),
    ['azure.logic-apps', 'azure.durable-functions', 'azure.data-factory'],
  ],
  [
    'a topic that fans out to queues',
    aws().node('x', 'aws.sns').node('q', 'aws.sqs').node('r', 'aws.sqs').connect('x', 'q').connect('x', 'r'),
    ['azure.service-bus-topic', 'azure.event-grid', 'azure.communication-services'],
  ],
  [
    'a topic that calls a function',
    aws().node('x', 'aws.sns').node('fn', 'aws.lambda').connect('x', 'fn'),
    ['azure.event-grid', 'azure.service-bus-topic', 'azure.communication-services'],
  ],
  [
    'a topic that calls a web address',
    aws().node('x', 'aws.sns').node('w', 'neutral.third-party').connect('x', 'w'),
    ['azure.event-grid', 'azure.service-bus-topic', 'azure.communication-services'],
  ],
  [
    'a topic that feeds a queue and a function',
    aws().node('x', 'aws.sns').node('q', 'aws.sqs').node('fn', 'aws.lambda').connect('x', 'q').connect('x', 'fn'),
    ['azure.service-bus-topic', 'azure.event-grid', 'azure.communication-services'],
  ],
  [
    'a topic that pushes to phones',
    aws().node('x', 'aws.sns').node('m', 'neutral.mobile').connect('x', 'm'),
    ['azure.notification-hubs', 'azure.service-bus-topic', 'azure.event-grid', 'azure.communication-services'],
  ],
  [
    'a queue that only a topic feeds',
    aws().node('t', 'aws.sns').node('x', 'aws.sqs').node('w', 'aws.lambda').connect('t', 'x').connect('x', 'w'),
    ['absorbed', 'azure.service-bus', 'azure.queue-storage'],
  ],
  [
    'a queue that a topic and a function feed',
    aws()
      .node('t', 'aws.sns')
      .node('f', 'aws.lambda')
      .node('x', 'aws.sqs')
      .node('w', 'aws.lambda')
      .connect('t', 'x')
      .connect('f', 'x')
      .connect('x', 'w'),
    ['azure.service-bus', 'azure.queue-storage'],
  ],
  [
    'a schedule that only calls functions',
    aws().node('x', 'aws.eventbridge-scheduler').node('fn', 'aws.lambda').connect('x', 'fn'),
    ['absorbed', 'azure.logic-apps', 'azure.function-app'],
  ],
  [
    'a schedule that starts something else',
    aws().node('x', 'aws.eventbridge-scheduler').node('g', 'aws.glue').connect('x', 'g'),
    ['azure.logic-apps', 'azure.function-app'],
  ],
  [
    'a delivery stream behind a data stream',
    aws().node('k', 'aws.kinesis-data-streams').node('x', 'aws.firehose').connect('k', 'x'),
    ['absorbed', 'azure.event-hubs', 'azure.stream-analytics'],
  ],
  [
    'a search domain that a delivery stream feeds',
    aws().node('f', 'aws.firehose').node('x', 'aws.opensearch').connect('f', 'x'),
    ['azure.data-explorer', 'azure.ai-search', 'azure.elastic-cloud'],
  ],
  [
    'a search domain that an application queries',
    aws().node('fn', 'aws.lambda').node('x', 'aws.opensearch').connect('fn', 'x'),
    ['azure.ai-search', 'azure.data-explorer', 'azure.elastic-cloud'],
  ],
])('%s', (_, builder, expected) => {
  expect(choicesOf(builder).places).toEqual(expected);
});

/** What the default sets on the other side. */
test.each<[string, Properties, Properties]>([
  ['aws.sqs', { queueType: 'fifo' }, { sessions: true }],
  ['aws.sqs', { orderingRequired: true }, { sessions: true }],
  ['aws.eventbridge', { orderingRequired: true }, { sessions: true }],
  ['aws.mq', {}, { tier: 'premium' }],
  ['aws.msk', {}, { engine: 'kafka' }],
  ['aws.api-gateway', { apiType: 'http' }, { tier: 'consumption' }],
  ['aws.eventbridge-pipes', {}, { plan: 'flex-consumption' }],
  ['azure.web-pubsub', {}, { apiType: 'websocket' }],
  ['azure.service-bus', { sessions: true }, { queueType: 'fifo' }],
  ['aws.step-functions', { workflowType: 'express' }, { logicAppType: 'stateless' }],
  ['azure.logic-apps', { logicAppType: 'stateless' }, { workflowType: 'express' }],
])('%s with %j sets %j', (service, stated, expected) => {
  expect(choicesOf(alone(service, stated)).rows[0]?.set).toEqual(expected);
});
