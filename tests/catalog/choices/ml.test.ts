import { expect, test } from 'vitest';
import type { Properties } from '../../../shared/document/schema.ts';
import { alone, choicesOf } from '../../support/choices-of.ts';
import { type DiagramBuilder, diagram } from '../../support/diagram-builder.ts';

/** Machine learning, IoT and business services: what each becomes, and what else is offered, in order. */
const ALONE: readonly (readonly [from: string, stated: Properties, choices: readonly string[]])[] = [
  ['aws.bedrock', {}, ['azure.foundry', 'azure.openai']],
  ['aws.bedrock-agentcore', {}, ['azure.ai-agent-service', 'azure.container-apps']],
  ['aws.sagemaker', {}, ['azure.machine-learning']],
  ['aws.rekognition', {}, ['azure.content-understanding', 'azure.ai-face', 'azure.content-safety', 'azure.ai-vision']],
  ['aws.textract', {}, ['azure.document-intelligence', 'azure.content-understanding']],
  ['aws.translate', {}, ['azure.ai-translator']],
  ['aws.comprehend', {}, ['azure.ai-language', 'azure.foundry']],
  ['aws.comprehend-medical', {}, ['azure.ai-language']],
  ['aws.lex', {}, ['azure.bot-service', 'azure.copilot-studio', 'azure.ai-language']],
  ['aws.polly', {}, ['azure.ai-speech']],
  ['aws.transcribe', {}, ['azure.ai-speech']],
  ['aws.kendra', {}, ['azure.ai-search']],
  ['aws.personalize', {}, ['absent', 'azure.machine-learning']],
  ['aws.forecast', {}, ['azure.machine-learning']],
  ['aws.augmented-ai', {}, ['absent', 'azure.logic-apps']],
  ['aws.q-business', {}, ['azure.copilot-studio']],
  ['aws.iot-core', {}, ['azure.iot-hub', 'azure.event-grid']],
  ['aws.iot-greengrass', {}, ['azure.iot-edge', 'azure.iot-operations']],
  ['aws.iot-device-management', {}, ['azure.iot-hub']],
  ['aws.iot-sitewise', {}, ['azure.iot-operations', 'azure.digital-twins']],
  ['aws.iot-twinmaker', {}, ['azure.digital-twins']],
  ['aws.freertos', {}, ['absent', 'azure.sphere']],
  ['aws.connect', {}, ['azure.dynamics-contact-center', 'azure.communication-services']],
  ['aws.workmail', {}, ['azure.exchange-online']],
  ['aws.workspaces', {}, ['azure.virtual-desktop', 'azure.windows-365']],
  [
    'aws.workspaces',
    { desktopAssignment: 'personal' },
    ['azure.windows-365', 'azure.virtual-desktop', 'azure.windows-365'],
  ],
  ['aws.workspaces', { desktopAssignment: 'pooled' }, ['azure.virtual-desktop', 'azure.windows-365']],
  ['aws.workspaces-applications', {}, ['azure.virtual-desktop']],
  ['aws.gamelift', {}, ['azure.playfab', 'azure.aks-cluster']],
  ['aws.location-service', {}, ['azure.maps']],
  ['aws.managed-blockchain', {}, ['absent', 'azure.aks-cluster']],
  ['aws.ground-station', {}, ['absent']],
  ['azure.foundry', {}, ['aws.bedrock', 'aws.sagemaker']],
  ['azure.openai', {}, ['aws.bedrock']],
  ['azure.ai-agent-service', {}, ['aws.bedrock-agentcore', 'aws.bedrock']],
  ['azure.ai-speech', {}, ['aws.transcribe']],
  ['azure.ai-speech', { speechTask: 'speech-to-text' }, ['aws.transcribe']],
  ['azure.ai-speech', { speechTask: 'text-to-speech' }, ['aws.polly', 'aws.transcribe']],
  ['azure.ai-vision', {}, ['aws.rekognition', 'aws.textract']],
  ['azure.ai-language', {}, ['aws.comprehend', 'aws.comprehend-medical', 'aws.lex']],
  ['azure.content-safety', {}, ['aws.bedrock', 'aws.rekognition']],
  ['azure.content-understanding', {}, ['aws.bedrock', 'aws.textract']],
  ['azure.bot-service', {}, ['aws.lex', 'aws.bedrock-agentcore']],
  ['azure.copilot-studio', {}, ['aws.bedrock-agentcore', 'aws.lex']],
  ['azure.immersive-reader', {}, ['absent']],
  ['azure.iot-hub', {}, ['aws.iot-core']],
  ['azure.iot-dps', {}, ['aws.iot-core']],
  ['azure.iot-operations', {}, ['aws.iot-sitewise', 'aws.iot-greengrass']],
  ['azure.digital-twins', {}, ['aws.iot-twinmaker']],
  ['azure.virtual-desktop', {}, ['aws.workspaces', 'aws.workspaces-applications']],
  [
    'azure.virtual-desktop',
    { desktopAssignment: 'apps' },
    ['aws.workspaces-applications', 'aws.workspaces', 'aws.workspaces-applications'],
  ],
  ['azure.windows-365', {}, ['aws.workspaces']],
  ['azure.exchange-online', {}, ['absent']],
  ['azure.playfab', {}, ['aws.gamelift']],
];

test.each(ALONE)('%s with %o becomes, in this order, %o', (from, stated, choices) => {
  expect(choicesOf(alone(from, stated)).ways).toEqual(choices);
});

/** A part of one cloud's service that is a service of its own on the other. */
test.each<[string, DiagramBuilder, string]>([
  [
    'device management beside IoT Core',
    diagram('aws').node('x', 'aws.iot-device-management').node('core', 'aws.iot-core').connect('core', 'x'),
    'absorbed',
  ],
  [
    'device management beside something else',
    diagram('aws').node('x', 'aws.iot-device-management').node('fn', 'aws.lambda').connect('fn', 'x'),
    'azure.iot-hub',
  ],
  [
    'the provisioning service of a hub',
    diagram('azure').node('x', 'azure.iot-dps').node('hub', 'azure.iot-hub').connect('x', 'hub'),
    'absorbed',
  ],
])('%s', (_, builder, first) => {
  expect(choicesOf(builder).ways[0]).toBe(first);
});

/** What is derived remembers which half of the other service it was. */
test.each<[string, string, Properties]>([
  ['aws.polly', 'azure.ai-speech', { speechTask: 'text-to-speech' }],
  ['aws.transcribe', 'azure.ai-speech', { speechTask: 'speech-to-text' }],
  ['aws.workspaces-applications', 'azure.virtual-desktop', { desktopAssignment: 'apps' }],
  ['azure.windows-365', 'aws.workspaces', { desktopAssignment: 'personal' }],
])('%s becomes %s with %o', (from, to, settings) => {
  const { face } = choicesOf(alone(from));
  expect([face.service.id, face.properties]).toEqual([to, settings]);
});
