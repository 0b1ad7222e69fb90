import type { Rule } from '../rule.ts';
import { apiGatewayTimeout } from './limits/api-gateway-timeout.ts';
import { azureHttpResponse } from './limits/azure-http-response.ts';
import { batchTaskLifetime } from './limits/batch-task-lifetime.ts';
import { containerAppsIngressTimeout } from './limits/container-apps-ingress-timeout.ts';
import { containerAppsJobTimeout } from './limits/container-apps-job-timeout.ts';
import { edgeTimeout } from './limits/edge-timeout.ts';
import { expressWorkflowDuration } from './limits/express-workflow-duration.ts';
import { functionsAlwaysOn } from './limits/functions-always-on.ts';
import { functionsConsumptionDuration } from './limits/functions-consumption-duration.ts';
import { functionsDefaultTimeout } from './limits/functions-default-timeout.ts';
import { itemSize } from './limits/item-size.ts';
import { lambdaEdgeDuration } from './limits/lambda-edge-duration.ts';
import { lambdaMaxDuration } from './limits/lambda-max-duration.ts';
import { lambdaPayload } from './limits/lambda-payload.ts';
import { lambdaTimeoutRange } from './limits/lambda-timeout-range.ts';
import { logicAppRunDuration } from './limits/logic-app-run-duration.ts';
import { managedHostLifetime } from './limits/managed-host-lifetime.ts';
import { messageLockTime } from './limits/message-lock-time.ts';
import { messageRetention } from './limits/message-retention.ts';
import { messageSize } from './limits/message-size.ts';
import { queueTimerRange } from './limits/queue-timer-range.ts';
import { spotInterruption } from './limits/spot-interruption.ts';
import { sqsLambdaVisibility } from './limits/sqs-lambda-visibility.ts';
import { standardWorkflowDuration } from './limits/standard-workflow-duration.ts';
import { webjobAlwaysOn } from './limits/webjob-always-on.ts';

/** In the order of their codes. */
export const LIMITS_RULES: readonly Rule[] = [
  lambdaMaxDuration,
  lambdaTimeoutRange,
  functionsConsumptionDuration,
  functionsDefaultTimeout,
  azureHttpResponse,
  apiGatewayTimeout,
  edgeTimeout,
  lambdaPayload,
  expressWorkflowDuration,
  standardWorkflowDuration,
  logicAppRunDuration,
  sqsLambdaVisibility,
  messageLockTime,
  managedHostLifetime,
  spotInterruption,
  containerAppsIngressTimeout,
  webjobAlwaysOn,
  functionsAlwaysOn,
  containerAppsJobTimeout,
  batchTaskLifetime,
  lambdaEdgeDuration,
  messageSize,
  itemSize,
  messageRetention,
  queueTimerRange,
];
